import type { OpeningProposal } from '../document/returnedOpening.ts';
import type { Doubts } from './doubts.ts';
import { isGone } from './inlineMarkup.ts';
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

/** Tells of what is proposed before the text, where masthead and organ have no room for it. */
export function tellOpeningProposals(opening: readonly WordParagraph[], doubts: Doubts): void {
  const changed = opening.filter(
    ({ runs, proposed }) => proposed !== null || runs.some(({ proposals }) => proposals),
  );
  if (changed.length === 0) return;
  const left = changed.map(wordsLeft).filter((words) => words !== '');
  const quoted = left.map((words) => `“${words}”`).join(', ');
  const did = `Read the masthead as if they were accepted.${quoted && ` Left out: ${quoted}.`}`;
  doubts.add('', null, 'Somebody proposes changes before the text begins.', did);
}

/** What is proposed to be deleted of a paragraph. */
function wordsLeft(paragraph: WordParagraph): string {
  if (isOut(paragraph)) return lineOf(paragraph);
  const gone = paragraph.runs.map((run) => (run.kind === 'text' && isGone(run) ? run.text : ''));
  return gone.join(' ').replace(/\s+/g, ' ').trim();
}
