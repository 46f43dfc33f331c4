/** What crosses every border of the app when something fails: a code for programs, words for people. */
export interface Failure {
  /** Dotted and stable, for example `notebook.newer`. */
  code: string;
  /** Names the thing and what is wrong with it. */
  message: string;
  /** What the user can do. Empty where there is nothing to do. */
  hint: string;
}

/** An error with words for the user. Everything else that is thrown is a defect. */
export class AppError extends Error {
  readonly code: string;
  readonly hint: string;

  constructor(code: string, message: string, hint = '', options?: ErrorOptions) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
    this.hint = hint;
  }
}

/** Turns whatever was thrown into a Failure; a defect keeps its message, never its stack. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof AppError) {
    return { code: thrown.code, message: thrown.message, hint: thrown.hint };
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    code: 'defect',
    message: `Claimbook made a mistake: ${message}`,
    hint: 'Nothing that was saved is lost. Please try again; if it happens again, report it.',
  };
}

/** Marks a branch that the types say can't be reached. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
