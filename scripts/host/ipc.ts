import { EventEmitter } from 'node:events';
import type { IpcMain } from 'electron';
import { loud, type Members } from './loud.ts';
import type { FromPage, ToPage } from './worlds.ts';

/** The frame that a message comes from, as far as a sender check needs it. Preloads run in main frames only. */
export interface SenderFrame {
  url: string;
  origin: string;
  parent: null;
  detached: false;
}
export interface IpcEvent {
  sender: unknown;
  senderFrame: SenderFrame;
}
type Handler = (event: IpcEvent, ...args: unknown[]) => unknown;

const handlers = new Map<string, Handler>();

class HostIpcMain extends EventEmitter implements Members<IpcMain, 'handle' | 'removeHandler'> {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    handlers.set(channel, handler);
  }
  removeHandler(channel: string): void {
    handlers.delete(channel);
  }
}
export const ipcMain = loud('ipcMain', new HostIpcMain());

/** What answers an `ipcRenderer.invoke`: the handler's value, or the words of what it threw, as in Electron. */
export async function answerInvoke(
  event: IpcEvent,
  { id, channel, args }: Extract<FromPage, { kind: 'invoke' }>,
): Promise<ToPage> {
  try {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return { kind: 'answer', id, ok: true, value: await handler(event, ...args) };
  } catch (error) {
    const message = `Error invoking remote method '${channel}': ${String(error)}`;
    return { kind: 'answer', id, ok: false, message };
  }
}

/** Passes on `ipcRenderer.send`. */
export function receiveSend(event: IpcEvent, channel: string, args: unknown[]): void {
  ipcMain.emit(channel, event, ...args);
}
