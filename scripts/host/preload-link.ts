import type { CDPSession } from 'playwright-core';
import { postParcel } from './parcels.ts';
import { nodeWire } from './wire.ts';
import {
  bindingName,
  fetchName,
  receiveName,
  worldName,
  type FromPage,
  type ToPage,
  type WorldScripts,
} from './worlds.ts';

/** From this many characters on, a page fetches what it is told. */
const longText = 200_000;

/** The way between main and the preload's world of one page. */
export class PreloadLink {
  private readonly cdp: CDPSession;
  /** The preload's world in the document of the moment. */
  private world: number | null = null;

  constructor(cdp: CDPSession) {
    this.cdp = cdp;
  }

  /**
   * Puts the preload into every document of the page from the next one on.
   * @param receive gets what the page tells, and what answers the very document that told it
   */
  async open(
    frameId: string,
    scripts: WorldScripts,
    receive: (message: FromPage, answer: (message: ToPage) => void) => void,
  ): Promise<void> {
    this.cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === worldName && context.auxData?.['frameId'] === frameId) {
        this.world = context.id;
      }
    });
    this.cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId: world }) => {
      if (name !== bindingName || world !== this.world) return;
      receive(nodeWire.read(payload) as FromPage, (message) => this.tellWorld(world, message));
    });
    const addScript = 'Page.addScriptToEvaluateOnNewDocument';
    await Promise.all([
      this.cdp.send('Runtime.enable'),
      this.cdp.send('Runtime.addBinding', { name: bindingName, executionContextName: worldName }),
      this.cdp.send(addScript, { source: scripts.page }),
      this.cdp.send(addScript, { source: scripts.preload, worldName }),
    ]);
  }

  /** Tells the document of the moment. */
  tell(message: ToPage): void {
    if (this.world !== null) this.tellWorld(this.world, message);
  }

  private tellWorld(world: number, message: ToPage): void {
    const text = nodeWire.write(message);
    const expression =
      text.length > longText
        ? `${fetchName}(${JSON.stringify(postParcel(text))})`
        : `${receiveName}(${JSON.stringify(text)})`;
    this.cdp
      .send('Runtime.evaluate', { expression, contextId: world })
      // A document that is gone hears nothing, as in Electron.
      .catch(() => {});
  }
}
