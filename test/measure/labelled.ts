/** One paragraph of a document as the corpus labels it. */
export interface Labelled {
  /** As printed, with its number or label. */
  readonly printed: string;
  readonly words: string;
  readonly part: 'preambular' | 'operative';
  /** 0 for a paragraph, 1 for (a), 2 for (i). */
  readonly depth: number;
  /** The verb that opens the paragraph, as "Recalling"; null where the corpus names none. */
  readonly verb: string | null;
  /** Index of its block in the document's. */
  readonly at: number;
}

/** A document of the corpus: what is read, and the labels that the reading is held against. */
export interface LabelledDocument {
  readonly name: string;
  readonly text: string;
  readonly paragraphs: readonly Labelled[];
  /** All paragraphs and headings below the organ as printed, in order. */
  readonly blocks: readonly string[];
}

/** What a file of the corpus holds, as far as it is looked at. */
interface Stored {
  readonly text: string;
  readonly type: string;
  readonly language?: string;
  readonly paragraph_type?: string | null;
  readonly paragraph_level?: number | null;
  readonly prefix?: string | null;
  readonly action_verb?: string | null;
}

/**
 * A document of the corpus as the bare words that somebody might paste: a title, the organ, and its
 * paragraphs and headings, a blank line between them. Null for one without both parts or without an
 * organ, which is no resolution.
 */
export function labelledDocument(name: string, json: string): LabelledDocument | null {
  const stored = (JSON.parse(json) as Stored[]).filter(
    ({ type, text }) => (type === 'paragraph' || type === 'heading') && text.trim() !== '',
  );
  const at = stored.findIndex(({ text }) => organ.test(text.trim()));
  const body = stored.slice(at + 1);
  const paragraphs = body.flatMap((each, at) => labelled(each, at));
  const has = (part: string) => paragraphs.some((each) => each.part === part);
  if (at < 0 || !has('preambular') || !has('operative')) return null;
  const blocks = body.map((each, at) => labelled(each, at)[0]?.printed ?? oneLine(each.text));
  const text = [`Title of ${name}`, oneLine(stored[at]?.text ?? ''), ...blocks].join('\n\n');
  return { name, text, paragraphs, blocks };
}

const organ = /^The [A-Z][A-Za-z ]{3,120},$/;

function labelled({ type, text, prefix, ...stored }: Stored, at: number): Labelled[] {
  const part = stored.paragraph_type;
  if (type !== 'paragraph' || (part !== 'preambular' && part !== 'operative')) return [];
  const words = oneLine(text);
  const sign = prefix ? `${oneLine(prefix)} ` : '';
  const depth = Math.max(0, (stored.paragraph_level ?? 1) - 1);
  return [{ printed: sign + words, words, part, depth, verb: stored.action_verb ?? null, at }];
}

function oneLine(text: string): string {
  return text.replace(/[\s\u00ad]+/g, ' ').trim();
}
