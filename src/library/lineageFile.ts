import { FileError } from '../document/fileError.ts';
import type { RelationKind } from './relations.ts';

/** Two clauses by their ids, "A/RES/79/154, OP27". */
export interface ClausePair {
  readonly later: string;
  readonly earlier: string;
}

/** What people say of which paragraph came from which, over what is computed. */
export interface LineageCorrections {
  /** These came from one another, and what is computed of the later one from that resolution does not hold. */
  readonly pairs: readonly (ClausePair & { readonly kind: RelationKind })[];
  /** These did not come from one another. */
  readonly apart: readonly ClausePair[];
  /** Resolutions that were judged whole: between two of them only the listed pairs hold. */
  readonly whole: readonly string[];
}

/** Nothing to correct. */
export const noCorrections: LineageCorrections = { pairs: [], apart: [], whole: [] };

/** The name of a person's own corrections in the folder of a personal library. */
export const lineageFileName = 'lineage.json';

/** What the first line of such a file states. */
export const lineageFormat = 'chapeau lineage';

const kinds: readonly string[] = ['same', 'reworded', 'moved', 'split', 'merged'];

/**
 * The corrections of a file's text, JSON with `format`, `version`, `pairs`, and where there are any
 * `apart` and `whole`; other fields are for people. Throws `FileError` that says what is wrong where.
 */
export function readLineageFile(text: string): LineageCorrections {
  const file = parsed(text);
  if (!isRecord(file) || file.format !== lineageFormat) {
    throw new FileError(
      `This is no lineage file: it does not begin with "format": "${lineageFormat}".`,
    );
  }
  if (file.version !== 1) {
    throw new FileError(
      'This lineage file was made by a later Chapeau. Use that one, or version 1.',
    );
  }
  return {
    pairs: listed(file, 'pairs').map((each, at) => {
      const { kind } = each;
      if (typeof kind !== 'string' || !kinds.includes(kind)) {
        throw new FileError(`Pair ${at + 1} of “pairs” must have a kind: ${kinds.join(', ')}.`);
      }
      return { ...clausePair(each, 'pairs', at), kind: kind as RelationKind };
    }),
    apart: listed(file, 'apart').map((each, at) => clausePair(each, 'apart', at)),
    whole: sources(file.whole),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FileError('This lineage file is not JSON. Mend it, or take it away.');
  }
}

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listed(file: Fields, name: string): Fields[] {
  const list = file[name] ?? [];
  if (!Array.isArray(list)) throw new FileError(`“${name}” of this lineage file must be a list.`);
  return list.map((each: unknown, at) => {
    if (isRecord(each)) return each;
    throw new FileError(`Pair ${at + 1} of “${name}” must have “later” and “earlier”.`);
  });
}

function clausePair({ later, earlier }: Fields, name: string, at: number): ClausePair {
  if (typeof later !== 'string' || typeof earlier !== 'string' || !later || !earlier) {
    throw new FileError(
      `Pair ${at + 1} of “${name}” must have “later” and “earlier”, as "A/RES/79/154, OP27".`,
    );
  }
  if (later === earlier) {
    throw new FileError(`Pair ${at + 1} of “${name}” has ${later} on both sides.`);
  }
  return { later, earlier };
}

function sources(value: unknown = []): string[] {
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value;
  throw new FileError('“whole” of this lineage file must be a list of symbols.');
}

/** By what a lineage file names a paragraph of a draft, which is no clause: by its own id there. */
export function draftClauseId(paragraphId: string): string {
  return `${ofDraft}${paragraphId}`;
}

const ofDraft = 'draft, ';

/** Whether a pair says where a paragraph of a draft came from; of one paragraph one pair holds. */
export function isOfDraft({ later }: ClausePair): boolean {
  return later.startsWith(ofDraft);
}

/** Corrections one after another; where two speak of the same pair the last one holds. */
export function combined(all: readonly LineageCorrections[]): LineageCorrections {
  return all.reduce((before, after) => {
    const said = new Set([...after.pairs, ...after.apart].map(nameOfPair));
    const stays = (pair: ClausePair) => !said.has(nameOfPair(pair));
    return {
      pairs: [...before.pairs.filter(stays), ...after.pairs],
      apart: [...before.apart.filter(stays), ...after.apart],
      whole: [...new Set([...before.whole, ...after.whole])],
    };
  }, noCorrections);
}

/** One text for a pair, to look it up by. */
export function nameOfPair({ later, earlier }: ClausePair): string {
  return `${later} ← ${earlier}`;
}
