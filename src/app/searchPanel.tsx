import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Hit } from '../library/hit.ts';
import { runAction } from './actions.ts';
import { AgreedSpanCard } from './agreedSpanCard.tsx';
import { ClauseCards } from './clauseCards.tsx';
import type { Desk } from './desk.ts';
import { AdoptedWords } from './driftCard.tsx';
import { type Insertion, insertHit } from './insertHit.ts';
import { KeyHint } from './keyHint.tsx';
import { isMac, isPressed } from './keys.ts';
import { SearchFilters } from './searchFilters.tsx';
import { useActiveOption } from './useActiveOption.ts';
import { type Asked, useHits } from './useHits.ts';
import { useObserved } from './useObserved.ts';

const nothingOwn: ReadonlySet<string> = new Set();

const nothingAsked: Asked = { query: '', filter: {} };

/** Search in agreed language; without a search, what is like the paragraph at the cursor. */
export function SearchPanel({ desk }: { desk: Desk }) {
  const [asked, setAsked] = useState(nothingAsked);
  const { cards, note, areAlike, catchUp } = useHits(desk, asked);
  const options = useActiveOption(cards);
  const own = useObserved(desk.clauses.shown)?.ownSources ?? nothingOwn;
  const search = useRef<HTMLInputElement>(null);
  const selected = useRef('');
  // True from an insertion until the search is typed in again: Undo means the insertion then.
  const inserted = useRef(false);

  useEffect(() => {
    desk.focusTab.set('search', () => {
      search.current?.focus();
      search.current?.select();
    });
  }, [desk]);

  useEffect(() => {
    desk.lookFor = (query) => {
      setAsked({ ...nothingAsked, query });
      search.current?.focus();
    };
    return () => {
      desk.lookFor = null;
    };
  }, [desk]);

  const insert = (hit: Hit | undefined, how: Insertion) => {
    if (!hit) return;
    insertHit(desk, hit, how, selected.current);
    inserted.current = true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (options.onKeyDown(event)) return;
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const how = insertionFor(event);
      if (catchUp) void catchUp().then(([first]) => insert(first?.[0], how));
      else insert(cards[options.active]?.[0], how);
    } else if (inserted.current && isPressed('Mod-z', event.nativeEvent, isMac)) {
      event.preventDefault();
      runAction(desk, 'undo');
    } else if (event.key === 'Escape') {
      event.preventDefault();
      setAsked({ ...asked, query: '' });
      desk.goTo('text');
    }
  };

  return (
    <>
      <div className="search">
        <input
          ref={search}
          type="search"
          aria-label="Search agreed language"
          placeholder="Words, or 79/154 OP27"
          aria-controls={options.listId}
          aria-activedescendant={options.active >= 0 ? options.optionId(options.active) : undefined}
          autoComplete="off"
          spellCheck={false}
          value={asked.query}
          onChange={(event) => {
            inserted.current = false;
            setAsked({ ...asked, query: event.target.value });
          }}
          onKeyDown={onKeyDown}
        />
        <KeyHint keys="Mod-l" />
      </div>
      <SearchFilters
        desk={desk}
        filter={asked.filter}
        onChange={(filter) => setAsked({ ...asked, filter })}
      />
      <AdoptedWords desk={desk} />
      <AgreedSpanCard desk={desk} />
      <p className="pane-note">{note}</p>
      <ClauseCards
        cards={cards}
        options={options}
        showLikeness={areAlike}
        own={own}
        onInsert={insert}
        onKeyDown={onKeyDown}
        onSelect={(words) => {
          selected.current = words;
        }}
      />
    </>
  );
}

function insertionFor({ altKey, shiftKey }: KeyboardEvent): Insertion {
  if (altKey) return 'words';
  return shiftKey ? 'subparagraph' : 'paragraph';
}
