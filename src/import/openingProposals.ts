import type { OpeningProposal } from '../document/returnedOpening.ts';
import type { Doubts } from './doubts.ts';
import { isGone, type Piece } from './inlineMarkup.ts';
import { isOut } from './sourceParagraph.ts';
import { lineOf, type WordParagraph, type WordRun } from './wordParagraph.ts';

/** What is proposed in paragraphs that become masthead, organ or adoption line, stretch by stretch. */
export function openingProposals(
  opening: readonly WordParagraph[],
  adoption: readonly WordParagraph[],
): OpeningProposal[] {
  const all = (paragraphs: readonly WordParagraph[], isOfAdoption: boolean) =>
    stretches(paragraphs).map((stretch) => ({ ...stretch, isOfAdoption }));
  return [...all(opening, false), ...all(adoption, true)];
}

type Stretch = Omit<OpeningProposal, 'isOfAdoption'>;

function stretches(paragraphs: readonly WordParagraph[]): Stretch[] {
  return paragraphs.flatMap(({ runs, proposed }) => {
    const found: Stretch[] = [];
    let before: readonly Stretch[] = [];
    for (const run of runs) {
      const now = run.kind === 'text' ? proposalsOf(run, proposed) : [];
      const goesOn = now.length === 1 && before.length === 1 && isSame(now[0], before[0]);
      const last = goesOn ? found.pop() : undefined;
      found.push(...now.map((each) => ({ ...each, words: `${last?.words ?? ''}${each.words}` })));
      before = now;
    }
    return found;
  });
}

function proposalsOf(
  run: Extract<WordRun, { kind: 'text' }>,
  whole: WordParagraph['proposed'],
): Stretch[] {
  const all = [...(whole ? [whole] : []), ...(run.proposals ?? [])];
  return all.map((proposal) => ({ ...proposal, words: run.text }));
}

function isSame(one: Stretch | undefined, other: Stretch | undefined): boolean {
  return one?.kind === other?.kind && one?.author === other?.author && one?.date === other?.date;
}

/**
 * Tells of what is proposed before the text, where masthead and organ have no room for it; `title` has
 * what is kept in the title as it is proposed.
 */
export function tellOpeningProposals(
  opening: readonly WordParagraph[],
  title: readonly Piece[],
  doubts: Doubts,
): void {
  const reason = 'Somebody proposes changes before the text begins.';
  const isKept = (run: WordRun) =>
    run.kind !== 'text' ||
    title.some(({ proposals, ...piece }) => {
      const isProposed = proposals !== undefined && proposals.length > 0;
      return isProposed && piece.kind === 'text' && piece.text.trim() === run.text.trim();
    });
  const others = opening.map((paragraph) => ({
    ...paragraph,
    runs: paragraph.runs.filter((run) => !run.proposals || !isKept(run)),
  }));
  tellProposals(others, [reason, 'Read the masthead as if they were accepted.'], doubts);
}

/** Tells of what is proposed in the adoption line, which has no room for it either. */
export function tellAdoptionProposals(adoption: readonly WordParagraph[], doubts: Doubts): void {
  const reason = 'Somebody proposes changes in the adoption line.';
  tellProposals(adoption, [reason, 'Read it as if they were accepted.'], doubts);
}

function tellProposals(
  paragraphs: readonly WordParagraph[],
  [reason, did]: readonly [string, string],
  doubts: Doubts,
): void {
  const changed = paragraphs.filter(
    ({ runs, proposed }) => proposed !== null || runs.some(({ proposals }) => proposals),
  );
  if (changed.length === 0) return;
  const left = changed.map(wordsLeft).filter((words) => words !== '');
  const quoted = left.map((words) => `“${words}”`).join(', ');
  doubts.add('', null, reason, quoted ? `${did} Left out: ${quoted}.` : did);
}

/** What is proposed to be deleted of a paragraph. */
function wordsLeft(paragraph: WordParagraph): string {
  if (isOut(paragraph)) return lineOf(paragraph);
  const gone = paragraph.runs.map((run) => (run.kind === 'text' && isGone(run) ? run.text : ''));
  return gone.join(' ').replace(/\s+/g, ' ').trim();
}
