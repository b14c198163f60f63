import type { PdfPage } from './pdfText.ts';
import type { PrintedLine } from './printedLines.ts';
import type { PageBox } from './sourcePlace.ts';

/** How far letters reach above and below the baseline, as shares of the type's size. */
const above = 0.85;
const below = 0.25;

/** The box of each line, on its page. */
export function lineBoxes(lines: readonly PrintedLine[], pages: readonly PdfPage[]): PageBox[] {
  return lines.map(({ page, x, right, y, size }) => {
    const baseline = (pages[page - 1]?.height ?? 0) - y;
    return {
      page,
      top: baseline - above * size,
      bottom: baseline + below * size,
      left: x,
      right,
    };
  });
}
