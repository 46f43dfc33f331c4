/** How a key is written on caps and in tooltips: `$mod+Shift+z` → `Ctrl`, `Shift`, `Z`. */
const onMac: Record<string, string> = { $mod: '⌘', Shift: '⇧', Alt: '⌥', Control: '⌃' };
const elsewhere: Record<string, string> = { $mod: 'Ctrl', Control: 'Ctrl' };
const everywhere: Record<string, string> = {
  Backslash: '\\',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Delete: 'Del',
  Escape: 'Esc',
};

const mac = typeof navigator === 'object' && /Mac/.test(navigator.platform);

export function keyNames(key: string, isMac = mac): string[] {
  const names = isMac ? onMac : elsewhere;
  return key
    .split(/(?<=.)\+/)
    .filter((part) => !/^\[\w+\]$/.test(part))
    .map((part) => {
      const name = names[part] ?? everywhere[part] ?? part;
      return name.length === 1 ? name.toUpperCase() : name;
    });
}
