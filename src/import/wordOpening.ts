import { blankMasthead, type Masthead } from '../document/masthead.ts';
import { parseSession } from '../document/mastheadLines.ts';
import type { Doubts } from './doubts.ts';
import { isGone, type Piece } from './inlineMarkup.ts';
import { type Opening, readOpening } from './mastheadBlocks.ts';
import { sponsorNames } from './sponsorNames.ts';
import { datePattern } from './starts.ts';
import type { WordBlocks } from './wordBlocks.ts';
import { type WordMasthead, wordMasthead } from './wordMasthead.ts';
import {
  lineOf,
  runWords,
  type WordParagraph,
  type WordRun,
  withoutWords,
} from './wordParagraph.ts';
import { type Role, roleOf } from './wordRoles.ts';

/** What stands before the enacting words of a Word file. */
export interface WordOpening {
  readonly opening: Opening;
  /** The words of the title; null where it has no style of its own. */
  readonly title: readonly Piece[] | null;
  /** Whether it says that the text was adopted. */
  readonly adopted: boolean;
  /** Whether the header of the first page is the masthead, and not a running head. */
  readonly headIsRead: boolean;
}

/** What styles say of the opening's paragraphs. */
interface Styled {
  masthead: Partial<Masthead>;
  title: WordParagraph | null;
  number: string;
  adoptedOn: string;
  adopted: boolean;
}

/**
 * Reads the paragraphs before the enacting words by their styles, and those without one by their
 * words. `head` is the header of the first page.
 */
export function wordOpening(
  head: readonly WordParagraph[],
  paragraphs: readonly WordParagraph[],
  blocks: WordBlocks,
  doubts: Doubts,
): WordOpening {
  const inHead = wordMasthead(head);
  const inText = inHead ? null : wordMasthead(paragraphs);
  const table: WordMasthead = inHead ?? inText ?? { fields: {}, loose: [] };
  const tableNumber = inText && tableOf(paragraphs);
  const styled: Styled = {
    masthead: table.fields,
    title: null,
    number: '',
    adoptedOn: '',
    adopted: false,
  };
  const rest = paragraphs.filter((paragraph) => {
    if (tableNumber && paragraph.cell?.table === tableNumber) return false;
    return lineOf(paragraph) !== '' || roleOf(paragraph.style) === 'title'
      ? !takenByStyle(paragraph, styled)
      : false;
  });
  const loose = [...table.loose, ...rest].filter((paragraph) => lineOf(paragraph) !== '');
  const { masthead, title, number, adoptedOn, adopted } = styled;
  const known = {
    masthead: { ...blankMasthead, ...masthead },
    number,
    adoptedOn,
    ...(title ? { title: [lineOf(title)], titleLine: title.number } : {}),
  };
  const opening = readOpening(
    loose.map((paragraph) => blocks.byWords(paragraph)),
    doubts,
    known,
  );
  const pieces = title && blocks.pieces(titleRuns(title).runs);
  return { opening, title: pieces, adopted, headIsRead: inHead !== null };
}

function tableOf(paragraphs: readonly WordParagraph[]): number | undefined {
  return paragraphs.find((paragraph) => lineOf(paragraph) === 'United Nations')?.cell?.table;
}

type Take = (words: string, styled: Styled, paragraph: WordParagraph) => Partial<Masthead> | null;

/** What a paragraph of each role says; null where its words do not fit the role. */
const takes: Partial<Readonly<Record<Role, Take>>> = {
  session: (words) => {
    const session = parseSession(words);
    return session === null ? null : { session };
  },
  heading: (words, { masthead }, { style }) =>
    /^_ H_1$/.test(style) &&
    masthead.committee === undefined &&
    !/^(?:Draft |Part |Section )/.test(words)
      ? { committee: words }
      : null,
  'agenda item': (words) => {
    const agendaItem = /^Agenda items? (.*)$/.exec(words)?.[1];
    return agendaItem === undefined ? null : { agendaItem };
  },
  'agenda title': (words) => ({ agendaItemTitle: words }),
  sponsors: (words) => sponsorFields(words),
  'resolution line': (words, styled) => {
    if (!/^(?:Resolution|Decision) adopted by /.test(words)) return null;
    styled.adopted = true;
    styled.adoptedOn = adoptedOn.exec(words)?.[1] ?? '';
    return {};
  },
  title: (_words, styled, paragraph) => {
    if (styled.title) return null;
    styled.title = paragraph;
    styled.number = titleRuns(paragraph).number;
    return {};
  },
};

const adoptedOn = new RegExp(` on (${datePattern})$`);

function takenByStyle(paragraph: WordParagraph, styled: Styled): boolean {
  const role = roleOf(paragraph.style);
  const words = lineOf(paragraph);
  const report = role === null ? /^\[(.*)\]$/.exec(words)?.[1] : undefined;
  const fields =
    report === undefined
      ? role && (takes[role]?.(words, styled, paragraph) ?? null)
      : styled.masthead.report === undefined
        ? { report }
        : null;
  if (!fields) return false;
  styled.masthead = { ...styled.masthead, ...fields };
  return true;
}

/** "Belarus and Philippines: draft resolution"; the kind of proposal or the sponsors may be missing. */
function sponsorFields(words: string): Partial<Masthead> {
  const [, states, proposalKind] = /^(.*): (.*)$/.exec(words) ?? [];
  if (states !== undefined && proposalKind !== undefined) {
    return { sponsors: sponsorNames(states), proposalKind };
  }
  const kind = words.charAt(0).toLowerCase() + words.slice(1);
  return /\b(?:draft|amendments?)\b/.test(kind)
    ? { proposalKind: kind }
    : { sponsors: sponsorNames(words) };
}

/** A title stands behind a tab, its number, which may be missing, and another tab. */
function titleRuns({ runs }: WordParagraph): { number: string; runs: readonly WordRun[] } {
  const words = runWords(runs);
  const [whole, sign = ''] = behindTab.exec(words) ?? behindNumber.exec(words) ?? [''];
  const number = sign.replace(/\.$/, '');
  const title = withoutGoneNumber(withoutWords(runs, whole.length));
  return { number: /\d$/.test(number) ? number : '', runs: title };
}

/** The number of an adopted text that is proposed to be deleted is no part of its title. */
function withoutGoneNumber(runs: readonly WordRun[]): readonly WordRun[] {
  const at = runs.findIndex((run) => !isGone(run));
  const gone = runs.slice(0, Math.max(0, at));
  const words = gone.map((run) => (run.kind === 'text' ? run.text : '')).join('');
  return /^\s*\d{1,3}\/\S+\s*$/.test(words) ? runs.slice(at) : runs;
}

const behindTab = /^\t([^\t]*)\t/;
const behindNumber = /^\s*(?:(\d{1,3}\/\S+)\s+)?/;
