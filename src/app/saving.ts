import type { Node } from 'prosemirror-model';
import {
  type ChangedFile,
  type DraftKey,
  draftOfNoFile,
  type FileStamp,
  type FileToSave,
  type OpenedFile,
  type SavedFile,
} from '../bridge.ts';
import { type Draft, readDraftBytes } from '../document/draftFile.ts';
import type { Desk } from './desk.ts';
import type { Question } from './dialogs.ts';
import { fileName } from './draftName.ts';
import { failureQuestion, failureSentence } from './failure.ts';
import { FileText } from './fileText.ts';
import { addVersion, draftBytes, thinVersions } from './versions.ts';

/** Where a draft is to be written. */
interface Place {
  /** Whether the person is asked where. */
  readonly elsewhere: boolean;
  /** What may be written over; null for whatever is there. */
  readonly over: FileStamp | null;
}

/** The draft that a save was asked for; the window may show another one before it ends. */
interface Asked {
  /** Follows the draft to the key that saving gives it. */
  key: DraftKey;
}

const running = new WeakMap<Desk, Promise<unknown>>();
const asked = new Set<Asked>();

/**
 * Saves the draft; `elsewhere` asks where. False when the text of the page is in no file after all.
 * One after another: the second finds the file as the first one left it.
 */
export function saveDraft(desk: Desk, elsewhere = false): Promise<boolean> {
  return inTurn(desk, (draft) => save(desk, draft, { elsewhere, over: desk.file.get().stamp }));
}

/**
 * Puts the draft into its own file unless anything has to be asked; whether it is there now, or
 * another draft is in the window.
 */
export function saveByItself(desk: Desk): Promise<boolean> {
  return inTurn(desk, async (draft) => {
    if (!isShown(desk, draft)) return true;
    const { name, handle, key, stamp: over } = desk.file.get();
    const { doc } = desk;
    const bytes = draftBytes(desk);
    const outcome = await desk.bridge.saveFile({ name, bytes, handle, key, over });
    if (!isShown(desk, draft)) return true;
    if (!outcome || 'changed' in outcome) return false;
    nowIn(desk, doc, outcome);
    await thinVersions(desk).catch(() => undefined);
    return true;
  });
}

/** Whether a save goes on, or a question about it is open. */
export function isSaving(desk: Desk): boolean {
  return running.has(desk);
}

function inTurn(desk: Desk, task: (draft: Asked) => Promise<boolean>): Promise<boolean> {
  const before = running.get(desk) ?? Promise.resolve();
  const draft = { key: desk.file.get().key };
  asked.add(draft);
  const saving = before.then(() => task(draft)).finally(() => asked.delete(draft));
  const ended = saving.then(
    () => undefined,
    () => undefined,
  );
  running.set(desk, ended);
  void ended.then(() => running.get(desk) === ended && running.delete(desk));
  return saving;
}

function isShown(desk: Desk, { key }: Asked): boolean {
  return desk.file.get().key === key;
}

async function save(desk: Desk, draft: Asked, { elsewhere, over }: Place): Promise<boolean> {
  if (!isShown(desk, draft)) return false;
  const { doc } = desk;
  const file = desk.file.get();
  const name = elsewhere || !file.name ? fileName(doc, 'chapeau') : file.name;
  const handle = elsewhere ? null : file.handle;
  const toSave = { name, bytes: draftBytes(desk), handle, key: file.key, over };
  try {
    const outcome = await desk.bridge.saveFile(toSave);
    if (!outcome) return false;
    if (!isShown(desk, draft)) return endedBehind(desk, toSave, outcome);
    if ('changed' in outcome) return decided(desk, draft, outcome.changed);
    nowIn(desk, doc, outcome);
    desk.announcement.set(`Saved as ${outcome.name}. ${outcome.historyProblem}`.trim());
  } catch (error) {
    if (!isShown(desk, draft)) return unsavedBehind(desk, toSave, failureSentence(error));
    const wanted = await desk.ask(unsavedQuestion(error));
    return wanted === 'elsewhere' && save(desk, draft, { elsewhere: true, over: null });
  }
  await thinVersions(desk).catch(() => undefined);
  return true;
}

/** The draft is in this file now, and so are the saves of it that wait. */
function nowIn(desk: Desk, doc: Node, { name, handle, key, stamp }: SavedFile): void {
  for (const each of asked) if (isShown(desk, each)) each.key = key;
  const savedAt = new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const saved = new FileText(doc);
  desk.file.set({ ...desk.file.get(), name, handle, key, stamp, saved, savedAt });
}

