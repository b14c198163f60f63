import { memo, useLayoutEffect, useRef } from 'react';

interface LinesSourceProps {
  readonly texts: readonly string[];
  /** The lines under review, counted from 1. */
  readonly lines: readonly number[];
  /** What is to be known of the lines; empty for nothing. */
  readonly note?: string;
}

/** The lines of a source without pages, those under review marked. */
export function LinesSource({ texts, lines, note = '' }: LinesSourceProps) {
  const region = useRef<HTMLElement>(null);
  const marked = new Set(lines);
  const first = lines[0];
  useLayoutEffect(() => {
    const line = region.current?.querySelector(`[data-line="${first}"]`);
    line?.scrollIntoView({ block: 'center' });
  }, [first]);
  return (
    <section className="review-source" aria-label="Source" ref={region}>
      {note && <p className="source-bar soft">{note}</p>}
      <ol
        className="source-lines"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        tabIndex={0}
      >
        {texts.map((text, index) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number only
            key={index}
            number={index + 1}
            text={text}
            isMarked={marked.has(index + 1)}
          />
        ))}
      </ol>
    </section>
  );
}

interface LineProps {
  readonly number: number;
  readonly text: string;
  readonly isMarked: boolean;
}

const Line = memo(({ number, text, isMarked }: LineProps) => (
  <li data-line={number} className={isMarked ? 'marked' : undefined}>
    <span className="line-number">{number}</span>
    <span>{text}</span>
  </li>
));
