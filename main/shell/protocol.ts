import { protocol, session } from 'electron';
import { join } from 'node:path';
import { mayRequest, mayUse, pageScheme } from './policies.ts';
import { serveFile } from './served-files.ts';

/** Before the app is ready: the app's own scheme is a secure, standard one, and never bypasses the CSP. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the app's own files, and refuses every other request and every permission. */
export function guardSession(devServer: string | null): void {
  const folder = join(import.meta.dirname, '../renderer');
  protocol.handle(pageScheme, (request) => serveFile(folder, request.url));
  const own = session.defaultSession;
  own.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayRequest(details.url, devServer) });
  });
  // Unset means granted: both handlers are needed.
  own.setPermissionRequestHandler((_, permission, answer) => answer(mayUse(permission)));
  own.setPermissionCheckHandler((_, permission) => mayUse(permission));
}
