/** The browser's own store: one table of values by name, for what is kept between visits. */
const database = 'chapeau';
const table = 'kept';

/** The value stored under a name; undefined when there is none. The caller checks what it is. */
export async function stored(name: string): Promise<unknown> {
  const open = await opened();
  try {
    return await finished(open.transaction(table).objectStore(table).get(name));
  } finally {
    open.close();
  }
}

/** Stores a value under a name, or removes it when undefined; done when it is on disk. */
export async function store(name: string, value: unknown): Promise<void> {
  const open = await opened();
  try {
    const transaction = open.transaction(table, 'readwrite');
    const objects = transaction.objectStore(table);
    if (value === undefined) objects.delete(name);
    else objects.put(value, name);
    await committed(transaction);
  } finally {
    open.close();
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(table);
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
  return new Error('The browser refused to store the draft on this machine.');
}
