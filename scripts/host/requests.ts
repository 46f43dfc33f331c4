import type { Route } from 'playwright-core';
import { answerParcel } from './parcels.ts';
import { answerOwn } from './protocol.ts';
import { requestAllowed } from './session.ts';
import { WebContents } from './web-contents.ts';

let lastId = 0;

/** The window of a request; a pop-up, which has none, and which is closed at once, gets nothing. */
function contentsOf(route: Route): WebContents | undefined {
  try {
    return WebContents.ofPage(route.request().frame().page());
  } catch {
    return undefined;
  }
}

/**
 * Every request of every page: the app's policies decide, then the app's own handler answers. Nothing else gets out,
 * because no name resolves in this Chromium (but the development server's, while there is one).
 */
export async function answerRoute(route: Route): Promise<void> {
  try {
    await answer(route);
  } catch (error) {
    // A page that is gone needs no answer.
    if (!/closed|crashed/.test(String(error))) throw error;
  }
}

async function answer(route: Route): Promise<void> {
  const request = route.request();
  const contents = contentsOf(route);
  if (!contents) return route.abort('blockedbyclient');
  // `aborted` leaves the page where it is; any other reason would show an error page.
  if (request.isNavigationRequest() && !contents.navigationAllowed(request)) {
    return route.abort('aborted');
  }
  if (await answerParcel(route)) return;
  if (!(await requestAllowed(request, ++lastId))) return route.abort('blockedbyclient');
  if (await answerOwn(route)) return;
  return route.continue();
}
