import type { Protocol } from 'electron';
import type { Route } from 'playwright-core';
import { fromChromium, ownScheme, registerScheme } from './address.ts';
import { loud } from './loud.ts';

type Handler = (request: Request) => Response | Promise<Response>;
const handlers = new Map<string, Handler>();

class HostProtocol implements Pick<
  Protocol,
  'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'
> {
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    for (const { scheme } of schemes) registerScheme(scheme);
  }
  handle(scheme: string, handler: Handler): void {
    if (handlers.has(scheme)) throw new Error(`${scheme}: is handled already`);
    registerScheme(scheme);
    handlers.set(scheme, handler);
  }
  unhandle(scheme: string): void {
    handlers.delete(scheme);
  }
  isProtocolHandled(scheme: string): boolean {
    return handlers.has(scheme);
  }
}
export const protocol = loud('protocol', new HostProtocol());

/** Answers a request of a page with the app's own handler. False when the address is not the app's. */
export async function answerOwn(route: Route): Promise<boolean> {
  const request = route.request();
  const address = fromChromium(request.url());
  const handler = handlers.get(ownScheme(address) ?? '');
  if (!handler) return false;
  try {
    const method = request.method();
    const response = await handler(new Request(address, { method, headers: request.headers() }));
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  } catch (error) {
    console.error(`The handler for ${address} failed:`, error);
    await route.abort('failed');
  }
  return true;
}
