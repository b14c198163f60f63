import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Node } from 'prosemirror-model';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AsSent } from '../../src/document/asSent.ts';
import { readDraft } from '../../src/document/draftFile.ts';
import { outline } from '../../src/document/outline.ts';
import { accepted } from '../../src/document/proposals.ts';
import { redline } from '../../src/document/redline.ts';
import { type Returned, returned } from '../../src/document/returned.ts';
import {
  type ReturnedChange,
  returnedChanges,
  withTaken,
} from '../../src/document/returnedChanges.ts';
import { storedWords } from '../../src/document/runs.ts';
import { schema } from '../../src/document/schema.ts';
import { redlineFile, wordFile } from '../../src/export/wordFile.ts';
import { importWord } from '../../src/import/importWord.ts';
import { pdfTestsAbsent } from './libreOffice.ts';
import { workedOnByLibreOffice } from './libreOfficeWork.ts';

// A Word file that went to a capital: edited by another program, read back, every change attributed.
const draft: Node = readDraft(
  readFileSync(join(import.meta.dirname, '../../clause-library/79-154.json'), 'utf8'),
).doc;

/** What Kenya and Chile do with tracked changes, and what somebody does without, italics and a number too. */
const edits = `be "Kenya"
  text.RecordChanges = True
  swap text, "crucial importance of the Protocol", "vital importance of the Protocol"
  addAfter text, "Urges Member States", " and observers"
  be "Chile"
  swap text, "which constitutes a serious crime", ""
  newParagraph text, "Welcomes the work of the shelters along the northern rivers,"
  note text, 2, "; see also the report of Chile"
  text.RecordChanges = False
  swap text, "challenge to sustainable development", "threat to sustainable development"
  note text, 4, "; unheard of"
  split text, "and, in this regard, to ensure women"
  place(text, "ethical codes of conduct").CharPosture = com.sun.star.awt.FontSlant.ITALIC
  place(text, "Strongly urges").ParaIsNumberingRestart = True
  place(text, "Strongly urges").NumberingStartValue = 60`;

const routines = `Sub be(who As String)
  Dim where(0) As New com.sun.star.beans.PropertyValue
  where(0).Name = "nodepath"
  where(0).Value = "/org.openoffice.UserProfile/Data"
  Dim settings As Object
  settings = createUnoService("com.sun.star.configuration.ConfigurationProvider")
  Dim person As Object
  person = settings.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess", where())
  person.setPropertyValue("givenname", who)
  person.commitChanges()
End Sub
Function place(text As Object, words As String) As Object
  Dim search As Object
  search = text.createSearchDescriptor()
  search.SearchString = words
  place = text.findFirst(search)
End Function
Sub swap(text As Object, words As String, others As String)
  place(text, words).setString(others)
End Sub
Sub addAfter(text As Object, words As String, more As String)
  Dim found As Object
  found = place(text, words)
  found.getText().insertString(found.getEnd(), more, False)
End Sub
Sub newParagraph(text As Object, words As String)
  Dim found As Object
  found = place(text, "Recognizing the crucial")
  If IsNull(found) Then found = place(text, "Recognizing the ")
  found.getText().insertString(found.getStart(), words, False)
  found.getText().insertControlCharacter(found.getStart(), com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
End Sub
Sub note(text As Object, at As Integer, words As String)
  Dim own As Object
  own = text.Footnotes.getByIndex(at)
  own.insertString(own.getEnd(), words, False)
End Sub
Sub split(text As Object, words As String)
  Dim found As Object
  found = place(text, words)
  found.getText().insertControlCharacter(found.getStart(), com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
End Sub`;

const start = (words: string) => words.slice(0, 40);

