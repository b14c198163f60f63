/** The browser's own store in memory, with what `browserStore.ts` exports; a table that is refused rejects. */
export const tables = { all: new Map<string, Map<string, unknown>>(), refused: '', read: 0 };

/** Empties it, and refuses nothing. */
export function emptyStore(): void {
  tables.all.clear();
  tables.refused = '';
  tables.read = 0;
}

function table(name: string): Map<string, unknown> {
  const found = tables.all.get(name) ?? new Map<string, unknown>();
  tables.all.set(name, found);
  return found;
}

export async function stored(name: string, of = 'kept') {
  tables.read += of === 'history' ? 1 : 0;
  return table(of).get(name);
}

export async function storedNames(of: string, start = '') {
  return [...table(of).keys()].filter((name) => name.startsWith(start)).sort();
}

export async function storedUnder(start: string, of: string) {
  const names = await storedNames(of, start);
  tables.read += of === 'history' ? names.length : 0;
  return new Map(names.map((name) => [name, table(of).get(name)]));
}

export async function store(name: string, values: Readonly<Record<string, unknown>>) {
  if (tables.refused in values) throw new Error('The browser refused its own store.');
  for (const [of, value] of Object.entries(values)) {
    if (value === undefined) table(of).delete(name);
    else table(of).set(name, value);
  }
}
