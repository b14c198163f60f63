import type { Node } from 'prosemirror-model';
import { subparagraphLabel } from '../document/label.ts';
import { type OutlineEntry, outline } from '../document/outline.ts';
import type { Doubts } from './doubts.ts';
import { headingOffers, outOfSeriesOffers, unnumberedOffers } from './offers.ts';
import type { SourceParagraph } from './sourceParagraph.ts';
import { bare } from './subparagraphLevels.ts';

/** A paragraph, heading or annex with what the source prints before its words. */
interface Signed {
  readonly entry: OutlineEntry;
  readonly source: SourceParagraph;
  readonly stands: string;
}

/** Tells where a number, label or sign is counted otherwise than the source prints it. */
export function tellSigns(
  doc: Node,
  sources: ReadonlyMap<Node, SourceParagraph>,
  doubts: Doubts,
): void {
  const signed = outline(doc).entries.flatMap((entry): Signed[] => {
    const source = entry.kind === 'continuation' ? undefined : sources.get(entry.words);
    return source ? [{ entry, source, stands: printedSign(source) }] : [];
  });
  const numberless = tellNumberless(signed, doubts);
  const doubted = new Set(doubts.found.flatMap(({ place, offers }) => (offers[0] ? [place] : [])));
  let before: Signed | null = null;
  for (const one of signed) {
    const { entry, source, stands } = one;
    if (stands === entry.printed) {
      if (before && entry.depth <= before.entry.depth) before = null;
    } else {
      const isTold = stands === '' ? numberless || doubted.has(source.id) : goesOn(before, one);
      if (!isTold) tell(one, doubts);
      before = one;
    }
  }
}

/** What the source prints before the words: "12.", "(a)", "II", "Annex I"; empty for nothing. */
export function printedSign({ kind, sign }: SourceParagraph): string {
  if (kind === 'annex') return `Annex ${sign}`.trim();
  const isNumber = kind === 'operativeParagraph' || kind === 'annexParagraph';
  return isNumber && sign !== '' ? `${sign}.` : sign;
}

/** One doubt for a text that lost all its numbers; false for others. */
function tellNumberless(signed: readonly Signed[], doubts: Doubts): boolean {
  const operative = signed.filter(({ source }) => source.kind === 'operativeParagraph');
  if (operative.length < 2 || operative.some(({ stands }) => stands !== '')) return false;
  const reason = `None of the ${operative.length} operative paragraphs has a number.`;
  doubts.add('', operative[0]?.source.line ?? null, reason, 'Numbered them in order.');
  return true;
}

/** Whether a label follows in the series of one that was told: its doubt says so of both. */
function goesOn(before: Signed | null, { entry, stands }: Signed): boolean {
  if (!before || before.entry.kind !== entry.kind || before.entry.depth !== entry.depth)
    return false;
  if (entry.kind === 'paragraph')
    return Number.parseInt(stands, 10) === Number.parseInt(before.stands, 10) + 1;
  if (entry.kind !== 'subparagraph') return false;
  if (inOtherForm(stands, entry) && inOtherForm(before.stands, before.entry)) return true;
  const count = countOf(before.stands, entry.depth);
  return count !== null && subparagraphLabel(entry.depth, count + 1) === stands;
}

/** Whether a label is of a list that the source labels in another form: "a." or "i)" for "(a)". */
function inOtherForm(stands: string, { printed }: OutlineEntry): boolean {
  return stands.replace(bare(stands), '') !== printed.replace(bare(printed), '');
}

/** Labels further on than so many are no longer looked up. */
const farthest = 100;

function countOf(label: string, depth: number): number | null {
  for (let count = 1; count <= farthest; count += 1) {
    if (subparagraphLabel(depth, count) === label) return count;
  }
  return null;
}

function tell({ entry, source, stands }: Signed, doubts: Doubts): void {
  const { id, line, sign } = source;
  switch (entry.kind) {
    case 'subparagraph': {
      const reason = inOtherForm(stands, entry)
        ? `The source labels this list ${sign} where resolutions print ${entry.printed}.`
        : `The label ${sign} does not follow the one before.`;
      doubts.add(id, line, reason, `Read it as ${entry.printed}.`, outOfSeriesOffers);
      break;
    }
    case 'paragraph':
      if (stands === '') {
        const reason = `This ${entry.part} paragraph has no number.`;
        doubts.add(id, line, reason, 'Numbered it in order.', unnumberedOffers);
        break;
      }
      doubts.add(id, line, differs(stands, entry.printed), 'Numbered it in order.');
      break;
    default:
      doubts.add(id, line, differs(stands, entry.printed), 'It prints as counted.', headingOffers);
  }
}

function differs(stands: string, counted: string): string {
  return `The source has “${stands}” here; counting gives “${counted}”.`;
}
