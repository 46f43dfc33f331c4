/** Holds a stand-in to the names of Electron's members, where it takes callbacks that get more from Electron. */
export type Members<T, K extends keyof T> = { [Name in K]: unknown };

/** What promises and printing ask every object for; that is not a use of a missing member. */
const askedOfEverything = new Set(['then', 'toJSON', 'asymmetricMatch', 'nodeType', '$$typeof']);

/** Makes a stand-in throw by name when a member is used that it lacks, instead of answering `undefined`. */
export function loud<T extends object>(name: string, standIn: T): T {
  return new Proxy(standIn, {
    get(target, key) {
      if (typeof key === 'string' && !(key in target) && !askedOfEverything.has(key)) {
        throw new Error(`The Chromium host has no ${name}.${key}; see docs/ELECTRON.md.`);
      }
      return Reflect.get(target, key, target);
    },
  });
}