describe.skipIf(pdfTestsAbsent())('79/154, edited and saved by LibreOffice', () => {
  let file: Node;
  let brought: Returned;
  let sent: AsSent | undefined;
  let changes: readonly ReturnedChange[];

  beforeAll(() => {
    const edited = workedOnByLibreOffice(wordFile(draft), edits, routines);
    const read = importWord(edited, { changes: 'proposals' });
    [file, sent] = [read.doc, read.sent];
    brought = returned(draft, file, { sent });
    changes = returnedChanges(brought);
  }, 200_000);

  it('has every paragraph under its id', () => {
    const ids = (doc: Node) => outline(doc).entries.map(({ id }) => id);
    const own = new Set(ids(draft));
    expect(ids(file).filter((id) => own.has(id))).toEqual(ids(draft));
  });

  it('has the changes of each author, and silent ones as untracked', () => {
    const told = changes.map(({ kind, author, isTracked, label, isOfNote, removed, added }) => [
      isTracked ? author : null,
      kind,
      isOfNote ? `${label}, note` : label,
      start(removed),
      start(added),
    ]);
    const treaty = 'United Nations, Treaty Series, vol. 2241';
    expect(told).toEqual([
      ['Chile', 'words', 'PP1', 'which constitutes a serious crime', ''],
      [null, 'words', 'PP1', 'challenge', 'threat'],
      ['Chile', 'words', 'PP2, note', treaty, 'Ibid., vol. 2241, No. 39574.; see also t'],
      [
        null,
        'words',
        'PP2, note',
        'United Nations, Treaty Series, vol. 2131',
        'Ibid., vol. 2131, No. 20378.; unheard of',
      ],
      ['Chile', 'new', 'PP3', '', 'Welcomes the work of the shelters along '],
      [
        'Kenya',
        'words',
        'PP3',
        'crucial importance of the Protocol',
        'vital importance of the Protocol',
      ],
      ['Kenya', 'words', 'OP2', '', ' and observers'],
      [null, 'divided', 'OP19', '', 'Also urges Governments to ensure that th'],
      [null, 'field', 'OP34', 'counts on', 'begins with 60'],
    ]);
  });

  it('tells beside them the italics that are others, and nothing else', () => {
    expect(brought.untold).toEqual(['OP37: “ethical codes of conduct” is in italics in the file.']);
  });

  it('is the text of the file where all are taken', () => {
    const all = withTaken(brought, changes, new Set(changes.map(({ index }) => index)));
    const words = (doc: Node) =>
      outline(accepted(doc)).entries.map(({ words }) =>
        storedWords(words).replace(/[\s,;:.]+$/, ''),
      );
    expect(words(all)).toEqual(words(file));
  });

  it('changes the same where the draft was changed elsewhere since it was sent', () => {
    // Nobody touched it in the file.
    const at = draft.children.findIndex(({ textContent }) =>
      textContent.startsWith('Invites States, together'),
    );
    const words = schema.text('Invites States to undertake research');
    const own = draft.child(at);
    const later = draft.type.create(
      draft.attrs,
      draft.children.map((node, index) =>
        index === at ? own.type.create(own.attrs, schema.node('chapeau', null, [words])) : node,
      ),
    );
    const since = returned(later, file, { sent });
    const told = ({ places: _, ...change }: ReturnedChange) => change;
    expect(returnedChanges(since).map(told)).toEqual(changes.map(told));
    expect(since.ours).toHaveLength(1);
    expect(returnedChanges(returned(later, file)).length).toBeGreaterThan(changes.length);
  });

  it('is the draft where nothing is taken', () => {
    expect(withTaken(brought, changes, new Set()).eq(draft)).toBe(true);
  });
});

describe.skipIf(pdfTestsAbsent())('a redline of 79/154, saved by LibreOffice', () => {
  it('changes nothing of the draft that it was made of', () => {
    // Twelve paragraphs further down, one left out and one with other words.
    const [first, ...rest] = draft.children.filter(({ type }) => type.name.startsWith('operative'));
    const [changed, , ...others] = rest;
    const words = schema.node('chapeau', null, [schema.text('Urges all Governments to act')]);
    const operative = [
      changed?.type.create(changed.attrs, [words]),
      ...others.slice(0, 12),
      first,
      ...others.slice(12),
    ].flatMap((node) => node ?? []);
    const before = draft.children.filter(({ type }) => /^(?!operative|adopt)/.test(type.name));
    const adopted = draft.children.filter(({ type }) => type.name === 'adoptionLine');
    const own = draft.type.create(draft.attrs, [...before, ...operative, ...adopted]);
    const by = { author: 'Philippines', date: '2026-10-05T09:00:00Z' };
    const bytes = redlineFile(redline(draft, own, by), own);
    const { doc, sent } = importWord(workedOnByLibreOffice(bytes, '', ''), {
      changes: 'proposals',
    });
    const told = returnedChanges(returned(own, doc, { sent })).map((change) => [
      change.kind,
      change.author,
      change.label,
      start(change.removed),
      start(change.added),
    ]);
    expect(told).toEqual([]);
  }, 200_000);
});

describe.skipIf(pdfTestsAbsent())(
  '79/154, of which Peru divides a paragraph in LibreOffice',
  () => {
    it('has one change by Peru, which leaves no word out', () => {
      const tracked = `be "Peru"
  text.RecordChanges = True
  split text, "and, in this regard, to ensure women"`;
      const edited = workedOnByLibreOffice(wordFile(draft), tracked, routines);
      const { doc, sent } = importWord(edited, { changes: 'proposals' });
      const brought = returned(draft, doc, { sent });
      const changes = returnedChanges(brought);
      expect(changes.map(({ kind, author, label }) => [kind, author, label])).toEqual([
        ['divided', 'Peru', 'OP19'],
      ]);
      const all = withTaken(brought, changes, new Set([0]));
      const lettersOf = (text: Node) => text.textContent.replace(/[\s,;:.]/g, '');
      expect(lettersOf(all)).toBe(lettersOf(draft));
      expect(outline(all).entries).toHaveLength(outline(draft).entries.length + 1);
      expect(withTaken(brought, changes, new Set()).eq(draft)).toBe(true);
    }, 200_000);
  },
);
