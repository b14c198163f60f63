import type { Source } from './citation.ts';

/** The fields of each kind of source, all of them strings but a resolution's numbers. */
const fields: Record<Source['kind'], readonly string[]> = {
  treatySeries: [],
  resolution: ['organ'],
  mastheadDocument: ['documentSymbol'],
  officialRecords: ['organ', 'session', 'supplement', 'documentSymbol'],
  securityCouncilDecisions: ['period', 'documentSymbol'],
  salesPublication: ['title', 'salesNumber'],
  other: ['organization', 'document'],
};

/** Throws `RangeError` unless the value, read from a file, is a `Citation`. */
export function checkCitation(value: unknown): void {
  if (!isRecord(value) || !isRecord(value.source) || !isRecord(value.pinpoint)) wrong(value);
  const { source, pinpoint } = value;
  const names = typeof source.kind === 'string' ? fieldsOf(source.kind) : undefined;
  if (!names?.every((name) => typeof source[name] === 'string')) wrong(value);
  if (source.kind === 'resolution' && !areStrings(source.numbers)) wrong(value);
  if (!areStrings(pinpoint.volumes) || !areStrings(pinpoint.parts)) wrong(value);
  if (typeof pinpoint.registration !== 'string') wrong(value);
}

function fieldsOf(kind: string): readonly string[] | undefined {
  return Object.hasOwn(fields, kind) ? fields[kind as Source['kind']] : undefined;
}

function wrong(value: unknown): never {
  throw new RangeError(`Not a citation: ${JSON.stringify(value)?.slice(0, 80)}`);
}

function areStrings(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
