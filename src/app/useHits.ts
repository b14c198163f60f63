import { useEffect, useMemo, useRef, useState } from 'react';
import { outlineOf } from '../editor/draftEditor.ts';
import { later } from '../editor/later.ts';
import type { Card } from '../library/cards.ts';
import { type Filter, isIn } from '../library/filter.ts';
import type { LaterLibrary } from '../library/laterLibrary.ts';
import type { Suggestion } from '../library/suggestions.ts';
import { type CursorParagraph, cursorParagraph } from './cursorParagraph.ts';
import type { Desk } from './desk.ts';
import { Latest } from './latest.ts';
import { useObserved } from './useObserved.ts';

/** What is looked for. */
export interface Asked {
  readonly query: string;
  readonly filter: Filter;
}

/** Less alike than this is no suggestion. */
const leastLike = 0.2;

/** Suggestions wait until typing rests, however long it goes on; in ms. */
const waiting = { quiet: 250, atMost: 60_000 };

/** What the pane shows. */
export interface Shown {
  readonly cards: readonly Card[];
  /** A line that says what they are. */
  readonly note: string;
  /** Whether they were chosen for their likeness to the paragraph at the cursor. */
  readonly areAlike: boolean;
  /**
   * Null while `cards` are those for what is asked. Otherwise the pane is a moment behind the words
   * just typed, and this finds what it is about to show.
   */
  readonly catchUp: (() => Promise<readonly Card[]>) | null;
}

/** The cards for what is asked, or for the paragraph at the cursor. */
export function useHits(desk: Desk, asked: Asked): Shown {
  const library = useObserved(desk.clauses.shown)?.library ?? null;
  const searching = asked.query.trim() !== '';
  const found = useFound(desk, library, searching ? asked : null);
  const suggested = useSuggestions(desk, library);
  const offered = useMemo(
    () => (library ? wanted(library, suggested.hits, asked) : none),
    [library, suggested, asked],
  );
  if (!library) {
    return { cards: none, note: 'Reading agreed language…', areAlike: false, catchUp: null };
  }
  if (searching) {
    const isThere = found?.asked === asked && found.library === library;
    return {
      cards: found?.cards ?? none,
      note: found ? searchNote(found.cards, found.asked) : 'Searching…',
      areAlike: false,
      catchUp: isThere ? null : () => search(library, asked),
    };
  }
  return {
    cards: offered,
    note: suggestionNote(suggested, offered.length),
    areAlike: true,
    catchUp: null,
  };
}

/** What was found, and for what. */
interface Found {
  readonly asked: Asked;
  readonly library: LaterLibrary;
  readonly cards: readonly Card[];
}

/** What was found last; null before anything was, and while nothing is asked. */
function useFound(desk: Desk, library: LaterLibrary | null, asked: Asked | null): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  const latest = useRef<Latest | null>(null);
  useEffect(() => {
    latest.current ??= new Latest();
    latest.current.ask(async () => {
      try {
        setFound(library && asked ? { asked, library, cards: await search(library, asked) } : null);
      } catch {
        desk.announcement.set('Agreed language cannot be searched.');
      }
    });
  }, [desk, library, asked]);
  return found;
}

const none: readonly Card[] = [];

async function search(library: LaterLibrary, { query, filter }: Asked): Promise<readonly Card[]> {
  return library.cards(await library.search(query, filter));
}

function wanted(
  library: LaterLibrary,
  hits: readonly Suggestion[],
  { filter }: Asked,
): readonly Card[] {
  return library.cards(hits.filter(({ clause }) => isIn(clause, filter)));
}

interface Suggestions {
  /** The paragraph they are for, as "PP3"; empty when there is none. */
  readonly label: string;
  /** Whether words stand there. */
  readonly hasWords: boolean;
  readonly hits: readonly Suggestion[];
}

const noSuggestions: Suggestions = { label: '', hasWords: false, hits: [] };

/** Follows the cursor without drawing the pane anew, until there is something new to show. */
function useSuggestions(desk: Desk, library: LaterLibrary | null): Suggestions {
  const [suggestions, setSuggestions] = useState(noSuggestions);
  useEffect(() => {
    if (!library) return;
    let at: CursorParagraph | null = null;
    const latest = new Latest();
    let isWanted = true;
    const work = later(() => {
      latest.ask(async () => {
        const next = at ? await suggestionsFor(library, at) : noSuggestions;
        if (isWanted) setSuggestions(next);
      });
    }, waiting);
    const follow = () => {
      const state = desk.draft.get();
      const next = state && cursorParagraph(outlineOf(state), state.selection.head);
      // In masthead, title and headings the last suggestions stay.
      if (!next || (next.words === at?.words && next.label === at.label)) return;
      at = next;
      work.ask();
    };
    follow();
    const stop = desk.draft.subscribe(follow);
    return () => {
      isWanted = false;
      stop();
      work.cancel();
    };
  }, [desk, library]);
  return suggestions;
}

/** A clause that the paragraph already is word for word is no suggestion. */
async function suggestionsFor(
  library: LaterLibrary,
  { label, ...place }: CursorParagraph,
): Promise<Suggestions> {
  const suggested = await library.suggest(place);
  const hits = suggested.filter(
    ({ score, comesNext }) => score < 1 && (score >= leastLike || comesNext),
  );
  return { label, hasWords: place.words.trim() !== '', hits };
}

function searchNote(cards: readonly Card[], { filter }: Asked): string {
  if (cards.length === 0) {
    const within = Object.keys(filter).length > 0 ? ' within these filters' : '';
    return `No agreed language has these words${within}. Fewer words find more.`;
  }
  const clauses = cards.reduce((sum, card) => sum + card.length, 0);
  return `${clauses} found, best first`;
}

function suggestionNote({ label, hasWords }: Suggestions, count: number): string {
  if (label === '') return 'Suggestions follow the words you type; a search looks everywhere.';
  if (hasWords) return count === 0 ? `Nothing like ${label} yet` : `For ${label}`;
  return count === 0 ? `Nothing is suggested for ${label} yet` : `What may come as ${label}`;
}
