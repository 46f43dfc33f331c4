/** Bytes as text, in whichever way the side at hand does it fastest. */
export interface ByteText {
  toText(bytes: Uint8Array): string;
  toBytes(text: string): Uint8Array;
}

/**
 * What Electron's structured clone carries, as JSON: between Node and the page only strings travel. Returns `write` and
 * `read`. Its source is injected into the page too, so it must not use anything outside itself.
 */
export function wire(bytes: ByteText) {
  // It has to be in here: only this function's own source goes into the page.
  // oxlint-disable-next-line unicorn/consistent-function-scoping
  function tag(kind: string, value: unknown) {
    return { $: kind, value };
  }

  function pack(value: unknown): unknown {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        // JSON has no other numbers, and no minus zero.
        if (Number.isFinite(value) && !Object.is(value, -0)) return value;
        return tag('number', Object.is(value, -0) ? '-0' : String(value));
      case 'undefined':
        return tag('undefined', null);
      case 'bigint':
        return tag('bigint', String(value));
      case 'function':
      case 'symbol':
        throw new Error('An object could not be cloned.');
      case 'object':
        return value === null ? null : packObject(value);
    }
  }

  function packObject(value: object): unknown {
    if (Array.isArray(value)) return value.map(pack);
    if (value instanceof ArrayBuffer) return tag('buffer', bytes.toText(new Uint8Array(value)));
    if (ArrayBuffer.isView(value)) {
      const view = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return tag('bytes', bytes.toText(view));
    }
    if (value instanceof Date) return tag('date', value.getTime());
    if (value instanceof Map) return tag('map', pack([...value]));
    if (value instanceof Set) return tag('set', pack([...value]));
    if (value instanceof Error) return tag('error', { name: value.name, message: value.message });
    const entries = Object.entries(value).map(([key, member]) => [key, pack(member)]);
    const packed: unknown = Object.fromEntries(entries);
    return '$' in value ? tag('object', packed) : packed;
  }

  function unpack(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(unpack);
    if ('$' in value && 'value' in value) return unpackTagged(String(value.$), value.value);
    return unpackMembers(value);
  }

  function unpackMembers(value: object): object {
    return Object.fromEntries(
      Object.entries(value).map(([key, member]: [string, unknown]) => [key, unpack(member)]),
    );
  }

  function unpackTagged(kind: string, value: unknown): unknown {
    switch (kind) {
      case 'number':
        return Number(value);
      case 'undefined':
        return undefined;
      case 'bigint':
        return BigInt(String(value));
      case 'buffer':
        return bytes.toBytes(String(value)).buffer;
      case 'bytes':
        return bytes.toBytes(String(value));
      case 'date':
        return new Date(Number(value));
      case 'map':
        return new Map(unpack(value) as [unknown, unknown][]);
      case 'set':
        return new Set(unpack(value) as unknown[]);
      case 'error': {
        const { name, message } = value as { name: string; message: string };
        return Object.assign(new Error(message), { name });
      }
      case 'object':
        return unpackMembers(value as object);
      default:
        throw new Error(`unknown kind on the wire: ${kind}`);
    }
  }

  return {
    write: (value: unknown): string => JSON.stringify(pack(value)),
    read: (text: string): unknown => unpack(JSON.parse(text)),
  };
}

export type Wire = ReturnType<typeof wire>;

/** Node's side of the wire. */
export const nodeWire: Wire = wire({
  toText: (bytes) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  toBytes: (text) => new Uint8Array(Buffer.from(text, 'base64')),
});
