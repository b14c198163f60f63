import { describe, expect, it } from 'vitest';
import { newKey } from '../../src/app/draftKey.ts';
import { FileText } from '../../src/app/fileText.ts';
import { keptDraft, resumed } from '../../src/app/keptDraft.ts';
import { startingDraft } from '../../src/app/startingDraft.ts';
import { readDraft } from '../../src/document/draftFile.ts';
import { doc, op, pp } from '../builders.ts';
import { fakeDesk } from './fakeDesk.ts';

const before = doc([pp('Recalling'), op('Urges States')]);
const typed = doc([pp('Recalling more'), op('Urges States')]);

function worked(file: object) {
  const { desk } = fakeDesk(typed);
  desk.file.set({ ...desk.file.get(), ...file });
  return desk;
}

describe('the kept draft', () => {
  it('is none while nothing was done to a new draft', () => {
    expect(keptDraft(worked({}))).toBeNull();
  });

  it('has what was typed, and that no file has it', () => {
    const kept = keptDraft(worked({ saved: new FileText(before) }));
    expect(kept).toMatchObject({ name: '', handle: null, unsaved: true });
    expect(readDraft(kept?.text ?? '').doc.eq(typed)).toBe(true);
  });

  it('goes on with unsaved work as unsaved, in its own file', () => {
    const kept = keptDraft(
      worked({ saved: new FileText(before), name: 'a.chapeau', handle: 'h1' }),
    );
    if (!kept) throw new RangeError('Nothing was kept');
    const { draft, file } = resumed(kept);
    expect(draft.doc.eq(typed)).toBe(true);
    expect(file).toMatchObject({ name: 'a.chapeau', handle: 'h1', saved: null });
  });

  it('goes on with saved work as saved', () => {
    const kept = keptDraft(worked({ name: 'a.chapeau', handle: 'h1' }));
    if (!kept) throw new RangeError('Nothing was kept');
    expect(resumed(kept).file.saved?.isSame(typed)).toBe(true);
  });
});

const machine = { forget: async () => undefined };
const unsavedDraft = { name: '', handle: null, stamp: null, unsaved: true, key: newKey(), at: 1 };

describe('the start', () => {
  it('goes on with the kept draft', async () => {
    const kept = keptDraft(worked({ saved: new FileText(before) }));
    const { draft } = await startingDraft({ ...machine, kept: async () => (kept ? [kept] : []) });
    expect(draft.doc.eq(typed)).toBe(true);
  });

  it('takes the first template where nothing was kept', async () => {
    const { draft, message } = await startingDraft({ ...machine, kept: async () => [] });
    expect(draft.doc.child(0).attrs.committee).toBe('Third Committee');
    expect(message).toBe('');
  });

  it('says so when what was kept cannot be read, and is there to type in all the same', async () => {
    const kept = { ...unsavedDraft, text: 'damaged' };
    const { draft, message } = await startingDraft({ ...machine, kept: async () => [kept] });
    expect(draft.doc.child(0).attrs.committee).toBe('Third Committee');
    expect(message).toContain('cannot be read');
  });
});
