import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Card } from '../library/cards.ts';
import type { Hit } from '../library/hit.ts';
import { ClauseCard } from './clauseCard.tsx';
import type { Insertion } from './insertHit.ts';
import { KeyHint } from './keyHint.tsx';
import { ariaKeys, isMac } from './keys.ts';
import type { ActiveOption } from './useActiveOption.ts';
import { wholeWords } from './wholeWords.ts';

interface ClauseCardsProps {
  readonly cards: readonly Card[];
  readonly options: ActiveOption;
  readonly showLikeness: boolean;
  /** What the person's own clause library has, by its sources. */
  readonly own: { has(source: string): boolean };
  onInsert(hit: Hit | undefined, how: Insertion): void;
  onKeyDown(event: KeyboardEvent): void;
  /** The whole words selected with the mouse in a card; empty when there are none. */
  onSelect(words: string): void;
}

/** The cards, and the buttons of the active one. */
export function ClauseCards({
  cards,
  options,
  showLikeness,
  own,
  onInsert,
  onKeyDown,
  onSelect,
}: ClauseCardsProps) {
  const list = useRef<HTMLDivElement>(null);
  useSelectedWords(list, onSelect);
  return (
    <div className="cards-scroll">
      <div className="cards">
        <div
          ref={list}
          id={options.listId}
          role="listbox"
          aria-label="Agreed language"
          tabIndex={0}
          aria-activedescendant={options.active >= 0 ? options.optionId(options.active) : undefined}
          onKeyDown={onKeyDown}
        >
          {cards.map((card, index) => (
            <ClauseCard
              key={card[0].clause.id}
              id={options.optionId(index)}
              card={card}
              isActive={index === options.active}
              showsLikeness={showLikeness}
              isOwn={own.has(card[0].clause.source)}
              onActivate={() => options.activate(index)}
            />
          ))}
        </div>
        {options.active >= 0 && (
          <CardButtons
            hit={cards[options.active]?.[0]}
            optionId={options.optionId(options.active)}
            onInsert={onInsert}
          />
        )}
      </div>
    </div>
  );
}

interface CardButtonsProps {
  readonly hit: Hit | undefined;
  readonly optionId: string;
  onInsert(hit: Hit | undefined, how: Insertion): void;
}

const buttons: readonly { how: Insertion; heard: string; words: string; keys: string }[] = [
  { how: 'paragraph', heard: '', words: 'Insert', keys: 'Enter' },
  { how: 'subparagraph', heard: 'Insert ', words: 'as subparagraph', keys: 'Shift-Enter' },
  { how: 'words', heard: 'Insert ', words: 'words', keys: 'Alt-Enter' },
];

/** Options may hold no buttons (ARIA), so these lie over the active card's last line. */
function CardButtons({ hit, optionId, onInsert }: CardButtonsProps) {
  const bar = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => {
    const card = document.getElementById(optionId);
    if (!card || !hit) return;
    const place = () => {
      if (bar.current) bar.current.style.top = `${card.offsetTop + card.offsetHeight}px`;
    };
    place();
    const resized = new ResizeObserver(place);
    resized.observe(card.parentElement ?? card);
    resized.observe(card);
    return () => resized.disconnect();
  }, [optionId, hit]);
  return (
    <fieldset className="card-buttons" aria-label={hit?.clause.id} ref={bar}>
      {buttons.map(({ how, heard, words, keys }) => (
        <button
          key={how}
          type="button"
          className={how === 'paragraph' ? 'button primary' : 'button plain'}
          aria-keyshortcuts={ariaKeys(keys, isMac)}
          // The words selected in the card stay selected.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onInsert(hit, how)}
        >
          <span className="unseen">{heard}</span>
          {words}
          <KeyHint keys={keys} />
        </button>
      ))}
    </fieldset>
  );
}

function useSelectedWords(
  list: RefObject<HTMLDivElement | null>,
  onSelect: (words: string) => void,
): void {
  useEffect(() => {
    const changed = () => onSelect(selectedWords(list.current));
    document.addEventListener('selectionchange', changed);
    return () => document.removeEventListener('selectionchange', changed);
  });
}

/** Both ends must stand in the words of one card; words that they cut through are whole. */
function selectedWords(list: HTMLElement | null): string {
  const selection = document.getSelection();
  if (!list || !selection || selection.isCollapsed) return '';
  const [words, other] = [selection.anchorNode, selection.focusNode].map((node) =>
    (node instanceof Element ? node : node?.parentElement)?.closest('.card-words'),
  );
  if (!words || words !== other || !list.contains(words)) return '';
  const before = document.createRange();
  const range = selection.getRangeAt(0);
  before.setStart(words, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  return wholeWords(words.textContent, from, from + range.toString().length);
}
