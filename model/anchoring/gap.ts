/** A stretch of each sequence between two pairs, half-open. */
export interface Gap {
  a0: number;
  a1: number;
  b0: number;
  b1: number;
}

/** How many pairs of tokens a gap has. */
export function cells({ a0, a1, b0, b1 }: Gap): number {
  return (a1 - a0) * (b1 - b0);
}
