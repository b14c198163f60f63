import { expect, it } from 'vitest';
import { Desk, newFile } from '../../src/app/desk.ts';
import type { Dialog, Question } from '../../src/app/dialogs.ts';
import { newKey } from '../../src/app/draftKey.ts';
import { Observed } from '../../src/app/observed.ts';
import { isSaving, saveDraft } from '../../src/app/saving.ts';
import { shownWork } from '../../src/app/shownWork.ts';
import type { Bridge, FileToSave } from '../../src/bridge.ts';
import { writeDraft } from '../../src/document/draftFile.ts';
import { doc, op, pp } from '../builders.ts';
import { openedFile } from './fakeDesk.ts';

const draft = { doc: doc([pp('Recalling'), op('Urges')]), origin: null };
const text = { name: 'A text', draft };
const question = (title: string): Question => ({
  title,
  sentence: '',
  choices: [
    { id: 'yes', words: 'Yes' },
    { id: 'cancel', words: 'No' },
  ],
});
const note = (title: string): Question => ({
  ...question(title),
  choices: [{ id: 'cancel', words: 'Close' }],
});
const making: Dialog = {
  kind: 'making',
  title: 'Making',
  done: new Observed(0),
  cancel: () => undefined,
};

function begun(machine: Partial<Bridge> = {}) {
  const desk = new Desk(machine as Bridge, draft, newFile(draft));
  return {
    desk,
    /** What is seen, the foremost first. */
    seen: () =>
      desk.dialog.shown
        .get()
        .map(({ dialog }) => nameOf(dialog))
        .reverse(),
    /** Answers what is foremost, as its button does. */
    answer(id: string) {
      const dialog = desk.dialog.get();
      if (dialog?.kind !== 'question' && dialog?.kind !== 'textComparison') {
        throw new RangeError(`nothing asks, but ${dialog?.kind}`);
      }
      dialog.answer(id);
    },
  };
}

function nameOf(dialog: Dialog): string {
  return dialog.kind === 'question' ? dialog.question.title : dialog.kind;
}

it('asks one after another, and each question gets its own answer', async () => {
  const { desk, seen, answer } = begun();
  const first = desk.ask(question('First'));
  const second = desk.askComparing({
    ...{ title: 'Second', earlier: text, later: text, choices: question('').choices },
  });
  expect(seen()).toEqual(['First']);
  answer('yes');
  expect(await first).toBe('yes');
  expect(seen()).toEqual(['textComparison']);
  answer('cancel');
  expect(await second).toBe('cancel');
  expect(seen()).toEqual([]);
});

it('shows a form only when the question before it has its answer', async () => {
  const { desk, seen, answer } = begun();
  const asked = desk.ask(question('First'));
  desk.dialog.show({ kind: 'redline' });
  expect(seen()).toEqual(['First']);
  // As a flow that is done closes the dialog it began in.
  desk.closeDialog();
  expect(seen()).toEqual(['First']);
  answer('yes');
  expect(await asked).toBe('yes');
  expect(seen()).toEqual(['redline']);
});

it('asks when the form that is open is closed, so that nothing typed in it is lost', async () => {
  const { desk, seen, answer } = begun();
  desk.dialog.show({ kind: 'masthead' });
  const [form] = desk.dialog.shown.get();
  const asked = desk.ask(question('First'));
  expect(desk.dialog.shown.get()).toEqual([form]);
  desk.closeDialog();
  expect(seen()).toEqual(['First']);
  answer('yes');
  expect(await asked).toBe('yes');
});

it('tells of a failure before the form that it comes from, which stays', async () => {
  const { desk, seen, answer } = begun();
  desk.dialog.show({ kind: 'redline' });
  const [form] = desk.dialog.shown.get();
  const asked = desk.ask(question('First'));
  const told = [desk.ask(note('One')), desk.ask(note('Another'))];
  expect(seen()).toEqual(['One', 'redline']);
  answer('cancel');
  expect(seen()).toEqual(['Another', 'redline']);
  answer('cancel');
  await Promise.all(told);
  expect(desk.dialog.shown.get()).toEqual([form]);
  desk.closeDialog();
  answer('yes');
  expect(await asked).toBe('yes');
});

it('shows long work before a form, but not before a question', async () => {
  const { desk, seen, answer } = begun();
  desk.dialog.show({ kind: 'redline' });
  let end: () => void = () => undefined;
  const work = () =>
    shownWork(
      desk,
      () => making,
      () =>
        new Promise<void>((done) => {
          end = done;
        }),
    );
  const long = work();
  await expect.poll(seen).toEqual(['making', 'redline']);
  end();
  await long;
  expect(seen()).toEqual(['redline']);
  desk.closeDialog();
  const asked = desk.ask(question('First'));
  const longer = work();
  await new Promise((later) => setTimeout(later, 400));
  expect(seen()).toEqual(['First']);
  answer('yes');
  expect(await asked).toBe('yes');
  expect(seen()).toEqual(['making']);
  end();
  await longer;
  expect(seen()).toEqual([]);
});

it('lets later saves go on after another question came while one about the file was open', async () => {
  const bytes = new TextEncoder().encode(writeDraft(draft));
  const changed = { ...openedFile('a.chapeau', bytes), stamp: 'theirs' };
  const saved = {
    name: 'a.chapeau',
    handle: 'h0',
    key: newKey('file'),
    stamp: 's1',
    historyProblem: '',
  };
  const outcomes = [{ changed }, saved];
  const toSave: FileToSave[] = [];
  const { desk, seen, answer } = begun({
    async saveFile(file) {
      toSave.push(file);
      return outcomes.shift() ?? null;
    },
    versions: async () => [],
  });
  const saving = saveDraft(desk);
  await expect.poll(() => seen().length).toBe(1);
  const other = desk.ask(question('Other'));
  answer('cancel');
  expect(await saving).toBe(false);
  answer('yes');
  expect(await other).toBe('yes');
  expect(await saveDraft(desk)).toBe(true);
  expect(toSave).toHaveLength(2);
  await expect.poll(() => isSaving(desk)).toBe(false);
});
