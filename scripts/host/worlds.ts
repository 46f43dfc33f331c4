/// <reference lib="dom" />
/// <reference lib="esnext.typedarrays" />
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

type Callable = (...args: unknown[]) => unknown;

/** A value on its way between two worlds of one page. CustomEvent clones `value`; the rest names what can't be cloned. */
type Parcel =
  | { kind: 'value'; value: unknown }
  | { kind: 'function' | 'promise'; id: number }
  | { kind: 'array'; items: Parcel[] }
  | { kind: 'object'; members: [string, Parcel][] };
type Message =
  | { kind: 'call'; token: number; id: number; args: Parcel[] }
  | { kind: 'returned'; token: number; ok: boolean; value: Parcel }
  | { kind: 'settled'; id: number; ok: boolean; value: Parcel };

/**
 * Joins two JavaScript worlds of one page as Electron's contextBridge does: values are copied, functions and promises
 * become stand-ins that call across. Function 0 of each side is the one given as `root`; returns the other side's.
 */
function joinWorlds(outgoing: string, incoming: string, root: Callable): Callable {
  const ours = new Map<number, Callable>([[0, root]]);
  const idOfOurs = new WeakMap<Callable, number>();
  const returned = new Map<number, { ok: boolean; value: Parcel }>();
  const awaited = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;

  function tell(message: Message) {
    window.dispatchEvent(new CustomEvent(outgoing, { detail: message }));
  }

  function pack(value: unknown): Parcel {
    if (typeof value === 'function') {
      const ourFunction = value as Callable;
      const id = idOfOurs.get(ourFunction) ?? ++last;
      idOfOurs.set(ourFunction, id);
      ours.set(id, ourFunction);
      return { kind: 'function', id };
    }
    if (value instanceof Promise) {
      const id = ++last;
      value.then(
        (result: unknown) => tell({ kind: 'settled', id, ok: true, value: pack(result) }),
        (error: unknown) => tell({ kind: 'settled', id, ok: false, value: pack(error) }),
      );
      return { kind: 'promise', id };
    }
    if (Array.isArray(value)) return { kind: 'array', items: value.map(pack) };
    if (typeof value === 'object' && value !== null) {
      const prototype: unknown = Object.getPrototypeOf(value);
      if (prototype === Object.prototype || prototype === null) {
        const members = Object.entries(value).map(([key, member]): [string, Parcel] => [
          key,
          pack(member),
        ]);
        return { kind: 'object', members };
      }
    }
    return { kind: 'value', value };
  }

  function unpack(parcel: Parcel): unknown {
    switch (parcel.kind) {
      case 'value':
        return parcel.value;
      case 'array':
        return parcel.items.map(unpack);
      case 'object':
        return Object.fromEntries(parcel.members.map(([key, member]) => [key, unpack(member)]));
      case 'function':
        return (...args: unknown[]) => callAcross(parcel.id, args);
      case 'promise': {
        const promise = Promise.withResolvers<unknown>();
        awaited.set(parcel.id, promise);
        return promise.promise;
      }
    }
  }

  function callAcross(id: number, args: unknown[]): unknown {
    const token = ++last;
    tell({ kind: 'call', token, id, args: args.map(pack) });
    const answer = returned.get(token);
    returned.delete(token);
    if (!answer) throw new Error('The preload script is gone.');
    const value = unpack(answer.value);
    if (!answer.ok) throw value;
    return value;
  }

  function answerCall(id: number, args: Parcel[]): { ok: boolean; value: Parcel } {
    try {
      const called = ours.get(id);
      if (!called) throw new Error('No such function.');
      return { ok: true, value: pack(called(...args.map(unpack))) };
    } catch (error) {
      return { ok: false, value: pack(error) };
    }
  }

  window.addEventListener(incoming, (event) => {
    const message = (event as CustomEvent<Message>).detail;
    switch (message.kind) {
      case 'call':
        tell({ kind: 'returned', token: message.token, ...answerCall(message.id, message.args) });
        return;
      case 'returned':
        returned.set(message.token, message);
        return;
      case 'settled': {
        const promise = awaited.get(message.id);
        awaited.delete(message.id);
        if (message.ok) promise?.resolve(unpack(message.value));
        else promise?.reject(unpack(message.value));
      }
    }
  });
  return (...args) => callAcross(0, args);
}

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

/** The two scripts for each new document: first the page's world, then the preload's. */
export function worldScripts(preloadSource: string): { page: string; preload: string } {
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
