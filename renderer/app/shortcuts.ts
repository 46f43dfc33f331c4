import { matchKeybindingPress, parseKeybinding, tinykeys } from 'tinykeys';
import { commands, type CommandId } from '../../model/commands.ts';
import { canRun, commandInfo, runCommand } from './commands.ts';
import { noTarget } from './no-target.ts';
import { useSettingsStore } from './settings.ts';

const field =
  'input:not([type=checkbox], [type=radio], [type=range], [type=button]), textarea, select, [contenteditable]:not([contenteditable=false])';
const ownKeyboard = '[role=dialog], [role=menu], [role=listbox]';

function isIn(event: KeyboardEvent, selector: string): boolean {
  return event.target instanceof Element && event.target.closest(selector) !== null;
}

/** Whether the focus is where text is typed. */
export function inField(): boolean {
  return Boolean(document.activeElement?.closest(field));
}

/** Whether no shortcut may answer to this event: somebody else did, or is still composing a character. */
export function isTaken(event: KeyboardEvent): boolean {
  return event.defaultPrevented || event.isComposing || event.keyCode === 229;
}

/** Whether a command's key rests here. Keys without Ctrl or Cmd are letters first, in whatever takes text. */
export function rests(id: CommandId, event: KeyboardEvent, letterKeys: boolean): boolean {
  const { restsInFields, inDialogs, inFields, repeats } = commandInfo(id);
  if (event.repeat && !repeats) return true;
  if (!inDialogs && isIn(event, ownKeyboard)) return true;
  const withModifier = event.ctrlKey || event.metaKey || /^F\d+$/.test(event.key);
  if (!withModifier && event.key.length === 1 && !letterKeys) return true;
  return isIn(event, field) && !inFields && (!withModifier || restsInFields === true);
}

/** Whether a key event is one of a command's own keys, for editors that take it before the window does. */
export function isKeyOf(id: CommandId, event: KeyboardEvent): boolean {
  return (commandInfo(id).keys ?? []).some((key) =>
    parseKeybinding(key).every((press) => matchKeybindingPress(event, press)),
  );
}

/** Which commands have a key, in the order of the table. */
export function commandsByKey(): Map<string, CommandId[]> {
  const byKey = new Map<string, CommandId[]>();
  for (const { id, keys = [] } of commands) {
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), id]);
  }
  return byKey;
}

/** The first of the commands with this key that can run, runs. */
function answer(ids: readonly CommandId[], event: KeyboardEvent): void {
  const { letterKeys } = useSettingsStore.getState();
  const id = ids.find((candidate) => canRun(candidate) && !rests(candidate, event, letterKeys));
  if (!id) return sayNoTarget(ids, event, letterKeys);
  event.preventDefault();
  runCommand(id);
}

/** A letter that nothing answers to here says so; else what is typed next would be commands, and nobody knew. */
function sayNoTarget(ids: readonly CommandId[], event: KeyboardEvent, letterKeys: boolean): void {
  if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
  const id = ids.find((candidate) => !rests(candidate, event, letterKeys));
  if (id && !event.repeat) noTarget(id);
}

export function startShortcuts(): () => void {
  const bindings = [...commandsByKey()].map(
    ([key, ids]) => [key, (event: KeyboardEvent) => answer(ids, event)] as const,
  );
  return tinykeys(window, Object.fromEntries(bindings), { ignore: isTaken });
}
