/// <reference lib="dom" />

export type Callable = (...args: unknown[]) => unknown;

/** A value on its way between two worlds of one page. CustomEvent clones `value`; the rest names what can't be cloned. */
type Parcel =
  | { kind: 'value'; value: unknown }
  | { kind: 'function' | 'promise'; id: number }
  | { kind: 'array'; items: Parcel[] }
  | { kind: 'object'; members: [string, Parcel][] };
type Message =
  | { kind: 'call'; token: number; id: number; args: Parcel[] }
  | { kind: 'returned'; token: number; ok: boolean; value: Parcel }
  | { kind: 'settled'; id: number; ok: boolean; value: Parcel };

/**
 * Joins two JavaScript worlds of one page as Electron's contextBridge does: values are copied, functions and promises
 * become stand-ins that call across. Its source is injected into both worlds, so it uses nothing outside itself.
 * Function 0 of each side is the one given as `root`; returns the other side's.
 */
export function joinWorlds(outgoing: string, incoming: string, root: Callable): Callable {
  const ours = new Map<number, Callable>([[0, root]]);
  const idOfOurs = new WeakMap<Callable, number>();
  const returned = new Map<number, { ok: boolean; value: Parcel }>();
  const awaited = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;

  function tell(message: Message) {
    window.dispatchEvent(new CustomEvent(outgoing, { detail: message }));
  }

  function pack(value: unknown): Parcel {
    if (typeof value === 'function') {
      const ourFunction = value as Callable;
      const id = idOfOurs.get(ourFunction) ?? ++last;
      idOfOurs.set(ourFunction, id);
      ours.set(id, ourFunction);
      return { kind: 'function', id };
    }
    if (value instanceof Promise) {
      const id = ++last;
      value.then(
        (result: unknown) => tell({ kind: 'settled', id, ok: true, value: pack(result) }),
        (error: unknown) => tell({ kind: 'settled', id, ok: false, value: pack(error) }),
      );
      return { kind: 'promise', id };
    }
    if (Array.isArray(value)) return { kind: 'array', items: value.map(pack) };
    if (typeof value === 'object' && value !== null) {
      const prototype: unknown = Object.getPrototypeOf(value);
      if (prototype === Object.prototype || prototype === null) {
        const members = Object.entries(value).map(([key, member]): [string, Parcel] => [
          key,
          pack(member),
        ]);
        return { kind: 'object', members };
      }
    }
    return { kind: 'value', value };
  }

  function unpack(parcel: Parcel): unknown {
    switch (parcel.kind) {
      case 'value':
        return parcel.value;
      case 'array':
        return parcel.items.map(unpack);
      case 'object':
        return Object.fromEntries(parcel.members.map(([key, member]) => [key, unpack(member)]));
      case 'function':
        return (...args: unknown[]) => callAcross(parcel.id, args);
      case 'promise': {
        const promise = Promise.withResolvers<unknown>();
        awaited.set(parcel.id, promise);
        return promise.promise;
      }
    }
  }

  function callAcross(id: number, args: unknown[]): unknown {
    const token = ++last;
    tell({ kind: 'call', token, id, args: args.map(pack) });
    const answer = returned.get(token);
    returned.delete(token);
    if (!answer) throw new Error('The preload script is gone.');
    const value = unpack(answer.value);
    if (!answer.ok) throw value;
    return value;
  }

  function answerCall(id: number, args: Parcel[]): { ok: boolean; value: Parcel } {
    try {
      const called = ours.get(id);
      if (!called) throw new Error('No such function.');
      return { ok: true, value: pack(called(...args.map(unpack))) };
    } catch (error) {
      return { ok: false, value: pack(error) };
    }
  }

  window.addEventListener(incoming, (event) => {
    const message = (event as CustomEvent<Message>).detail;
    switch (message.kind) {
      case 'call':
        tell({ kind: 'returned', token: message.token, ...answerCall(message.id, message.args) });
        return;
      case 'returned':
        returned.set(message.token, message);
        return;
      case 'settled': {
        const promise = awaited.get(message.id);
        awaited.delete(message.id);
        if (message.ok) promise?.resolve(unpack(message.value));
        else promise?.reject(unpack(message.value));
      }
    }
  });
  return (...args) => callAcross(0, args);
}
