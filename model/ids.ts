import { v7 } from 'uuid';

/** A UUIDv7 as text. Ids sort by the time they were made. */
export type Id = string;

/** Gives a new id. `uuid` keeps them in order within one process; Node's own v7 does not. */
export function newId(): Id {
  return v7();
}

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function isId(text: string): boolean {
  return pattern.test(text);
}
