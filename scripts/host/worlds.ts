/// <reference lib="dom" />
/// <reference lib="esnext.typedarrays" />
import { joinWorlds, type Callable } from './join-worlds.ts';
import { wire, type Wire } from './wire.ts';

// The functions in this file run in Chromium, not in Node: their source is injected, so each uses only what it is given.

/** What the preload world tells the host, and what it is told. */
export type FromPage =
  | { kind: 'invoke'; id: number; channel: string; args: unknown[] }
  | { kind: 'send'; channel: string; args: unknown[] }
  | { kind: 'focus' }
  | { kind: 'bounds'; x: number; y: number; width: number; height: number }
  | { kind: 'theme'; dark: boolean };
export type ToPage =
  | { kind: 'answer'; id: number; ok: true; value: unknown }
  | { kind: 'answer'; id: number; ok: false; message: string }
  | { kind: 'event'; channel: string; args: unknown[] };

/** The page's own world: defines what the preload exposes, as Electron does, once and for good. */
function pageWorld(join: typeof joinWorlds, outgoing: string, incoming: string): void {
  if (window.top !== window) return;
  const freeze = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) {
      Object.values(value).forEach(freeze);
      Object.freeze(value);
    }
    return value;
  };
  join(outgoing, incoming, (key, api) => {
    Object.defineProperty(window, String(key), { value: freeze(api), enumerable: true });
    return undefined;
  });
}

/** The preload's world: what `require('electron')` gives there, the preload itself, and what the host must know. */
function preloadWorld(
  join: typeof joinWorlds,
  makeWire: typeof wire,
  names: { outgoing: string; incoming: string; binding: string; receive: string; fetch: string },
  platform: string,
  preload: (require: (name: string) => unknown, process: object) => void,
): void {
  if (window.top !== window) return;
  const global = globalThis as typeof globalThis & Record<string, unknown>;
  const bind = global[names.binding] as (text: string) => void;
  const lines: Wire = makeWire({
    toText: (bytes) => bytes.toBase64(),
    toBytes: (text) => Uint8Array.fromBase64(text),
  });
  const tell = (message: FromPage) => bind(lines.write(message));

  const listeners = new Map<string, Set<Callable>>();
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  const off = (channel: string, listener: Callable) => {
    listeners.get(channel)?.delete(listener);
    return ipcRenderer;
  };
  const on = (channel: string, listener: Callable) => {
    const known = listeners.get(channel) ?? new Set();
    listeners.set(channel, known.add(listener));
    return ipcRenderer;
  };
  const ipcRenderer = {
    on,
    addListener: on,
    off,
    removeListener: off,
    removeAllListeners(channel: string) {
      listeners.delete(channel);
      return ipcRenderer;
    },
    send: (channel: string, ...args: unknown[]) => tell({ kind: 'send', channel, args }),
    invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const promise = Promise.withResolvers<unknown>();
      waiting.set(++last, promise);
      tell({ kind: 'invoke', id: last, channel, args });
      return promise.promise;
    },
  };

  const take = (message: ToPage) => {
    if (message.kind === 'event') {
      const event = { sender: ipcRenderer, ports: [] };
      for (const listener of listeners.get(message.channel) ?? []) listener(event, ...message.args);
      return;
    }
    const promise = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.ok) promise?.resolve(message.value);
    else promise?.reject(new Error(message.message));
  };
  global[names.receive] = (text: string) => take(lines.read(text) as ToPage);
  global[names.fetch] = async (address: string) => {
    const response = await fetch(address);
    take(lines.read(await response.text()) as ToPage);
  };

  const expose = join(names.outgoing, names.incoming, () => undefined);
  const electron = {
    ipcRenderer,
    contextBridge: { exposeInMainWorld: (key: string, api: unknown) => expose(key, api) },
    // A file that was dropped on a page has no path outside Electron, which says '' then too.
    webUtils: { getPathForFile: () => '' },
  };
  const require = (name: string) => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`);
  };
  preload(require, { platform, type: 'renderer', sandboxed: true, contextIsolated: true });

  let told = '';
  const tellBounds = () => {
    const bounds = { x: screenX, y: screenY, width: outerWidth, height: outerHeight };
    if (bounds.width === 0 || JSON.stringify(bounds) === told) return;
    told = JSON.stringify(bounds);
    tell({ kind: 'bounds', ...bounds });
  };
  tellBounds();
  window.addEventListener('resize', tellBounds);
  // No event tells that a window was moved.
  setInterval(tellBounds, 1_000);

  let lastTouch = 0;
  const touched = (event: Event) => {
    if (event.timeStamp - lastTouch < 500) return;
    lastTouch = event.timeStamp;
    tell({ kind: 'focus' });
  };
  for (const type of ['focus', 'pointerdown', 'keydown']) {
    window.addEventListener(type, touched, { capture: true });
  }

  const dark = matchMedia('(prefers-color-scheme: dark)');
  const tellTheme = () => tell({ kind: 'theme', dark: dark.matches });
  tellTheme();
  dark.addEventListener('change', tellTheme);
}

export const worldName = 'claimbook preload';
export const bindingName = '__hostBinding';
export const receiveName = '__hostReceive';
export const fetchName = '__hostFetch';

/** The source of a call, from the function's own source and that of each argument. */
function callOf(called: string, ...args: string[]): string {
  return `(${called})(${args.join(', ')})`;
}

export interface WorldScripts {
  page: string;
  preload: string;
}

/** The two scripts for each new document: first the page's world, then the preload's. */
export function worldScripts(preloadSource: string): WorldScripts {
  // Events pass through the page, so their names are a secret of this window. All the same, whoever learns them can
  // only call what the preload exposes anyhow.
  const toPreload = `host-${crypto.randomUUID()}`;
  const toPage = `host-${crypto.randomUUID()}`;
  const names = {
    outgoing: toPage,
    incoming: toPreload,
    binding: bindingName,
    receive: receiveName,
    fetch: fetchName,
  };
  const preload = `(require, process) => { const module = { exports: {} }, exports = module.exports;
${preloadSource}
}`;
  return {
    page: callOf(
      String(pageWorld),
      String(joinWorlds),
      JSON.stringify(toPreload),
      JSON.stringify(toPage),
    ),
    preload: callOf(
      String(preloadWorld),
      String(joinWorlds),
      String(wire),
      JSON.stringify(names),
      JSON.stringify(process.platform),
      preload,
    ),
  };
}
