import { EventEmitter } from 'node:events';
import type { NativeTheme } from 'electron';
import { loud } from './loud.ts';

let source: NativeTheme['themeSource'] = 'system';
let systemDark = false;

class HostNativeTheme
  extends EventEmitter
  implements Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors'>
{
  get themeSource(): NativeTheme['themeSource'] {
    return source;
  }
  set themeSource(value: NativeTheme['themeSource']) {
    source = value;
    this.emit('updated');
  }
  get shouldUseDarkColors(): boolean {
    return source === 'dark' || (source === 'system' && systemDark);
  }
}
export const nativeTheme = loud('nativeTheme', new HostNativeTheme());

/** What `prefers-color-scheme` is to be in each page; '' leaves it to the system. */
export function colourScheme(): '' | 'light' | 'dark' {
  return source === 'system' ? '' : source;
}

/** A page tells how the system looks: only Chromium knows. */
export function noteSystemTheme(dark: boolean): void {
  if (source !== 'system' || dark === systemDark) return;
  systemDark = dark;
  nativeTheme.emit('updated');
}
