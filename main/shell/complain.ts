/** Says on standard error what went wrong where no window waits for an answer. */
export function complain(error: unknown): void {
  process.stderr.write(`Claimbook: ${error instanceof Error ? error.message : String(error)}\n`);
}
