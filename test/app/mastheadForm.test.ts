import { undo } from 'prosemirror-history';
import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { applyMastheadForm, mastheadForm } from '../../src/app/mastheadForm.ts';
import { draftPlugins } from '../../src/editor/draftPlugins.ts';
import { adoptionLine, doc, masthead, op, pp } from '../builders.ts';

const adopted = doc([
  masthead({ documentSymbol: 'A/RES/79/154', session: 79 }),
  pp('Recalling'),
  op('Urges States'),
  adoptionLine('53rd', '17 December 2024'),
]);

function applied(change: (form: ReturnType<typeof mastheadForm>) => typeof form) {
  let state = EditorState.create({ doc: adopted, plugins: draftPlugins() });
  let steps = 0;
  applyMastheadForm(change(mastheadForm(adopted)))(state, (tr) => {
    state = state.apply(tr);
    steps += 1;
  });
  return { state, steps };
}

describe('the masthead form', () => {
  it.each([
    ['', 'Eighty-first'],
    ['Emergency', 'Emergency'],
  ])('loses no words typed for a session’s number, beside “%s” in words', (stands, comes) => {
    const { state } = applied((form) => ({
      ...form,
      masthead: { ...form.masthead, session: null, sessionWords: stands },
      typedSession: ' Eighty-first',
    }));
    expect(mastheadForm(state.doc).masthead.sessionWords).toBe(comes);
    expect(mastheadForm(state.doc).masthead.session).toBe(null);
  });

  it('applies masthead and adoption line as one step that one Undo takes back', () => {
    const { state, steps } = applied(({ masthead: stated, adoption }) => ({
      masthead: { ...stated, session: 80 },
      adoption: adoption && { ...adoption, meeting: '54th' },
    }));
    expect(steps).toBe(1);
    expect(mastheadForm(state.doc).masthead.session).toBe(80);
    expect(mastheadForm(state.doc).adoption?.meeting).toBe('54th');
    let undone = state;
    undo(state, (tr) => {
      undone = state.apply(tr);
    });
    expect(undone.doc.eq(adopted)).toBe(true);
  });

  it('leaves out lines left blank among notes on sponsors and in a vote', () => {
    const { state } = applied(({ masthead: stated, adoption }) => ({
      masthead: { ...stated, sponsorNotes: ['* State not a member.', '', ' '] },
      adoption: adoption && { ...adoption, vote: 'In favour:\n\nKenya\n' },
    }));
    expect(mastheadForm(state.doc).masthead.sponsorNotes).toEqual(['* State not a member.']);
    expect(mastheadForm(state.doc).adoption?.vote).toBe('In favour:\nKenya');
  });

  it('makes no step when nothing was changed', () => {
    expect(applied((form) => form).steps).toBe(0);
  });
});
