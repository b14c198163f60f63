import type { Node } from 'prosemirror-model';
import {
  adoptedLabel,
  noWords,
  partLabels,
  partTold,
  tableLine,
  textIndent,
} from '../document/textForm.ts';
import type { Told, ToldUnit } from '../document/told.ts';
import { adoptionWords, toldMasthead } from '../document/toldMasthead.ts';
import { textTableRows } from './textTable.ts';
import { blockWords, textWords } from './textWords.ts';

/** The blocks from the enacting words to the last annex. */
export function textBlocks(doc: Node, { units }: Told): string[] {
  const [, enactingBody] = units;
  const { adoption } = toldMasthead(doc, 'fields');
  const adopted = adoption ? [`${adoptedLabel} ${adoptionWords(adoption)}`.trimEnd()] : [];
  const annexes = units.findIndex(({ type }) => type === 'annex');
  const body = blocksOf(units.slice(2, annexes === -1 ? undefined : annexes));
  return [
    enactingWords(doc, enactingBody),
    ...body,
    ...adopted,
    ...(annexes === -1 ? [] : blocksOf(units.slice(annexes))),
  ];
}

function enactingWords(doc: Node, unit: ToldUnit | undefined): string {
  const words = textWords(unit?.words ?? []);
  const preamble = doc.children.some(({ type }) => type.name === 'preambularParagraph');
  if (words === '') return noWords;
  return `${blockWords(words)}${preamble ? ',' : ''}`;
}

function blocksOf(units: readonly ToldUnit[]): string[] {
  return units.flatMap((unit, index) => {
    if (unit.type === 'cellParagraph') return [];
    if (unit.type !== 'table') return [blockOf(unit, lastMark(units, index))];
    const cells = units.slice(index + 1, endOf(units, index + 1, 'cellParagraph'));
    return [tableLine, ...textTableRows(unit.node, cells)];
  });
}

/** Where a run of units of one of these types ends. */
function endOf(units: readonly ToldUnit[], from: number, ...types: readonly string[]): number {
  const end = units.findIndex(({ type }, index) => index >= from && !types.includes(type));
  return end === -1 ? units.length : end;
}

/** The mark of the last words of a paragraph, its subparagraphs and continuations. */
function lastMark(units: readonly ToldUnit[], index: number): ToldUnit['mark'] {
  const end = endOf(units, index + 1, 'subparagraph', 'continuation');
  const last = units[end - 1];
  return last && last.words.length > 0 ? last.mark : '';
}

function blockOf(unit: ToldUnit, lastMarked: ToldUnit['mark']): string {
  if (unit.type === 'heading' || unit.type === 'annex') return headingBlock(unit);
  const { type, depth, words, mark } = unit;
  const levels = type === 'continuation' ? depth + 1 : depth;
  const label = unit.label || partLabel(unit, lastMarked);
  const own = words.length === 0 ? noWords : textWords(words, mark);
  const shown =
    words.length === 0 || (label !== '' && !own.startsWith(noWords)) ? own : blockWords(own);
  return ' '.repeat(textIndent * levels) + (label === '' ? shown : `${label} ${shown}`);
}

/** What tells the part of a paragraph without a number where its marks and words do not. */
function partLabel({ type, words }: ToldUnit, mark: ToldUnit['mark']): string {
  const part = parts.get(type);
  const text = words.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
  return part === undefined || partTold(mark, text) === part ? '' : partLabels[part];
}

const parts: ReadonlyMap<string, 'preambular' | 'operative'> = new Map([
  ['preambularParagraph', 'preambular'],
  ['operativeParagraph', 'operative'],
]);

function headingBlock({ type, label, node, words }: ToldUnit): string {
  const own = textWords(words);
  if (type === 'annex') return `# ${label}${own === '' ? '' : `: ${own}`}`;
  const sign = label === '' || label.endsWith('.') ? label : `${label}.`;
  const shown = sign === '' ? headingWords(own) : own;
  return [`${'#'.repeat(node.attrs.level)}`, sign, shown].filter((part) => part !== '').join(' ');
}

function headingWords(words: string): string {
  return /^(?:Annex\b|[A-Z\d]{1,200}\.(?:\s|$))/.test(words) ? `\\${words}` : blockWords(words);
}
