/**
 * A script for the page that runs the preload before anything else, with "electron" as the only
 * module it can require. Unlike Electron's, this preload shares its world with the page.
 */
export function standInPreload(preload: string): string {
  return `(() => {
  ${page.toString()}
  page((require, exports, module) => {
${preload}
  });
})();`;
}

type Preload = (
  require: (name: string) => unknown,
  exports: object,
  module: { exports: object },
) => void;

interface PageWindow {
  electronInvoke(channel: string, given: unknown[]): Promise<unknown>;
  electronSend(channel: string, given: unknown[]): void;
  electronStandIn: { hear(message: [string, ...unknown[]]): void };
}

/** Runs in the page: everything it needs stands inside. */
function page(preload: Preload): void {
  const held = window as unknown as PageWindow;
  const listeners = new Map<string, Set<(event: object, ...given: unknown[]) => void>>();

  const toWire = (value: unknown): unknown => {
    if (value instanceof Uint8Array) {
      let binary = '';
      for (const byte of value) binary += String.fromCharCode(byte);
      return { base64OfBytes: btoa(binary) };
    }
    if (Array.isArray(value)) return value.map(toWire);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, inner]) => [key, toWire(inner)]);
    return Object.fromEntries(entries);
  };
  const fromWire = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fromWire);
    if (typeof value !== 'object' || value === null) return value;
    if ('base64OfBytes' in value) {
      return Uint8Array.from(atob(String(value.base64OfBytes)), (char) => char.charCodeAt(0));
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromWire(inner)]));
  };

  const electron = {
    contextBridge: {
      exposeInMainWorld(name: string, api: object) {
        Object.defineProperty(window, name, { value: Object.freeze(api) });
      },
    },
    ipcRenderer: {
      invoke: async (channel: string, ...given: unknown[]) =>
        fromWire(await held.electronInvoke(channel, given.map(toWire))),
      send: (channel: string, ...given: unknown[]) => held.electronSend(channel, given.map(toWire)),
      on(channel: string, listener: () => void) {
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      },
      removeListener(channel: string, listener: () => void) {
        listeners.get(channel)?.delete(listener);
      },
    },
  };
  held.electronStandIn = {
    hear([channel, ...given]) {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...given.map(fromWire));
    },
  };
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot require ${name}`);
    return electron;
  };
  preload(require, {}, { exports: {} });
}
