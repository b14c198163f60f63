import type { Kept } from '../document/kept.ts';
import { readKeptLines } from '../document/keptLines.ts';
import { withKnownIds } from '../document/paragraphId.ts';
import { restored } from '../document/restored.ts';
import { asPrinted } from './asPrinted.ts';
import { type Body, readBody } from './body.ts';
import { Doubts } from './doubts.ts';
import { wordsOf } from './inlineMarkup.ts';
import { checkBlocks } from './limits.ts';
import { listedDoubts } from './listedDoubts.ts';
import {
  openingProposals,
  tellAdoptionProposals,
  tellOpeningProposals,
} from './openingProposals.ts';
import { tellParts } from './parts.ts';
import { type Imported, readWords, tellAdoption } from './recognise.ts';
import { settleNotes } from './settleNotes.ts';
import { tellSigns } from './signs.ts';
import { tellSlips } from './slips.ts';
import { bindMarks, policyOf } from './sourceNotes.ts';
import { isOut, type SourceParagraph, sourceParagraph } from './sourceParagraph.ts';
import { withWords } from './sourceTable.ts';
import type { AdoptionLine } from './starts.ts';
import { tellTerminalMarks } from './terminal.ts';
import { settleWholes } from './wholeProposals.ts';
import { WordBlocks } from './wordBlocks.ts';
import type { ChangesRead } from './wordChanges.ts';
import { type Division, divisionsIn, withDivisions } from './wordDivisions.ts';
import { wordEnacting } from './wordEnacting.ts';
import { readWordParagraphs } from './wordFileText.ts';
import { knownIds } from './wordIds.ts';
import { wordOpening } from './wordOpening.ts';
import { lineOf, type WordParagraph } from './wordParagraph.ts';
import { settleReferences } from './wordReferences.ts';
import { roleOf } from './wordRoles.ts';
import { settleAnnexNumbers, settleNumbering } from './wordSections.ts';
import { settlePhrases, wordWords } from './wordWords.ts';

/** What a person chooses about a Word file. */
export interface WordChoices {
  /** How its tracked changes are read. */
  readonly changes: ChangesRead;
}

/**
 * Reads a resolution or draft resolution from a Word file (.docx). Paragraph ids are the same each
 * time. Throws `FileError` for a file that is damaged, protected, too large or no Word document,
 * and for one that holds no resolution.
 */
export function importWord(
  bytes: Uint8Array,
  { changes }: WordChoices = { changes: 'accepted' },
): Imported {
  const found = new Doubts();
  const text = readWordParagraphs(bytes, changes, found);
  checkBlocks(text.paragraphs.length + text.notes.length);
  const doubts = new Doubts();
  const blocks = new WordBlocks(text.marks, found);
  const standing = text.paragraphs.filter((paragraph) => !isOut(paragraph));
  const enacting = wordEnacting(standing, blocks, doubts);
  const before = standing.slice(0, enacting.at);
  const bodyAt = text.paragraphs.indexOf(standing[enacting.bodyAt - 1] as WordParagraph) + 1;
  const { opening, title, adopted, headIsRead } = wordOpening(text.head, before, blocks, doubts);
  const opened = [...text.head, ...text.paragraphs.slice(0, bodyAt)];
  tellOpeningProposals(opened, title ?? [], found);
  const bodyBlocks = blocks.ofBody(text.paragraphs.slice(bodyAt), enacting.preamble);
  const body = withParagraph(
    withAdoption(
      readBody(bodyBlocks, () => false, doubts),
      adopted,
      opening.adoption,
    ),
    doubts,
  );
  const adoption = text.paragraphs.filter(({ number }) => body.adoptionLines.includes(number));
  tellAdoptionProposals(adoption, found);

  const titleParagraph = sourceParagraph('heading', '', opening.titleLine ?? 1, {
    lines: [opening.title],
    pieces: [...(title ?? [{ kind: 'text', text: opening.title, italic: false, bold: false }])],
  });
  const all = [titleParagraph, ...body.paragraphs, ...body.annexes];
  const words = readWords(all, { paragraph: wordWords });
  settleWholes([...body.paragraphs, ...body.annexes], words, doubts);
  const policy = policyOf(words);
  bindMarks(
    words,
    text.notes.map(({ note }) => note),
    () => lastOf(body),
    doubts,
  );
  const numbering = settleNumbering(body.paragraphs);
  settleAnnexNumbers(body.annexes);
  const recognised = {
    opening,
    title: titleParagraph,
    enactingBody: enacting.words,
    body,
    words,
    policy,
    numbering,
    marked: true,
  };
  const known = knownIds(all, text.paragraphs);
  settleReferences(recognised, all, text.paragraphs, known);
  settlePhrases(words);
  const { doc, sources } = settleNotes(recognised, text.notes, doubts);
  tellTerminalMarks(doc, sources, words, doubts);
  tellParts(doc, sources, doubts);
  tellSigns(doc, sources, doubts);
  tellSlips(words, text.notes, doubts);
  tellAdoption(opening, body, doubts);
  const inTitle = wordsOf(titleParagraph.pieces).trim();
  text.tellPageParts([opening.masthead.documentSymbol, inTitle], headIsRead);
  text.tellComments(doc);
  tellPlaces(found, all, doubts);
  const sourced = { doc, sources, words };
  const imported = {
    doc,
    origin: null,
    doubts: withoutLines(listedDoubts(doubts, sourced)),
    places: new Map(),
    printed: asPrinted(sourced),
    ...(text.sent ? { sent: text.sent } : {}),
    opening: openingProposals(opened, adoption),
  };
  const stand = [
    ...[...text.head, ...withoutTitle(before)].map(lineOf),
    ...adoption.map(lineOf),
    ...text.foot.map(lineOf),
  ];
  const divisions = divisionsIn(all, text.paragraphs);
  return withKept(imported, readKeptLines(text.kept).kept, stand, { known, divisions });
}

