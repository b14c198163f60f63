import { openingPhrase } from '../../src/document/openingPhrase.ts';
import type { Part } from '../../src/document/outline.ts';
import { schema } from '../../src/document/schema.ts';
import type { Clause } from '../../src/library/clause.ts';

/** A clause of the corpus, and who adopted it. */
export interface CorpusClause extends Clause {
  /** "General Assembly", by the symbol; empty where the symbol does not tell. */
  readonly body: string;
}

/** What a file of the corpus holds, as far as it is looked at. */
interface Stored {
  readonly text: string;
  readonly type: string;
  readonly paragraph_type?: string | null;
  readonly prefix?: string | null;
}

/**
 * The clauses of a document of the corpus, in order, labelled as they would be printed; footnotes
 * are missing there. `everything` takes in headings and mastheads too: 212,100 texts in the whole
 * corpus, where its labels give 142,000 paragraphs.
 */
export function corpusClauses(
  fileName: string,
  json: string,
  kept: 'paragraphs' | 'everything' = 'paragraphs',
): CorpusClause[] {
  const stored = JSON.parse(json) as Stored[];
  const source = symbolOf(fileName);
  const resolution = {
    source,
    body: bodyOf(source),
    title: oneLine(stored.find(({ type }) => type === 'title')?.text ?? ''),
    date: '',
    year: yearOf(source, stored),
    standing: 'adopted' as const,
  };
  const labels = new Labels();
  return stored.flatMap((each) => {
    const words = oneLine(each.text);
    const isParagraph = each.type === 'paragraph' && Boolean(each.paragraph_type);
    if (words === '' || (kept === 'paragraphs' && (!isParagraph || organ.test(words)))) return [];
    const label = isParagraph ? labels.ofParagraph(each) : labels.ofOther();
    return [clauseOf(`${source}, ${label}`, label, words, labels.part, resolution)];
  });
}

/** The symbol that a file is named for: "A_HRC_RES_34_2.json" is A/HRC/RES/34/2. */
export function symbolOf(fileName: string): string {
  return fileName.replace(/\.json$/, '').replaceAll('_', '/');
}

function bodyOf(symbol: string): string {
  return bodies.find(([start]) => symbol.startsWith(start))?.[1] ?? '';
}

const bodies = [
  ['A/HRC/', 'Human Rights Council'],
  ['A/', 'General Assembly'],
  ['E/RES/', 'Economic and Social Council'],
  ['S/', 'Security Council'],
  ['UNEP/', 'United Nations Environment Assembly'],
  ['HSP/', 'United Nations Habitat Assembly'],
] as const;

/** By the symbol, "S/RES/2379(2017)", or by the first date that the masthead prints. */
function yearOf(symbol: string, stored: readonly Stored[]): number | null {
  const inSymbol = /\((\d{4})\)|\/((?:19|20)\d\d)\//.exec(symbol);
  if (inSymbol) return Number(inSymbol[1] ?? inSymbol[2]);
  const head = stored.slice(0, 12).map(({ text }) => oneLine(text));
  const date = head.flatMap((text) => /\d{1,2} [A-Z][a-z]+ ((?:19|20)\d\d)/.exec(text)?.[1] ?? []);
  return date[0] ? Number(date[0]) : null;
}

const organ = /^The [A-Z][A-Za-z ]{3,120},$/;

function oneLine(text: string): string {
  return text.replace(/[\s\u00ad]+/g, ' ').trim();
}

/** Labels as the outline gives them; the second that would have the same one ends in "[2]". */
class Labels {
  part: Part = 'preambular';
  /** How many of each kind there were; for operative ones the last number that was printed. */
  private readonly last = { preambular: 0, operative: 0, other: 0 };
  private readonly given = new Map<string, number>();

  ofParagraph({ paragraph_type, prefix }: Stored): string {
    this.part = paragraph_type === 'operative' ? 'operative' : 'preambular';
    const sign = /^\(?(\w{1,5})[.)]?$/.exec(oneLine(prefix ?? ''))?.[1] ?? '';
    const isSub = /^\D+$/.test(sign);
    if (!isSub) this.last[this.part] = Number.parseInt(sign, 10) || this.last[this.part] + 1;
    const label = `${this.part === 'operative' ? 'OP' : 'PP'}${this.last[this.part]}`;
    return this.once(isSub ? `${label} (${sign})` : label);
  }

  ofOther(): string {
    this.last.other += 1;
    return this.once(`¶${this.last.other}`);
  }

  private once(label: string): string {
    const times = (this.given.get(label) ?? 0) + 1;
    this.given.set(label, times);
    return times === 1 ? label : `${label} [${times}]`;
  }
}

function clauseOf(
  id: string,
  label: string,
  words: string,
  part: Part,
  resolution: Pick<CorpusClause, 'source' | 'body' | 'title' | 'date' | 'year' | 'standing'>,
): CorpusClause {
  return {
    ...resolution,
    id,
    label,
    part,
    words,
    openingPhrase: openingPhrase(words, part)?.text ?? '',
    citations: [],
    // Made when asked for: a node for each of 200,000 paragraphs would be most of the memory.
    get node() {
      const chapeau = schema.node('chapeau', null, schema.text(words));
      const name = part === 'preambular' ? 'preambularParagraph' : 'operativeParagraph';
      return schema.node(name, { id }, [chapeau]);
    },
  };
}
