/**
 * What the page may do. Pure, so that a test can hold each one; the shell binds them to Electron's hooks.
 */

/** The app's own address. `https` and a host of its own make the page a secure context in every engine. */
export const pageScheme = 'app';
const pageHost = 'claimbook';
export const pageAddress = `${pageScheme}://${pageHost}/index.html`;

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

/** Whether an address is the app's own: its files, or the development server while there is one. */
export function isOwnAddress(address: string, devServer: string | null): boolean {
  const url = parse(address);
  if (!url) return false;
  if (url.protocol === `${pageScheme}:` && url.host === pageHost) return true;
  const dev = devServer === null ? null : parse(devServer);
  return dev !== null && url.host === dev.host && ['http:', 'ws:'].includes(url.protocol);
}

/** A page may only go to itself; every other address is opened in the system's browser or not at all. */
export function mayNavigate(address: string, devServer: string | null): boolean {
  return isOwnAddress(address, devServer);
}

/** Everything but the app's own files is refused; `data:` and `blob:` come from the page itself. */
export function mayRequest(address: string, devServer: string | null): boolean {
  const url = parse(address);
  if (url && ['data:', 'blob:', 'devtools:'].includes(url.protocol)) return true;
  return isOwnAddress(address, devServer);
}

/** The page needs nothing that is asked for, but to write to the clipboard what the user copies. */
export function mayUse(permission: string): boolean {
  return permission === 'clipboard-sanitized-write';
}

/** Addresses that a click may hand to the system's browser. */
export function mayOpenOutside(address: string): boolean {
  const url = parse(address);
  return url !== null && ['http:', 'https:', 'mailto:'].includes(url.protocol);
}

export interface Sender {
  /** The address of the frame that called. */
  url: string;
  /** Whether it is the window's own frame, and not one inside it. */
  isMainFrame: boolean;
}

/** Only the app's own page, in the window's main frame, may call. */
export function mayCall(sender: Sender | null, devServer: string | null): boolean {
  return sender !== null && sender.isMainFrame && isOwnAddress(sender.url, devServer);
}

/** The Content-Security-Policy of every file that the app serves. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
