import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Bridge } from './contract/index.ts';
import { callNames, eventNames } from './contract/names.ts';

/**
 * The page's only way to main: one function for each call and each event of the contract, by name. The channel names
 * are the contract's; arguments are checked over there.
 */
const bridge = { call: {}, on: {} } as Bridge;

for (const name of callNames) {
  Object.assign(bridge.call, { [name]: (input: unknown) => ipcRenderer.invoke(name, input) });
}

for (const name of eventNames) {
  Object.assign(bridge.on, {
    [name]: (listener: (payload: unknown) => void) => {
      // The event object would hand the page ipcRenderer itself.
      const hear = (_event: IpcRendererEvent, payload: unknown): void => listener(payload);
      ipcRenderer.on(name, hear);
      return () => {
        ipcRenderer.off(name, hear);
      };
    },
  });
}

contextBridge.exposeInMainWorld('claimbook', bridge);
