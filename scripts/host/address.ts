/**
 * Plain Chromium knows no schemes of ours: `app://claimbook/x` is `https://claimbook.app.localhost/x` to it. The app
 * itself only ever sees the first form.
 */
const schemes = new Set<string>();

export function registerScheme(scheme: string): void {
  schemes.add(scheme);
}

export function toChromium(address: string): string {
  const url = new URL(address);
  const scheme = url.protocol.slice(0, -1);
  if (!schemes.has(scheme)) return address;
  return `https://${url.host}.${scheme}.localhost${url.pathname}${url.search}${url.hash}`;
}

export function fromChromium(address: string): string {
  if (!address.startsWith('https://')) return address;
  const url = new URL(address);
  const [scheme, ...host] = url.host
    .replace(/\.localhost$/, '')
    .split('.')
    .toReversed();
  if (!url.host.endsWith('.localhost') || scheme === undefined || !schemes.has(scheme)) {
    return address;
  }
  return `${scheme}://${host.toReversed().join('.')}${url.pathname}${url.search}${url.hash}`;
}

/** The scheme of an address when it is one of the app's own, else null. */
export function ownScheme(address: string): string | null {
  const scheme = address.slice(0, Math.max(0, address.indexOf(':')));
  return schemes.has(scheme) ? scheme : null;
}
