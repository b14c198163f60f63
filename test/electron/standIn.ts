/**
 * A stand-in for the module "electron": the built main process and preload run as they are, with a
 * page of Chromium for a window. Native dialogs are answered by the test. It shows nothing of the
 * native side: dialogs, menus as drawn, fuses, the sandbox and installers need the real Electron.
 */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { standInPreload } from './standInPreload.ts';
import { fromWire, toWire } from './wire.ts';

/** What the test says to the machine, and what it sees of it. */
interface StandIn {
  browser: Browser | null;
  userData: string;
  /** Whether the program was started from a package. */
  packed: boolean;
  /** Answers to dialogs still to be asked, in order. A dialog without an answer is an error. */
  readonly answers: unknown[];
  /** The options of every dialog that was asked. */
  readonly dialogs: unknown[];
  /** Requests that would have left the machine; none may get here. */
  readonly left: string[];
  menu: readonly MenuItem[];
  windows: BrowserWindow[];
  /** The titles of windows that were brought to the front, in order. */
  readonly focused: string[];
  /** The system's own list of recent documents, the newest last. */
  readonly recent: string[];
}

interface MenuItem {
  readonly label?: string;
  readonly submenu?: readonly MenuItem[];
  readonly click?: () => void;
}

/** The one machine that the stand-in plays. */
export const machine: StandIn = {
  browser: null,
  userData: '',
  packed: false,
  answers: [],
  dialogs: [],
  left: [],
  menu: [],
  windows: [],
  focused: [],
  recent: [],
};

class Application extends EventEmitter {
  get isPackaged(): boolean {
    return machine.packed;
  }
  readonly switches: string[] = [];
  readonly commandLine = {
    // Its data never stands with the account's own.
    hasSwitch: (name: string) => name === 'user-data-dir',
    appendSwitch: (name: string, value = '') => void this.switches.push(`${name}=${value}`),
  };
  sandboxed = false;
  ended = false;
  enableSandbox(): void {
    this.sandboxed = true;
  }
  requestSingleInstanceLock(): boolean {
    return true;
  }
  async whenReady(): Promise<void> {}
  getPath(): string {
    return machine.userData;
  }
  addRecentDocument(path: string): void {
    machine.recent.push(path);
  }
  clearRecentDocuments(): void {
    machine.recent.length = 0;
  }
  quit(): void {
    const event = preventable();
    this.emit('before-quit', event);
    if (event.prevented) return;
    for (const window of machine.windows) if (!window.destroyed) window.close();
    this.ended = machine.windows.every(({ destroyed }) => destroyed);
  }
  exit(): void {
    this.ended = true;
  }
}

/** An event that says whether somebody prevented what it announces. */
function preventable() {
  return {
    prevented: false,
    preventDefault() {
      this.prevented = true;
    },
  };
}

/** Electron's `app`. */
export const app = new Application();

type Handler = (request: Request) => Promise<Response>;
type Refusal = (details: { url: string }, answer: (said: { cancel: boolean }) => void) => void;
type PermissionHandler = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
) => void;

let serve: Handler | null = null;
let refuse: Refusal | null = null;

/** Electron's `protocol`. */
export const protocol = { registerSchemesAsPrivileged: () => undefined };

/** Electron's `session`; it remembers how it was locked. */
export const session = {
  defaultSession: {
    permission: null as PermissionHandler | null,
    spellChecker: true,
    mayRequest(url: string): boolean {
      let allowed = true;
      refuse?.({ url }, ({ cancel }) => {
        allowed = !cancel;
      });
      return allowed;
    },
    protocol: {
      handle(_scheme: string, handler: Handler) {
        serve = handler;
      },
    },
    webRequest: {
      onBeforeRequest(handler: Refusal) {
        refuse = handler;
      },
    },
    setPermissionRequestHandler(handler: PermissionHandler) {
      this.permission = handler;
    },
    setPermissionCheckHandler: () => undefined,
    setDevicePermissionHandler: () => undefined,
    setSpellCheckerEnabled(enabled: boolean) {
      this.spellChecker = enabled;
    },
  },
};

type Listener = (event: unknown, ...given: unknown[]) => unknown;

class Main extends EventEmitter {
  readonly handlers = new Map<string, Listener>();
  handle(channel: string, handler: Listener): void {
    this.handlers.set(channel, handler);
  }
}

/** Electron's `ipcMain`. */
export const ipcMain = new Main();

/** Asks the main process as the frame at `senderFrame`, whoever that is. */
export async function invokeFrom(
  senderFrame: unknown,
  channel: string,
  ...given: unknown[]
): Promise<unknown> {
  const handler = ipcMain.handlers.get(channel);
  if (!handler) throw new RangeError(`nobody answers ${channel}`);
  return handler({ senderFrame }, ...given);
}

async function nextAnswer(_window: unknown, options: unknown): Promise<unknown> {
  machine.dialogs.push(options);
  if (machine.answers.length === 0) throw new RangeError('a dialog that nobody answers');
  return machine.answers.shift();
}

/** Electron's `dialog`, answered by the test. */
export const dialog = {
  showOpenDialog: nextAnswer,
  showSaveDialog: nextAnswer,
  showMessageBox: nextAnswer,
};

/** Electron's `Menu`. */
export const Menu = {
  buildFromTemplate: (template: readonly MenuItem[]) => template,
  setApplicationMenu(template: readonly MenuItem[]) {
    machine.menu = template;
  },
};

/** Electron's `screen`: one. */
export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
};

