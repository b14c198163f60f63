/** The browser's own store: tables of values by name, for what is kept between visits. */
const database = 'chapeau';

/**
 * "kept" has the drafts in work, the settings and what a list says of versions, "library" the files of
 * the person's own clause library, "stamps" for each of these another text whenever it was written,
 * "index" what was made of them, "history" the versions of drafts, "files" which draft is in which file.
 */
const tables = ['kept', 'library', 'stamps', 'index', 'history', 'files'] as const;

type Table = (typeof tables)[number];

/** The value stored under a name; undefined when there is none. The caller checks what it is. */
export async function stored(name: string, table: Table = 'kept'): Promise<unknown> {
  return inStore((open) => finished(open.transaction(table).objectStore(table).get(name)));
}

/** The names of a table that begin so, in their order. */
export async function storedNames(table: Table, start = ''): Promise<string[]> {
  const names = await inStore((open) =>
    finished(open.transaction(table).objectStore(table).getAllKeys(namesFrom(start))),
  );
  return names.map(String);
}

/** All values of a table by their names, in the order of these. */
export async function storedAll(table: Table): Promise<ReadonlyMap<string, unknown>> {
  const [names, values] = await inStore((open) => {
    const objects = open.transaction(table).objectStore(table);
    return Promise.all([finished(objects.getAllKeys()), finished(objects.getAll())]);
  });
  return new Map(names.map((name, at) => [String(name), values[at]]));
}

/** All values of a table by their names, of names that begin so. */
export async function storedUnder(start: string, table: Table): Promise<Map<string, unknown>> {
  const range = namesFrom(start);
  const [names, values] = await inStore((open) => {
    const objects = open.transaction(table).objectStore(table);
    return Promise.all([finished(objects.getAllKeys(range)), finished(objects.getAll(range))]);
  });
  return new Map(names.map((name, at) => [String(name), values[at]]));
}

function namesFrom(start: string): IDBKeyRange {
  return IDBKeyRange.bound(start, `${start}\uffff`);
}

/** Stores under a name a value in each of these tables, or removes it when undefined; done when it is on disk. */
export async function store(
  name: string,
  values: { readonly [Name in Table]?: unknown },
): Promise<void> {
  await inStore((open) => {
    // An index that is lost is made again; everything else is down on the disk before it counts.
    const durability = 'index' in values ? 'default' : 'strict';
    const transaction = open.transaction(Object.keys(values), 'readwrite', { durability });
    for (const [table, value] of Object.entries(values)) {
      const objects = transaction.objectStore(table);
      if (value === undefined) objects.delete(name);
      else objects.put(value, name);
    }
    return committed(transaction);
  });
}

async function inStore<T>(work: (open: IDBDatabase) => Promise<T>): Promise<T> {
  const open = await opened();
  try {
    return await work(open);
  } finally {
    open.close();
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 5);
  request.onupgradeneeded = ({ oldVersion }) => {
    const { result, transaction } = request;
    for (const table of tables) {
      if (!result.objectStoreNames.contains(table)) result.createObjectStore(table);
    }
    if (transaction && oldVersion < 4) void stampAll(transaction);
  };
  return finished(request);
}

/** Files that were written before there were stamps get one. */
async function stampAll(transaction: IDBTransaction): Promise<void> {
  for (const name of await finished(transaction.objectStore('library').getAllKeys())) {
    transaction.objectStore('stamps').put('unstamped', name);
  }
}

function finished<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(refused());
  });
}

function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((done, failed) => {
    transaction.oncomplete = () => done();
    transaction.onabort = () => failed(refused());
    transaction.onerror = () => failed(refused());
  });
}

function refused(): Error {
  return new Error('The browser refused its own store on this machine.');
}
