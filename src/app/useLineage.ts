import type { EditorState } from 'prosemirror-state';
import { useEffect, useMemo, useState } from 'react';
import { adoptedAtCursor } from '../editor/adoptedPlace.ts';
import { outlineOf } from '../editor/draftEditor.ts';
import { later } from '../editor/later.ts';
import type { LaterLibrary } from '../library/laterLibrary.ts';
import type { Lineage } from '../library/lineage.ts';
import { draftClauseId, type LineageCorrections, noCorrections } from '../library/lineageFile.ts';
import { cursorParagraph } from './cursorParagraph.ts';
import type { Desk } from './desk.ts';
import { type LineageOfDraft, type LineageRow, lineageRows } from './lineageSteps.ts';
import { useObserved } from './useObserved.ts';

/** The lineage of the paragraph at the cursor. */
export interface ShownLineage {
  /** The paragraph, as "OP3"; empty before there is one. */
  readonly label: string;
  /** Oldest first; empty where the library has nothing like it. */
  readonly rows: readonly LineageRow[];
  /** Whether it is still being worked out for the paragraph at the cursor. */
  readonly isBehind: boolean;
}

/** Follows the cursor when typing rests; in ms. */
const waiting = { quiet: 200, atMost: 60_000 };

/** What was worked out for a paragraph. */
interface Answer {
  readonly asked: AskedParagraph;
  readonly library: LaterLibrary;
  readonly lineage: Lineage | null;
}

interface AskedParagraph extends LineageOfDraft {
  /** The id of the clause that its words were taken from; empty where they were not. */
  readonly from: string;
}

/** Follows the paragraph at the cursor while it is shown; in masthead and headings the last one stays. */
export function useLineage(desk: Desk, isShown: boolean): ShownLineage {
  const clauses = useObserved(desk.clauses.shown);
  const library = clauses?.library ?? null;
  const judged = clauses?.judged ?? noCorrections;
  const [asked, setAsked] = useState<AskedParagraph | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);

  useEffect(() => {
    if (!isShown) return;
    const work = later(() => {
      const state = desk.draft.get();
      const next = state && paragraphAt(state);
      if (next) setAsked((before) => (before && isSame(before, next) ? before : next));
    }, waiting);
    work.ask();
    const stop = desk.draft.subscribe(work.ask);
    return () => {
      stop();
      work.cancel();
    };
  }, [desk, isShown]);

  useEffect(() => {
    if (!asked || !library || !isShown) return;
    let isWanted = true;
    const from = saidOf(asked, judged) ?? asked.from;
    lineageFor(library, { ...asked, from }).then(
      (lineage) => {
        if (isWanted) setAnswer({ asked, library, lineage });
      },
      () => desk.announcement.set('The lineage of this paragraph cannot be worked out.'),
    );
    return () => {
      isWanted = false;
    };
  }, [desk, asked, judged, library, isShown]);

  const rows = useMemo(
    () => (answer?.lineage ? lineageRows(answer.lineage, answer.asked, judged) : none),
    [answer, judged],
  );
  const isBehind = !answer || answer.asked !== asked || answer.library !== library;
  return { label: answer?.asked.label ?? '', rows, isBehind };
}

const none: readonly LineageRow[] = [];

/** The clause that the person said a paragraph of the draft came from. */
function saidOf({ id }: AskedParagraph, { pairs }: LineageCorrections): string | null {
  return pairs.find(({ later }) => later === draftClauseId(id))?.earlier ?? null;
}

async function lineageFor(
  library: LaterLibrary,
  { from, words, part }: AskedParagraph,
): Promise<Lineage | null> {
  const known = from === '' ? null : await library.lineage(from);
  if (known || words.trim() === '') return known;
  return library.lineage({ words, part });
}

function paragraphAt(state: EditorState): AskedParagraph | null {
  const paragraph = cursorParagraph(outlineOf(state), state.selection.head);
  if (!paragraph) return null;
  const { id, label, whole, part } = paragraph;
  const provenance = adoptedAtCursor(state)?.provenance;
  const from = provenance ? `${provenance.source}, ${provenance.label}` : '';
  return { id, label, part, words: whole, from };
}

function isSame(one: AskedParagraph, other: AskedParagraph): boolean {
  return (
    one.id === other.id &&
    one.label === other.label &&
    one.words === other.words &&
    one.from === other.from
  );
}
