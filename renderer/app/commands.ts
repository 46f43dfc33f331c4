import { useEffect, useRef, useSyncExternalStore } from 'react';
import { commands, type CommandId, type CommandInfo } from '../../model/commands.ts';

export type { CommandId, CommandInfo } from '../../model/commands.ts';

interface Handler {
  run: () => void;
}

/** What commands do now. The newest of several handlers counts: a dialog's over the view's under it. */
const handlers = new Map<CommandId, Handler[]>();
const listeners = new Set<() => void>();
const byId = new Map<CommandId, CommandInfo>(commands.map((command) => [command.id, command]));

function changed(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Registers what a command does. Gives back what unregisters it. */
export function handleCommand(id: CommandId, run: () => void): () => void {
  const handler = { run };
  handlers.set(id, [...(handlers.get(id) ?? []), handler]);
  changed();
  return () => {
    handlers.set(
      id,
      (handlers.get(id) ?? []).filter((other) => other !== handler),
    );
    changed();
  };
}

/** What a command does while the component is mounted, and enabled. */
export function useCommandHandler(id: CommandId, run: () => void, enabled = true): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    return handleCommand(id, () => latest.current());
  }, [id, enabled]);
}

export function commandInfo(id: CommandId): CommandInfo {
  const info = byId.get(id);
  if (!info) throw new Error(`there is no command ${id}`);
  return info;
}

export function canRun(id: CommandId): boolean {
  return (handlers.get(id)?.length ?? 0) > 0;
}

/** Whether a command can run, for buttons that do it. */
export function useCanRun(id: CommandId): boolean {
  return useSyncExternalStore(subscribe, () => canRun(id));
}

/** Runs a command; false where nothing answers to it now. */
export function runCommand(id: CommandId): boolean {
  const handler = handlers.get(id)?.at(-1);
  handler?.run();
  return handler !== undefined;
}

/** Runs what a menu chose, by a name that came from outside. */
export function runNamed(name: string): void {
  const command = commands.find((known) => known.id === name);
  if (command) runCommand(command.id);
}