class Contents extends EventEmitter {
  zoom = 1;
  getZoomFactor(): number {
    return this.zoom;
  }
  setZoomFactor(zoom: number): void {
    this.zoom = zoom;
  }
  page: Page | null = null;
  readonly mainFrame = {
    owner: this as Contents,
    get url(): string {
      return toApp(this.owner.page?.url() ?? '');
    },
  };
  /** What the page shows on paper; of Electron's options only those of the page's own size. */
  async printToPDF(options: { preferCSSPageSize?: boolean; printBackground?: boolean }) {
    if (!options.preferCSSPageSize) throw new RangeError('only pages of the size that CSS says');
    if (!this.page) throw new RangeError('no page to print');
    return this.page.pdf({ preferCSSPageSize: true, printBackground: true });
  }
  windowOpen: (() => { action: string }) | null = null;
  setWindowOpenHandler(handler: () => { action: string }): void {
    this.windowOpen = handler;
  }
  /** Loads the window's page anew; what crashed is left behind. */
  reload(): void {
    void this.loadAgain?.();
  }
  loadAgain: (() => Promise<Page>) | null = null;
  send(channel: string, ...given: unknown[]): void {
    const expression = `window.electronStandIn.hear(${JSON.stringify([channel, ...given.map(toWire)])})`;
    this.page?.evaluate(expression).catch(() => undefined);
  }
}

interface Options {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly webPreferences: Readonly<Record<string, unknown>> & { readonly preload: string };
}

/** Electron's `BrowserWindow`: a page of Chromium. */
export class BrowserWindow extends EventEmitter {
  readonly webContents = new Contents();
  readonly options: Options;
  title = '';
  opened: Promise<Page> | null = null;
  destroyed = false;
  maximized = false;
  fullScreen = false;

  constructor(options: Options) {
    super();
    this.options = options;
    machine.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  loadURL(url: string): Promise<Page> {
    this.opened = this.open(url);
    return this.opened;
  }

  private async open(url: string): Promise<Page> {
    if (!machine.browser) throw new RangeError('the stand-in has no browser yet');
    const context = await machine.browser.newContext({ viewport: { width: 1400, height: 900 } });
    await context.route('**/*', (route) => answer(route, this.webContents).catch(unlessClosed));
    await context.exposeFunction('electronInvoke', async (channel: string, given: unknown[]) =>
      toWire(await invokeFrom(this.webContents.mainFrame, channel, ...given.map(fromWire))),
    );
    await context.exposeFunction('electronSend', (channel: string, given: unknown[]) => {
      const event = { senderFrame: this.webContents.mainFrame };
      ipcMain.emit(channel, event, ...given.map(fromWire));
    });
    const preload = readFileSync(this.options.webPreferences.preload, 'utf8');
    await context.addInitScript(standInPreload(preload));
    const load = () => this.load(context, url);
    this.webContents.loadAgain = async () => {
      await this.webContents.page?.close().catch(unlessClosed);
      this.opened = load();
      return this.opened;
    };
    const page = await load();
    this.emit('ready-to-show');
    return page;
  }

  private async load(context: BrowserContext, url: string): Promise<Page> {
    const page = await context.newPage();
    this.webContents.page = page;
    page.on('crash', () => {
      this.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    });
    await page.goto(toWeb(url));
    this.webContents.emit('did-finish-load');
    return page;
  }

  /** As a click on the cross. */
  close(): void {
    const event = preventable();
    this.emit('close', event);
    if (!event.prevented) this.destroy();
  }

  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.webContents.page?.context().close().catch(unlessClosed);
    this.emit('closed');
    if (machine.windows.every(({ destroyed }) => destroyed)) app.emit('window-all-closed');
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }
  setTitle(title: string): void {
    this.title = title;
  }
  setDocumentEdited(): void {}
  show(): void {
    this.emit('focus');
  }
  focus(): void {
    machine.focused.push(this.title);
    this.emit('focus');
  }
  restore(): void {}
  maximize(): void {
    this.maximized = true;
  }
  setFullScreen(fullScreen: boolean): void {
    this.fullScreen = fullScreen;
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  isFullScreen(): boolean {
    return this.fullScreen;
  }
  getNormalBounds() {
    const { x = 260, y = 90, width, height } = this.options;
    return { x, y, width, height };
  }
  isMinimized(): boolean {
    return false;
  }
}

/** A window that closes leaves questions open, as Electron's does; any other error is one. */
function unlessClosed(error: unknown): void {
  if (!String(error).includes('has been closed')) throw error;
}

// A page cannot have the scheme app: in a plain Chromium; a secure origin that exists nowhere does.
const web = 'https://chapeau.invalid/';
const own = 'app://chapeau/';

function toWeb(url: string): string {
  return url.startsWith(own) ? web + url.slice(own.length) : url;
}

function toApp(url: string): string {
  return url.startsWith(web) ? own + url.slice(web.length) : url;
}

/** Answers a request of the page as Electron would: navigation, then refusal, then the scheme. */
async function answer(route: Route, contents: Contents): Promise<void> {
  const request = route.request();
  const url = toApp(request.url());
  const { page } = contents;
  if (request.isNavigationRequest() && page && page.url() !== 'about:blank') {
    if (navigationPrevented(contents, url)) return route.abort('aborted');
  }
  if (!session.defaultSession.mayRequest(url)) return route.abort('blockedbyclient');
  if (!url.startsWith(own) || !serve) {
    machine.left.push(url);
    return route.abort('failed');
  }
  const response = await serve(new Request(url));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

function navigationPrevented(contents: Contents, url: string): boolean {
  const event = preventable();
  contents.emit('will-navigate', event, url);
  return event.prevented;
}
