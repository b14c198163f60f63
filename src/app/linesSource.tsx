import { memo, useLayoutEffect, useMemo, useRef } from 'react';

interface LinesSourceProps {
  readonly bytes: Uint8Array;
  /** The lines under review, counted from 1. */
  readonly lines: readonly number[];
}

/** The lines of a text, those under review marked. */
export function LinesSource({ bytes, lines }: LinesSourceProps) {
  const region = useRef<HTMLElement>(null);
  const texts = useMemo(() => linesOf(bytes), [bytes]);
  const marked = new Set(lines);
  const first = lines[0];
  useLayoutEffect(() => {
    const line = region.current?.querySelector(`[data-line="${first}"]`);
    line?.scrollIntoView({ block: 'center' });
  }, [first]);
  return (
    <section
      className="review-source"
      aria-label="Source text"
      ref={region}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
    >
      <ol className="source-lines">
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

/** As the importer counts them. */
function linesOf(bytes: Uint8Array): string[] {
  return new TextDecoder()
    .decode(bytes)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/);
}
