const digits = '0123456789abcdefghijklmnopqrstuvwxyz';

/**
 * Gives keys that sort in the order of a list as plain strings, with room to put others between them later.
 * @returns one key for each of `count` places
 */
export function evenKeys(count: number): string[] {
  const width = Math.max(2, Math.ceil(Math.log(count + 2) / Math.log(digits.length)) + 1);
  const step = digits.length ** width / (count + 1);
  return Array.from({ length: count }, (_, index) => {
    let rest = Math.floor(step * (index + 1));
    let key = '';
    for (let place = 0; place < width; place += 1) {
      key = digits.charAt(rest % digits.length) + key;
      rest = Math.floor(rest / digits.length);
    }
    return key;
  });
}