/** The window shows another draft by now: what became of the one that was saved is only told. */
function endedBehind(
  desk: Desk,
  file: FileToSave,
  outcome: SavedFile | ChangedFile,
): boolean | Promise<boolean> {
  if ('changed' in outcome) {
    return unsavedBehind(desk, file, `“${file.name}” was changed by someone else.`);
  }
  desk.announcement.set(`The draft before this one was saved as ${outcome.name}.`);
  return false;
}

/** Its text, which the page does not have any more, goes into the history of its file. */
async function unsavedBehind(desk: Desk, file: FileToSave, why: string): Promise<false> {
  const { key, bytes } = file;
  const words = 'Not saved, and another draft shown';
  const version = { key, reason: 'before', words, bytes } as const;
  const isKept =
    !draftOfNoFile.test(key) &&
    (await desk.bridge.addVersion(version).then(
      () => true,
      () => false,
    ));
  const where = isKept ? ' Its text is in the versions of that file.' : '';
  desk.announcement.set(`The draft before this one was not saved. ${why}${where}`);
  return false;
}

/** The person decides between their text and what somebody else left in the file. */
async function decided(desk: Desk, draft: Asked, changed: OpenedFile): Promise<boolean> {
  const theirs = readable(changed);
  let answer = await desk.ask(changedQuestion(changed.name, theirs !== null));
  if (answer === 'compare' && theirs) {
    answer = await desk.askComparing({
      title: `“${changed.name}” was changed by someone else`,
      earlier: { name: 'In the file now', draft: theirs },
      later: { name: 'Your text', draft: { doc: desk.doc, origin: desk.file.get().origin } },
      choices: decisions,
    });
  }
  if (answer === 'elsewhere') return save(desk, draft, { elsewhere: true, over: null });
  if (answer === 'keep') return save(desk, draft, { elsewhere: false, over: changed.stamp });
  if (answer !== 'take' || !theirs || !isShown(desk, draft)) return false;
  await takeFile(desk, changed, theirs);
  return true;
}

/**
 * Puts what is in the file in the place of the page's text, as one step; that is in the history. It
 * does nothing where the window shows another draft before that is written.
 */
export async function takeFile(desk: Desk, file: OpenedFile, draft: Draft): Promise<void> {
  const asked = { key: desk.file.get().key };
  await addVersion(desk, 'before', `Took “${file.name}” as it is in the file`);
  if (!isShown(desk, asked)) {
    desk.announcement.set(`“${file.name}” was not taken: another draft is in the window by now.`);
    return;
  }
  desk.replace(draft.doc);
  const { name, handle, key, stamp } = file;
  const { doc, origin } = draft;
  desk.file.set({ name, handle, key, stamp, origin, saved: new FileText(doc), savedAt: '' });
  desk.announcement.set(`This is “${name}” as it is in the file. Undo brings your text back.`);
}

/** The draft in a file; null when there is none in it. */
export function readable({ bytes }: Pick<OpenedFile, 'bytes'>): Draft | null {
  try {
    return readDraftBytes(bytes);
  } catch {
    return null;
  }
}

const decisions: Question['choices'] = [
  { id: 'keep', words: 'Keep mine' },
  { id: 'take', words: 'Take theirs' },
  { id: 'cancel', words: 'Cancel' },
];

function changedQuestion(name: string, isReadable: boolean): Question {
  const title = `“${name}” was changed by someone else`;
  if (!isReadable) {
    return {
      title,
      sentence:
        'The file is not what you opened or last saved, and what is in it now is no Chapeau draft. Nothing was written over. If you keep yours, what is in the file goes into the history.',
      choices: [
        { id: 'elsewhere', words: 'Save somewhere else…' },
        { id: 'keep', words: 'Keep mine' },
        { id: 'cancel', words: 'Cancel' },
      ],
    };
  }
  return {
    title,
    sentence:
      'The file is not what you opened or last saved. Nothing was written over. Whichever text you keep, the other one stays in the history.',
    choices: [{ id: 'compare', words: 'Compare' }, ...decisions],
  };
}

function unsavedQuestion(error: unknown): Question {
  return {
    ...failureQuestion(error, 'The draft was not saved'),
    choices: [
      { id: 'elsewhere', words: 'Save somewhere else…' },
      { id: 'cancel', words: 'Close' },
    ],
  };
}
