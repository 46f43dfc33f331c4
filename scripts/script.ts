/** Runs a script's work; an error is said in words, without a stack, and makes the exit code 1. */
export async function script(work: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    if (process.env['DEBUG']) console.error(error);
    process.exitCode = 1;
  }
}
