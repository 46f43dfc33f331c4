import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import * as z from 'zod';
import { AppError, toFailure } from '../../model/errors.ts';
import {
  callNames,
  contract,
  type Answer,
  type CallName,
  type NamesOf,
  type Output,
  type Parsed,
} from '../../preload/contract/index.ts';
import type { NotebookCall } from '../service/index.ts';
import { appCalls } from './app-calls.ts';
import { isBulk } from './backups.ts';
import type { AppWindow } from './app-window.ts';
import type { Desk } from './desk.ts';
import type { OpenNotebook } from './open-notebook.ts';
import { mayCall } from './policies.ts';

type AppCall = NamesOf<'app'>;

function isAppCall(name: CallName): name is AppCall {
  return contract[name].answeredBy === 'app';
}

/** Binds every call of the contract: the only place where ipcMain is used. */
export function bindCalls(desk: Desk, devServer: string | null): void {
  for (const name of callNames) {
    ipcMain.handle(name, async (event, input: unknown): Promise<Answer<unknown>> => {
      try {
        const window = windowOf(desk, event, devServer);
        return { ok: true, value: await route(desk, window, name, validate(name, input)) };
      } catch (error) {
        return { ok: false, error: toFailure(error) };
      }
    });
  }
}

function windowOf(desk: Desk, event: IpcMainInvokeEvent, devServer: string | null): AppWindow {
  const { senderFrame } = event;
  const sender = senderFrame && { url: senderFrame.url, isMainFrame: senderFrame.parent === null };
  const window = desk.windowOf(event.sender.id);
  if (window && mayCall(sender, devServer)) return window;
  throw new AppError('call.refused', 'This call does not come from a page of Claimbook.', '');
}

/** @throws AppError call.arguments */
function validate<N extends CallName>(name: N, input: unknown): Parsed<N> {
  const result = contract[name].input.safeParse(input);
  if (result.success) return result.data as Parsed<N>;
  throw new AppError('call.arguments', `${name}: ${z.prettifyError(result.error)}`, '');
}

function route<N extends CallName>(
  desk: Desk,
  window: AppWindow,
  name: N,
  input: Parsed<N>,
): Promise<Output<N>> | Output<N>;
function route(desk: Desk, window: AppWindow, name: CallName, input: unknown): unknown {
  // The table pairs each name with its own input; a union of names loses that pairing, hence `never`.
  if (isAppCall(name)) return appCalls[name](input as never, window, desk);
  const { notebook } = window;
  if (!notebook) {
    throw new AppError('notebook.none', 'No notebook is open in this window.', 'Open one first.');
  }
  if (name === 'backups.make' || name === 'backups.verify' || name === 'backups.compare') {
    return desk.backups.aside(notebook, name, input as never);
  }
  if (name === 'trash.empty') {
    return desk.backups.emptyTrash(notebook, input as Parsed<'trash.empty'>);
  }
  if (isBulk(name, input)) {
    return desk.backups.makeOrTell(notebook, 'bulk change').then(() => ask(notebook, name, input));
  }
  return ask(notebook, name, input);
}

function ask(notebook: OpenNotebook, name: NotebookCall, input: unknown): Promise<unknown> {
  const thread = contract[name].answeredBy === 'reader' ? notebook.reader : notebook.writer;
  const job = name === 'export.run' ? (input as Parsed<'export.run'>).job : undefined;
  return thread.call(name, input as never, job);
}
