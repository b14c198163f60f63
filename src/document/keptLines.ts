import type { Origin } from './draftFile.ts';
import { type Attributes, type Kept, type KeptUnit, silentNames } from './kept.ts';
import { isKeptProvenance } from './keptProvenance.ts';
import type { TextChange } from './textChanges.ts';

/** Names what was kept among the parts of a Word file. */
export const keptNamespace = 'urn:chapeau:kept';

/** Characters of a line, short enough that no mail program breaks it. */
const lineLength = 72;

/**
 * What is kept of a draft as short lines of ASCII signs, so that they survive mail: no quotation
 * marks, no spaces that count. An entry is "check:id:more", the first one "draft::more".
 */
export function keptLines({ units, ...opening }: Kept): string[] {
  const all = Object.fromEntries(
    Object.entries(opening).filter(([, value]) => value && Object.keys(value).length > 0),
  );
  const entries = [entryOf('draft', '', all), ...units.map(unitEntry)];
  const lines: string[] = [];
  let line = '';
  for (const entry of entries) {
    if (line !== '' && line.length + 1 + entry.length > lineLength) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? entry : ` ${entry}`;
    for (; line.length > lineLength; line = line.slice(lineLength)) {
      lines.push(line.slice(0, lineLength));
    }
  }
  return line === '' ? lines : [...lines, line];
}

function unitEntry({ check, silent, attrs, content }: KeptUnit): string {
  const { id, ...others } = silent;
  const plain = typeof id === 'string' && /^[a-z\d-]+$/i.test(id);
  const more = {
    ...(id === undefined || plain ? others : silent),
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
  };
  return entryOf(check, plain ? id : '', more, content);
}

function entryOf(
  check: string,
  id: string,
  more: object,
  changes: readonly TextChange[] = [],
): string {
  const rest = Object.keys(more).length > 0 ? `:${armoured(JSON.stringify(more))}` : '';
  const content = changes.map(({ from, length, by }) => `@${from}@${length}@${armoured(by)}`);
  return `${check}:${id}${rest}${content.join('')};`;
}

/** Signs that mail and word processors leave alone; a space is "_", a quotation mark "~". */
function armoured(json: string): string {
  return json.replace(/[^\w{}[\],.()/:!?=+$]|_/g, (sign) => {
    if (sign === ' ') return '_';
    if (sign === '"') return '~';
    return `%${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function unarmoured(words: string): string {
  return words
    .replace(/_/g, ' ')
    .replace(/~/g, '"')
    .replace(/%([\da-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** What was kept, read back. */
export interface KeptRead {
  readonly kept: Kept;
  /** How many entries are damaged and were left aside. */
  readonly damaged: number;
}

/** Reads what `keptLines` wrote, however its lines were broken. */
export function readKeptLines(lines: readonly string[]): KeptRead {
  const entries = lines.join('').replace(/\s+/g, '').split(';');
  const units: KeptUnit[] = [];
  let opening: Attributes = {};
  let damaged = entries.at(-1) === '' ? 0 : 1;
  for (const entry of entries.slice(0, -1)) {
    const [, check = '', id = '', more, changes = ''] = pattern.exec(entry) ?? [];
    const json = more === undefined ? {} : record(unarmoured(more));
    const unit = json && check.length === 6 ? unitOf(check, id, json, changesOf(changes)) : null;
    if (unit) units.push(unit);
    else if (json && check === 'draft') opening = json;
    else damaged += 1;
  }
  return { kept: { ...openingOf(opening), units }, damaged };
}

const pattern = /^(\w{5,6}):([a-z\d-]*)(?::([^@]*))?((?:@\d+@\d+@[^@]*)*)$/i;

function changesOf(words: string): TextChange[] {
  const parts = words.split('@').slice(1);
  const changes: TextChange[] = [];
  for (let at = 0; at + 2 < parts.length; at += 3) {
    const [from, length, by = ''] = parts.slice(at, at + 3);
    changes.push({ from: Number(from), length: Number(length), by: unarmoured(by) });
  }
  return changes;
}

function unitOf(
  check: string,
  id: string,
  json: Attributes,
  content: readonly TextChange[],
): KeptUnit | null {
  const { attrs = {}, ...others } = json;
  if (!isRecord(attrs)) return null;
  const silent = { ...others, ...(id ? { id } : {}) };
  if (!Object.keys(silent).every((name) => silentNames.has(name))) return null;
  const { provenance } = others;
  const sound = provenance === undefined || isKeptProvenance(provenance);
  return sound ? { check, silent, attrs, content } : null;
}

function openingOf(json: Attributes): Omit<Kept, 'units'> {
  const part = (name: string) => (isRecord(json[name]) ? json[name] : {});
  return {
    origin: isOrigin(json.origin) ? json.origin : null,
    doc: part('doc'),
    masthead: part('masthead'),
    adoption: part('adoption'),
    gone: Array.isArray(json.gone) ? json.gone.map(String) : [],
  };
}

function record(text: string): Attributes | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Attributes {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOrigin(value: unknown): value is Origin {
  if (!isRecord(value)) return false;
  const { name, year, note } = value;
  return (
    typeof name === 'string' &&
    (year === null || typeof year === 'number') &&
    typeof note === 'string'
  );
}
