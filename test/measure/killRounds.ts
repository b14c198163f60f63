import { type ChildProcess, fork } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type BrowserServer, chromium } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from '../findPrograms.ts';
import { firstTitle, typedIn } from './killedText.ts';
import type { Told } from './killHost.ts';
import { begin, ownDisk, type Trouble } from './killTrouble.ts';

/** What is killed: the page only, the main process only, or both at once. */
type Killed = 'page' | 'main' | 'both';

/** A kill, and what was found after it. */
export interface Kill {
  readonly killed: Killed;
  /** How many letters stood in the window when it was killed, and how many came back. */
  readonly typed: number;
  readonly recovered: number;
  /** How old the oldest letter was that did not come back, in ms before the kill; 0 for none. */
  readonly lost: number;
  /** How old the last letters were, the newest first, in ms before the kill. */
  readonly ages: readonly number[];
  /** How old the newest kept copy was that the kill left, in ms; null for none, and where a page was killed. */
  readonly kept: number | null;
  /** What is wrong with the file of the draft or the text that came back; empty for nothing. */
  readonly damage: string;
}

type Tell = (kill: Kill) => void;

interface KilledDraft {
  /** The folder of the program's data. */
  readonly data: string;
  readonly file: string;
  /** Whether every save of the file fails. */
  readonly refused: boolean;
}

const root = resolve(import.meta.dirname, '../..');
const out = join(root, 'out/kills');

/** After so many kills a new draft is begun: its title has become long. */
const roundsOfDraft = 12;

/** So many letters before a kill are told with it. */
const lastLetters = 10;

/**
 * Kills the built program so often at random moments of typing and saving, and gives each kill to
 * `tell` as it goes. With a trouble every save fails. Rejects when the program fails otherwise. Needs
 * the built program in `dist`; a trouble needs an account that may mount.
 */
export async function killRounds(
  rounds: number,
  tell: Tell,
  trouble: Trouble | null = null,
): Promise<void> {
  await buildHost();
  let done = 0;
  while (done < rounds) {
    const place = mkdtempSync(join(tmpdir(), 'chapeau-kills-'));
    const next = Math.min(roundsOfDraft, rounds - done);
    try {
      await (trouble ? killTroubled(place, next, tell, trouble) : killPlain(place, next, tell));
      done += next;
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  }
}

function killPlain(place: string, rounds: number, tell: Tell): Promise<void> {
  const file = join(place, 'draft.chapeau');
  writeFileSync(file, firstDraft());
  return killDraft({ data: join(place, 'data'), file, refused: false }, rounds, tell);
}

async function killTroubled(place: string, rounds: number, tell: Tell, trouble: Trouble) {
  const disk = ownDisk(place);
  const file = join(disk.folder, 'draft.chapeau');
  writeFileSync(file, firstDraft());
  const end = begin(trouble, disk.folder, file);
  try {
    await killDraft({ data: join(place, 'data'), file, refused: true }, rounds, tell);
  } finally {
    end();
    disk.end();
  }
}

async function killDraft(draft: KilledDraft, rounds: number, tell: Tell): Promise<void> {
  let before: KilledHost | null = null;
  for (let round = 0; round <= rounds; round += 1) {
    const host = await startHost(draft);
    const title = await host.ready();
    if (before) tell(killOf(before, title, draft.file));
    if (round === rounds) await host.end();
    else before = await killed(host, draft, tell);
  }
}

/** A host after its end, and how old its newest kept copy was then, in ms. */
interface KilledHost {
  readonly host: Host;
  readonly kept: number | null;
}

/** Lets the host type for a while, and kills it. The page is killed first where only that is. */
async function killed(host: Host, { data, file }: KilledDraft, tell: Tell): Promise<KilledHost> {
  await pause(200 + 3000 * Math.random());
  if (Math.random() < 0.34) {
    host.kill('page');
    const title = await host.ready();
    tell(killOf({ host, kept: null }, title, file));
    await pause(200 + 3000 * Math.random());
  }
  host.kill(Math.random() < 0.5 ? 'main' : 'both');
  await host.ended;
  return { host, kept: ageOfCopies(data, host.last().at) };
}

/** What a kill left, from the title that the window has afterwards and the file. */
function killOf({ host, kept }: KilledHost, title: string, file: string): Kill {
  const { killed = 'main', at } = host.last();
  const typed = host.typed().filter((each) => each.at <= at);
  const recovered = typedIn(title);
  const lost = typed.find(({ count }) => count > (recovered ?? 0));
  return {
    killed,
    typed: typed.at(-1)?.count ?? 0,
    recovered: recovered ?? -1,
    lost: lost ? at - lost.at : 0,
    ages: typed
      .slice(-lastLetters)
      .map((each) => at - each.at)
      .reverse(),
    kept,
    damage: recovered === null ? `the text is “${title}”` : damageOf(file),
  };
}

/** How old the newest of the kept copies is, in ms before a moment of the clock; null for none. */
function ageOfCopies(data: string, at: number): number | null {
  const folder = join(data, 'kept-drafts');
  if (!existsSync(folder)) return null;
  const times = readdirSync(folder).map((name) => statSync(join(folder, name)).mtimeMs);
  return times.length > 0 ? Math.round(at - Math.max(...times)) : null;
}

/** A file is a draft whose title is what was typed up to some moment. */
function damageOf(path: string): string {
  try {
    const { doc } = JSON.parse(readFileSync(path, 'utf8'));
    const title: string = doc.content[1].content[0].text;
    return typedIn(title) === null ? `the file has the title “${title}”` : '';
  } catch (error) {
    return `the file cannot be read: ${String(error)}`;
  }
}

interface Typed {
  readonly count: number;
  readonly at: number;
}

interface Host {
  /** The title of the draft in the window, once it is there; the next one after a page was killed. */
  ready(): Promise<string>;
  typed(): readonly Typed[];
  last(): { readonly killed?: Killed; readonly at: number };
  kill(what: Killed): void;
  end(): Promise<void>;
  readonly ended: Promise<unknown>;
}

/** With a browser of its own, which ends with it. */
async function startHost({ data, file, refused }: KilledDraft): Promise<Host> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found.');
  const asRoot = process.getuid?.() === 0;
  const args = asRoot ? ['--no-sandbox'] : [];
  const server = await chromium.launchServer({ executablePath, args });
  const main = join(root, 'dist/electron/main.js');
  const child = fork(
    join(out, 'killHost.js'),
    [server.wsEndpoint(), data, file, main, ...(refused ? ['refused'] : [])],
    {
      execArgv: ['--import', join(root, 'test/electron/standInHook.mjs')],
      env: { ...process.env, CHAPEAU_STAND_IN: join(out, 'standIn.js') },
    },
  );
  return hostOf(child, server);
}

