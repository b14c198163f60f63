// The service worker of the browser host: what makes the window an application that opens without
// a network. It keeps the files of the build it came with and asks nobody but their own server.

/** Written in by the build: the files of the window, from its folder, and a sign for this set of them. */
declare const windowFiles: readonly string[];
declare const windowVersion: string;

/** The part of a service worker's events that is used; the DOM's types have none of them. */
interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const ours = 'chapeau ';
const kept = ours + windowVersion;

addEventListener('install', (event) => {
  (event as LastingEvent).waitUntil(keepFiles());
});

addEventListener('activate', (event) => {
  (event as LastingEvent).waitUntil(forgetOthers());
});

addEventListener('fetch', (event) => {
  const { request, respondWith } = event as RequestEvent;
  const isOurs = request.method === 'GET' && new URL(request.url).origin === location.origin;
  if (isOurs) respondWith.call(event, request.mode === 'navigate' ? page(request) : file(request));
});

async function keepFiles(): Promise<void> {
  const cache = await caches.open(kept);
  await cache.addAll(windowFiles.map((path) => new Request(path, { cache: 'reload' })));
}

async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(ours) && name !== kept);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** The page as its server has it now, so that a new build is seen at once; the kept one without it. */
async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const index = await inKept('index.html');
    if (index) return index;
    throw error;
  }
}

/** Names of files change with what they hold, so a kept one is never an old one. */
async function file(request: Request): Promise<Response> {
  return (await inKept(request)) ?? fetch(request);
}

async function inKept(wanted: Request | string): Promise<Response | undefined> {
  return (await caches.open(kept)).match(wanted);
}
