import type { Node } from 'prosemirror-model';
import {
  type ReviewCounts,
  type ReviewRow,
  reviewed,
  wholeText,
  wordsOfRow,
} from './reviewRows.ts';
import type { ReviewDoubt } from './reviewState.ts';

/** Told when every doubt is settled. */
export const noneLeft = 'No doubt is left.';

/** More than this of a paragraph is not read out when the review comes to it. */
const readOut = 120;

/** "Doubt 3 of 7, PP8 (a): Two lines were joined. …" */
export function doubtSentence(doc: Node, doubt: ReviewDoubt, of: number): string {
  const { number, reason, did, alternatives } = doubt;
  const choices = alternatives.map(({ label }, index) => `${index + 1} ${label}`).join(', ');
  const asked = choices ? ` Instead: ${choices}.` : '';
  return `Doubt ${number} of ${of}, ${placeOf(doc, doubt.row)}: ${ended(reason)} ${ended(did)}${asked}`;
}

/** The place of a doubt in words: "PP8 (a)", or "whole text". */
function placeOf(doc: Node, key: string): string {
  return key === wholeText ? 'whole text' : rowOf(doc, key).name;
}

/** "OP3, subparagraph (a): Strengthening …" */
export function rowSentence(doc: Node, key: string): string {
  const row = rowOf(doc, key);
  const words = wordsOfRow(row);
  return `${row.name}: ${words.length > readOut ? `${words.slice(0, readOut)}…` : words}`;
}

/** What a decision did: "Made operative: now OP1. 6 doubts left." */
export function decisionSentence(words: string, name: string, left: number): string {
  return `${words}: now ${name}. ${doubtsLeft(left)}.`;
}

/** "38 preambular · 52 operative", and so on, as the header shows them. */
export function countWords({ preambular, operative, notes, marks }: ReviewCounts): string[] {
  return [
    `${preambular} preambular`,
    `${operative} operative`,
    counted(notes, 'note'),
    counted(marks, 'mark'),
  ];
}

/** "7 doubts left", "No doubt left". */
export function doubtsLeft(count: number): string {
  return count === 0 ? 'No doubt left' : `${counted(count, 'doubt')} left`;
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

function rowOf(doc: Node, sought: string): ReviewRow {
  const row = reviewed(doc).rows.find(({ key }) => key === sought);
  if (!row) throw new RangeError(`No row has the key ${sought}`);
  return row;
}

function ended(sentence: string): string {
  return /[.!?…][”’")]*$/.test(sentence) ? sentence : `${sentence}.`;
}