function hostOf(child: ChildProcess, server: BrowserServer): Host {
  const typed: Typed[] = [];
  const titles: string[] = [];
  let problem = '';
  let last: ReturnType<Host['last']> = { at: 0 };
  child.on('message', (told: Told) => {
    if (told.kind === 'ready') {
      // Of what a page that was killed lost, nothing counts against the next kill.
      typed.length = 0;
      titles.push(told.title);
    } else if (told.kind === 'typed') typed.push(told);
    else problem = told.why;
  });
  const ended = new Promise((done) => {
    child.on('exit', done);
  });
  const endAll = async () => {
    child.kill('SIGKILL');
    await ended;
    await server.kill();
  };
  return {
    async ready() {
      const until = Date.now() + 60_000;
      while (titles.length === 0 && !problem && Date.now() < until) await pause(20);
      const title = titles.shift();
      if (title === undefined) throw new Error(problem || 'the window did not come');
      return title;
    },
    typed: () => typed,
    last: () => last,
    kill(what) {
      last = { killed: what, at: Date.now() };
      if (what === 'page') child.send('killPage');
      else child.kill('SIGKILL');
      if (what === 'both') void server.kill();
    },
    end: endAll,
    ended: ended.then(() => server.kill()),
  };
}

function firstDraft(): string {
  const name = readdirSync(join(root, 'clause-library')).find((each) => each === '79-154.json');
  const text = readFileSync(join(root, 'clause-library', name ?? ''), 'utf8');
  const draft = JSON.parse(text);
  draft.doc.content[1].content = [{ type: 'text', text: firstTitle }];
  return JSON.stringify(draft);
}

/** The host and the stand-in as one program for Node, with one copy of the stand-in. */
async function buildHost(): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node20',
      outDir: out,
      rolldownOptions: {
        input: {
          killHost: join(root, 'test/measure/killHost.ts'),
          standIn: join(root, 'test/electron/standIn.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
}
