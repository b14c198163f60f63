/** The browser's own store: tables of values by name, for what is kept between visits. */
const database = 'chapeau';

/**
 * "kept" has the drafts in work and the settings, "library" the files of the person's own clause
 * library, "index" what was made of these, "history" the versions of drafts, "files" which draft is
 * in which file.
 */
const tables = ['kept', 'library', 'index', 'history', 'files'] as const;

type Table = (typeof tables)[number];

/** The value stored under a name; undefined when there is none. The caller checks what it is. */
export async function stored(name: string, table: Table = 'kept'): Promise<unknown> {
  const open = await opened();
  try {
    return await finished(open.transaction(table).objectStore(table).get(name));
  } finally {
    open.close();
  }
}

/** The names of a table, in their order. */
export async function storedNames(table: Table): Promise<string[]> {
  const open = await opened();
  try {
    return (await finished(open.transaction(table).objectStore(table).getAllKeys())).map(String);
  } finally {
    open.close();
  }
}

/** All values of a table by their names, of names that begin so. */
export async function storedUnder(start: string, table: Table): Promise<Map<string, unknown>> {
  const open = await opened();
  try {
    const objects = open.transaction(table).objectStore(table);
    const range = IDBKeyRange.bound(start, `${start}\uffff`);
    const [names, values] = await Promise.all([
      finished(objects.getAllKeys(range)),
      finished(objects.getAll(range)),
    ]);
    return new Map(names.map((name, at) => [String(name), values[at]]));
  } finally {
    open.close();
  }
}

/** Stores a value under a name, or removes it when undefined; done when it is on disk. */
export async function store(name: string, value: unknown, table: Table = 'kept'): Promise<void> {
  const open = await opened();
  try {
    const transaction = open.transaction(table, 'readwrite', { durability: 'strict' });
    const objects = transaction.objectStore(table);
    if (value === undefined) objects.delete(name);
    else objects.put(value, name);
    await committed(transaction);
  } finally {
    open.close();
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 4);
  request.onupgradeneeded = () => {
    const { result } = request;
    for (const table of tables) {
      if (!result.objectStoreNames.contains(table)) result.createObjectStore(table);
    }
  };
  return finished(request);
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
