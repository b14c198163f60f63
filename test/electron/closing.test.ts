import { expect, it } from 'vitest';
import { closing } from '../../electron/closing.ts';
import type { ClosingAnswer } from '../../electron/dialogs.ts';

/** A window whose person answers the question with `answer`; and what was done to it, in order. */
function windowOf(answer: ClosingAnswer) {
  const done: string[] = [];
  const own = closing({
    ask: async (name) => {
      done.push(`ask ${name}`);
      return answer;
    },
    save: () => done.push('save'),
    tell: (sentence) => done.push(sentence),
    forget: async (key) => void done.push(`forget ${key}`),
    close: () => done.push('close'),
    stays: () => done.push('stays'),
  });
  return { own, done };
}

const saved = { name: 'Draft', unsaved: false, key: 'new-12345678', asks: false };
const unsaved = { ...saved, unsaved: true };
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

it('lets a window without unsaved work go unasked', () => {
  const { own, done } = windowOf('cancel');
  own.stateChanged(saved);
  expect([own.mayClose(), done]).toEqual([true, []]);
});

it('stays open when the person cancels, and asks again the next time', async () => {
  const { own, done } = windowOf('cancel');
  own.stateChanged(unsaved);
  expect(own.mayClose()).toBe(false);
  await settled();
  expect(own.mayClose()).toBe(false);
  await settled();
  expect(done).toEqual(['ask Draft', 'stays', 'ask Draft', 'stays']);
});

it('asks once however often the cross is clicked', async () => {
  const { own, done } = windowOf('cancel');
  own.stateChanged(unsaved);
  own.mayClose();
  own.mayClose();
  expect(done).toEqual(['ask Draft']);
  await settled();
});

it('closes only after the save has ended', async () => {
  const { own, done } = windowOf('save');
  own.stateChanged(unsaved);
  own.mayClose();
  await settled();
  own.stateChanged(unsaved);
  expect(done).toEqual(['ask Draft', 'save']);
  own.stateChanged(saved);
  expect(done).toEqual(['ask Draft', 'save', 'close']);
  expect(own.mayClose()).toBe(true);
});

it('stays open when the save is cancelled or fails, also when a later save succeeds', async () => {
  const { own, done } = windowOf('save');
  own.stateChanged(unsaved);
  own.mayClose();
  await settled();
  own.notSaved();
  own.stateChanged(saved);
  expect(done).toEqual(['ask Draft', 'save', 'stays']);
});

it('forgets the kept draft before it closes without saving', async () => {
  const { own, done } = windowOf('discard');
  own.stateChanged(unsaved);
  own.mayClose();
  await settled();
  expect(done).toEqual(['ask Draft', 'forget new-12345678', 'close']);
});

it('does not save while a dialog stands in the page, says so, and stays', async () => {
  const { own, done } = windowOf('save');
  own.stateChanged({ ...unsaved, asks: true });
  own.mayClose();
  await settled();
  own.stateChanged(saved);
  expect(done).toEqual(['ask Draft', expect.stringMatching(/^“Draft” was not saved/), 'stays']);
});

it('stays open when a dialog came before the save did, also when a later save succeeds', async () => {
  const { own, done } = windowOf('save');
  own.stateChanged(unsaved);
  own.mayClose();
  await settled();
  own.stateChanged({ ...unsaved, asks: true });
  own.stateChanged(saved);
  expect(done).toEqual(['ask Draft', 'save', 'stays']);
});

it('stays open when something was typed while the save went on', async () => {
  const { own, done } = windowOf('save');
  own.stateChanged(unsaved);
  own.mayClose();
  await settled();
  own.saved();
  own.stateChanged({ ...unsaved, name: 'Draft, in its file' });
  own.stateChanged(saved);
  expect(done).toEqual(['ask Draft', 'save', 'stays']);
});

it('closes after the save when nothing was typed, and where it saved by itself while asking', async () => {
  const { own, done } = windowOf('save');
  own.stateChanged(unsaved);
  own.mayClose();
  await settled();
  own.saved();
  own.stateChanged(saved);
  expect(done).toEqual(['ask Draft', 'save', 'close']);

  const other = windowOf('save');
  other.own.stateChanged(unsaved);
  other.own.mayClose();
  other.own.stateChanged(saved);
  await settled();
  expect(other.done).toEqual(['ask Draft', 'close']);
});
