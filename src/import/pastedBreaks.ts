import type { SourceLine } from './sourceLines.ts';
import { adoptionOf, endingOf, endsClosed, isDate, startOf } from './starts.ts';

const section = /^[IVXL]{1,6}$/;
const annex = /^Annex(?: [IVXL]{1,6})?$/;

/**
 * The lines with blank ones around headings, annexes and the line of adoption: the text of pages has
 * none there, and these end with no mark that would tell.
 */
export function withBreaks(lines: readonly SourceLine[]): SourceLine[] {
  const made: SourceLine[] = [];
  let before = '';
  let inTitle = false;
  for (const line of lines) {
    const closed = before === '' || endsClosed(endingOf(before));
    const opens =
      (closed && section.test(line.text)) || ((closed || isDate(before)) && annex.test(line.text));
    const endsTitle = inTitle && startOf(line.text) !== null;
    const afterDate = isDate(before) && line.text !== '';
    if (opens || endsTitle || afterDate) made.push({ ...line, text: '', newPage: false });
    made.push(line);
    if (opens) made.push({ ...line, text: '', newPage: false });
    if (opens) inTitle = true;
    else if (endsTitle) inTitle = false;
    // A date alone is that of adoption only below its meeting.
    if (line.text !== '')
      before = isDate(line.text) && !adoptionOf(before) ? `${line.text} ` : line.text;
  }
  return made;
}
