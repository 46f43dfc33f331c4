import type * as z from 'zod';
import type { Failure } from '../../model/errors.ts';
import { app } from './app.ts';
import { backups } from './backups.ts';
import type { Answerer, Call } from './call.ts';
import { claims } from './claims.ts';
import type { EventName, Events } from './events.ts';
import { library } from './library.ts';
import type { CallName } from './names.ts';
import { notebook } from './notebook.ts';
import { notes } from './notes.ts';
import { search } from './search.ts';

export type { Answerer, Call } from './call.ts';
export type { Page } from './fields.ts';
export * from './app.ts';
export * from './backups.ts';
export * from './events.ts';
export * from './names.ts';
export * from './notebook.ts';

/** Every call that a page, or the command line, can make. */
export const contract = {
  ...app,
  ...notebook,
  ...library,
  ...notes,
  ...claims,
  ...search,
  ...backups,
} satisfies Record<CallName, Call>;

export type Contract = typeof contract;
/** What a caller gives. */
export type Input<N extends CallName> = z.input<Contract[N]['input']>;
/** What a handler gets. */
export type Parsed<N extends CallName> = z.output<Contract[N]['input']>;
export type Output<N extends CallName> = Exclude<Contract[N]['output'], undefined>;

/** The names of the calls that one side answers. */
export type NamesOf<By extends Answerer, Writes extends boolean = boolean> = {
  [N in CallName]: Contract[N] extends { answeredBy: By; writes: Writes } ? N : never;
}[CallName];

/** What a call comes back as. Electron passes only the message of a thrown error, so failures are values. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** What the page finds at `window.claimbook`. */
export interface Bridge {
  call: { [N in CallName]: (input: Input<N>) => Promise<Answer<Output<N>>> };
  on: { [E in EventName]: (listener: (payload: Events[E]) => void) => () => void };
}
