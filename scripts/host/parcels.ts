import { randomUUID } from 'node:crypto';
import type { Route } from 'playwright-core';

const folder = '/.host-parcel/';
const parcels = new Map<string, string>();

/** Puts a long text by for a page to fetch once, which is faster than handing it over; returns its address. */
export function postParcel(text: string): string {
  const address = folder + randomUUID();
  parcels.set(address, text);
  return address;
}

/** Hands a parcel out. False when the request is not for one. */
export async function answerParcel(route: Route): Promise<boolean> {
  const { pathname } = new URL(route.request().url());
  const text = parcels.get(pathname);
  if (text === undefined) return false;
  parcels.delete(pathname);
  await route.fulfill({ body: text, contentType: 'application/json' });
  return true;
}
