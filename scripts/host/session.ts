import { EventEmitter } from 'node:events';
import type { Session, WebRequest } from 'electron';
import type { Request } from 'playwright-core';
import { fromChromium } from './address.ts';
import { browserSession } from './chromium.ts';
import { loud, type Members } from './loud.ts';
import { protocol } from './protocol.ts';

type RequestHandler = (
  contents: unknown,
  permission: string,
  callback: (granted: boolean) => void,
  details: object,
) => void;
type CheckHandler = (
  contents: unknown,
  permission: string,
  origin: string,
  details: object,
) => boolean;
type BeforeRequest = (
  details: { id: number; url: string; method: string; resourceType: string },
  callback: (answer: { cancel?: boolean; redirectURL?: string }) => void,
) => void;

let onRequest: RequestHandler | null = null;
let onCheck: CheckHandler | null = null;
let beforeRequest: BeforeRequest | null = null;

class HostWebRequest implements Members<WebRequest, 'onBeforeRequest'> {
  /** A filter of addresses is not known here: the listener hears of every request, which a strict policy does anyhow. */
  onBeforeRequest(...args: unknown[]): void {
    const listener = args.at(-1);
    beforeRequest = typeof listener === 'function' ? (listener as BeforeRequest) : null;
  }
}

class HostSession
  extends EventEmitter
  implements
    Members<
      Session,
      'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setSpellCheckerEnabled'
    >
{
  readonly protocol = protocol;
  readonly webRequest = loud('session.webRequest', new HostWebRequest());

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    onRequest = handler;
  }
  setPermissionCheckHandler(handler: CheckHandler | null): void {
    onCheck = handler;
  }
  /** Chromium's own setting holds; its dictionaries can't be fetched, as no name resolves. */
  setSpellCheckerEnabled(): void {}
  setSpellCheckerDictionaryDownloadURL(): void {}
}
export const session = loud('session', {
  defaultSession: loud('session.defaultSession', new HostSession()),
});

const resourceTypes: Record<string, string> = {
  document: 'mainFrame',
  stylesheet: 'stylesheet',
  image: 'image',
  media: 'media',
  font: 'font',
  script: 'script',
  xhr: 'xhr',
  fetch: 'xhr',
  ping: 'ping',
};

/** Whether the app's policy lets a request through. */
export function requestAllowed(request: Request, id: number): Promise<boolean> {
  const listener = beforeRequest;
  if (!listener) return Promise.resolve(true);
  const details = {
    id,
    url: fromChromium(request.url()),
    method: request.method(),
    resourceType: resourceTypes[request.resourceType()] ?? 'other',
  };
  return new Promise((resolve) => listener(details, ({ cancel }) => resolve(cancel !== true)));
}

/** Electron's name of each permission, and Chromium's. */
const permissions: [string, { name: string; sysex?: boolean }][] = [
  ['clipboard-read', { name: 'clipboard-read' }],
  ['clipboard-sanitized-write', { name: 'clipboard-write' }],
  ['display-capture', { name: 'display-capture' }],
  ['geolocation', { name: 'geolocation' }],
  ['idle-detection', { name: 'idle-detection' }],
  ['media', { name: 'camera' }],
  ['media', { name: 'microphone' }],
  ['midi', { name: 'midi' }],
  ['midiSysex', { name: 'midi', sysex: true }],
  ['notifications', { name: 'notifications' }],
  ['storage-access', { name: 'storage-access' }],
  ['window-management', { name: 'window-management' }],
];

/** Asks the app's handlers about each permission for a page that is about to load, and makes Chromium keep to it. */
export async function applyPermissions(contents: unknown, chromiumAddress: string): Promise<void> {
  const browser = await browserSession();
  if (!browser) return;
  const { origin } = new URL(chromiumAddress);
  // An opaque origin, as that of `data:`, can't be granted anything.
  if (origin === 'null') return;
  const requestingUrl = fromChromium(chromiumAddress);
  await Promise.all(
    permissions.map(async ([name, permission]) => {
      const granted = await permissionGranted(contents, name, requestingUrl);
      const setting = granted ? 'granted' : 'denied';
      await browser.send('Browser.setPermission', { permission, setting, origin });
    }),
  );
}

/** As in Electron, a handler that was not set grants. */
async function permissionGranted(
  contents: unknown,
  permission: string,
  requestingUrl: string,
): Promise<boolean> {
  const details = { requestingUrl, isMainFrame: true, mediaTypes: [] };
  if (onCheck && !onCheck(contents, permission, requestingUrl, details)) return false;
  const ask = onRequest;
  if (!ask) return true;
  return new Promise((resolve) => ask(contents, permission, resolve, details));
}