/** The lines before the enacting words but for the title. */
function withoutTitle(before: readonly WordParagraph[]): WordParagraph[] {
  const at = before.findIndex(({ style }) => roleOf(style) === 'title');
  return before.filter((_paragraph, index) => index !== at);
}

/** What the file tells of paragraphs, by the ids that they are read with. */
interface ById {
  readonly known: ReadonlyMap<string, string>;
  readonly divisions: ReadonlyMap<string, Division>;
}

/** With what Chapeau kept beside the words when it wrote the file, as far as these still stand. */
function withKept(
  imported: Imported,
  kept: Kept,
  stand: readonly string[],
  { known, divisions }: ById,
): Imported {
  if (kept.units.length === 0 && known.size === 0 && divisions.size === 0) return imported;
  const { doc, ids } =
    kept.units.length === 0
      ? withKnownIds(imported.doc, known)
      : restored(imported.doc, kept, 'lines', stand, known);
  const idOf = (id: string) => ids.get(id) ?? id;
  const named = new Map([...divisions].map(([id, division]) => [idOf(id), division]));
  return {
    ...imported,
    doc: withDivisions(doc, named, new Set(known.values())),
    doubts: imported.doubts.map((doubt) => {
      const { paragraph } = doubt;
      return { ...doubt, paragraph: paragraph === null ? null : idOf(paragraph) };
    }),
    printed: new Map([...imported.printed].map(([id, printed]) => [idOf(id), printed])),
  };
}

/** A body of which nothing stands has one blank paragraph, as a document needs one. */
function withParagraph(body: Body, doubts: Doubts): Body {
  if (body.paragraphs.length > 0) return body;
  const reason = 'No paragraph stands after the enacting words.';
  doubts.add('op1', null, reason, 'Made a blank one.');
  return { ...body, paragraphs: [sourceParagraph('operativeParagraph', 'op1', 1)] };
}

/** An adopted text whose adoption line says nothing yet. */
function withAdoption(body: Body, adopted: boolean, above: AdoptionLine | null): Body {
  // A vote may stand below the text of what was adopted above it.
  if (above) return { ...body, adoption: { ...above, vote: body.adoption?.vote ?? above.vote } };
  if (body.adoption) return body;
  if (!adopted) return body;
  const adoption = { meeting: '', meetingKind: 'plenary meeting', date: '', vote: '' };
  return { ...body, adoption };
}

function lastOf({ paragraphs }: Body): SourceParagraph {
  const last = paragraphs.at(-1);
  if (!last) throw new RangeError('A body without paragraphs');
  return withWords(last);
}

/** Tells the doubts of reading with the paragraphs that they concern. */
function tellPlaces(found: Doubts, paragraphs: readonly SourceParagraph[], doubts: Doubts): void {
  const places: { readonly line: number; readonly id: string }[] = [];
  const visit = ({ line, id, children }: SourceParagraph): void => {
    if (id !== '') places.push({ line, id });
    for (const child of children) visit(child);
  };
  for (const paragraph of paragraphs) visit(paragraph);
  for (const { line, reason, did } of found.found) {
    const place = line === null ? undefined : places.findLast((place) => place.line <= line);
    doubts.add(place?.id ?? '', line, reason, did);
  }
}

/** In the order of the file; a Word file has no lines that a person could look up. */
function withoutLines(doubts: Imported['doubts']): Imported['doubts'] {
  return doubts.map((doubt) => ({ ...doubt, line: null }));
}
