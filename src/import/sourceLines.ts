/** One line of a source text. */
export interface SourceLine {
  /** Counted from 1. */
  readonly number: number;
  /** Without the white space around it. */
  readonly text: string;
  /** True when white space stood before it: raw PDF text begins paragraphs and pages so. */
  readonly indented: boolean;
  /** True when a form feed stood before it: a new page. */
  readonly newPage: boolean;
}

/** The lines of a text, whatever ends them. No-break spaces become plain ones. */
export function sourceLines(text: string): SourceLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({
      number: index + 1,
      text: line.replace(/\u00A0/g, ' ').trim(),
      indented: /^[ \t\u00A0]/.test(line),
      newPage: line.includes('\f'),
    }));
}
