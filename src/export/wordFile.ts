import type { Node } from 'prosemirror-model';
import { asSent, handCheck } from '../document/asSent.ts';
import type { ResolvingOrgan } from '../document/documentSymbol.ts';
import type { MastheadLines } from '../document/mastheadLines.ts';
import { runsInOrder } from '../document/printed.ts';
import { type ProposedDocument, printedWithProposals } from '../document/printedProposals.ts';
import { accepted } from '../document/proposals.ts';
import type { Redline } from '../document/redline.ts';
import { type Run, textOf } from '../document/runs.ts';
import { stages, unwatched, type WorkDone } from '../document/workDone.ts';
import { bookmarks } from './bookmarks.ts';
import { type FileLayout, layoutOf, traits } from './fileLayout.ts';
import { MastheadVersions } from './mastheadVersions.ts';
import { lastWordKept } from './nonBreaking.ts';
import { Relationships } from './relationships.ts';
import { bodyPart, type PagePart } from './wordBody.ts';
import {
  firstFootPart,
  mastheadPart,
  type RunningHead,
  runningFootPart,
  runningHeadPart,
} from './wordHeads.ts';
import { keptPart, keptPath } from './wordKept.ts';
import { noteIds, notesPart } from './wordNotes.ts';
import { numberingPart, wordLists } from './wordNumbering.ts';
import { type Part, packageBytes, propertiesPart, textPart } from './wordPackage.ts';
import { isDeleted, TrackedChanges, WordComments } from './wordProposals.ts';
import { sentPart } from './wordSent.ts';
import { settingsPart } from './wordSettings.ts';
import { stylesPart } from './wordStyles.ts';
import type { Xml } from './xml.ts';

/**
 * The Word file of a resolution, in the styles and measures of the New York template (un-style 7):
 * native numbering, native footnotes, proposals as tracked changes, comments, everything else as
 * `printed` gives it; in the form that the masthead asks for, or in another. `done` is told how far
 * it is. Pure: the same document gives the same bytes.
 */
export function wordFile(doc: Node, form?: FileLayout, done: WorkDone = unwatched): Uint8Array {
  const work = stages(done, efforts);
  return packaged(
    printedWithProposals(doc),
    [keptPart(doc, work.kept), sentPart(asSent(doc))],
    work,
    form,
  );
}

/** The time that each takes of the whole, in per cent; measured with 900 paragraphs. */
const efforts = { kept: 65, body: 17, notes: 6, zip: 12 };

type Work = Readonly<Record<keyof typeof efforts, WorkDone>>;

/**
 * The Word file of a draft with every change that `redline` found of the text it is based on as a
 * tracked one (un-style 6.11): all rejected it reads as the base, all accepted as the draft. `done`
 * is told how far it is.
 */
export function redlineFile(
  { document }: Redline,
  draft: Node,
  done: WorkDone = unwatched,
): Uint8Array {
  const work = stages(done, efforts);
  const sent = asSent(accepted(draft), handOf(document));
  return packaged(document, [keptPart(draft, work.kept), sentPart(sent)], work);
}

/** Who made the changes of a redline, as a check; they are all by one. */
function handOf(document: ProposedDocument): string {
  const proposal =
    document.entries.find(({ proposed }) => proposed)?.proposed ??
    runsInOrder(document).find(({ proposals }) => proposals?.length)?.proposals?.[0];
  return proposal ? handCheck(proposal) : '';
}

function packaged(
  document: ProposedDocument,
  kept: readonly Part[],
  work: Work,
  form?: FileLayout,
): Uint8Array {
  const { masthead } = document;
  const title = textOf(document.title.filter(({ proposals }) => !isDeleted(proposals)));
  const symbol = masthead.documentSymbol.lead + masthead.documentSymbol.rest;
  const lists = wordLists(document.entries);
  const comments = new WordComments(document);
  const pointers = {
    ...bookmarks(document),
    organ: speaker(textOf(document.enactingBody)),
    noteIds: noteIds(document),
    changes: new TrackedChanges(),
    comments,
  };
  const ofBody = new Relationships();
  const ofNotes = new Relationships();
  for (const kind of ['styles', 'numbering', 'settings', 'footnotes']) {
    ofBody.part(kind, `${kind}.xml`);
  }
  if (comments.any) ofBody.part('comments', 'comments.xml');
  ofBody.part('customXml', `/${keptPath}`);
  const pages = pageParts(new MastheadVersions(document, pointers.changes), document, form);
  const references = pages.map((page): PagePart => {
    return { ...page, id: ofBody.part(page.kind, page.part.path.replace('word/', '')) };
  });
  const parts = [
    textPart(
      'document',
      'document.main',
      bodyPart(document, lists, { ...pointers, links: ofBody }, references, work.body),
      ofBody,
    ),
    textPart('styles', 'styles', stylesPart(form ?? layoutOf(masthead))),
    textPart('numbering', 'numbering', numberingPart(lists)),
    textPart('settings', 'settings', settingsPart()),
    textPart(
      'footnotes',
      'footnotes',
      notesPart(document.notes, { ...pointers, links: ofNotes }, work.notes),
      ofNotes,
    ),
    ...pages.map(({ part }) => part),
    ...(comments.any ? [textPart('comments', 'comments', comments.part())] : []),
    propertiesPart(title, symbol),
    ...kept,
  ];
  return packageBytes(parts, work.zip);
}

/** Whose own resolutions "its resolution 32/3" means: "The Human Rights Council,". */
function speaker(enactingBody: string): ResolvingOrgan {
  return organs.find((organ) => enactingBody.includes(organ)) ?? 'General Assembly';
}

const organs: readonly ResolvingOrgan[] = [
  'Economic and Social Council',
  'Human Rights Council',
  'Security Council',
];

interface Page extends Omit<PagePart, 'id'> {
  readonly part: Part;
}

/** What stands above and below the text on the first, the even and the odd pages. */
function pageParts(
  versions: MastheadVersions,
  document: ProposedDocument,
  form?: FileLayout,
): Page[] {
  const header = (pages: Page['pages'], number: number, xml: Xml): Page => {
    return { kind: 'header', pages, part: textPart(`header${number}`, 'header', xml) };
  };
  const footer = (pages: Page['pages'], number: number, xml: Xml): Page => {
    return { kind: 'footer', pages, part: textPart(`footer${number}`, 'footer', xml) };
  };
  const { headEnd } = traits[form ?? layoutOf(versions.masthead)];
  const headOf = (masthead: MastheadLines) =>
    runningHead(masthead, document, traits[form ?? layoutOf(masthead)].titled);
  return [
    header('even', 1, runningHeadPart(versions, headOf, 'even', headEnd)),
    header('default', 2, runningHeadPart(versions, headOf, 'odd', headEnd)),
    header('first', 3, mastheadPart(versions)),
    footer('even', 1, runningFootPart('even')),
    footer('default', 2, runningFootPart('odd')),
    footer('first', 3, firstFootPart(versions)),
  ];
}

/** Drafts print no title at the head of the page, adopted resolutions do. */
function runningHead(
  masthead: MastheadLines,
  { title, before }: ProposedDocument,
  titled: boolean,
): RunningHead {
  const { lead, rest } = masthead.documentSymbol;
  const gone = masthead === before?.masthead ? 'insertion' : 'deletion';
  const stands = ({ proposals = [] }: Run) => !proposals.some(({ kind }) => kind === gone);
  return { symbol: lead + rest, title: titled ? lastWordKept(textOf(title.filter(stands))) : '' };
}
