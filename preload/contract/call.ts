import type * as z from 'zod';

/**
 * Who answers a call: `app` the main thread, `notebook` the worker that owns the write connection, `reader` the
 * read-only worker, which also runs what takes long.
 */
export type Answerer = 'app' | 'notebook' | 'reader';

/** One entry of the contract. `output` is a type only: main is trusted, the page is not. */
export interface Call<
  Input extends z.ZodType = z.ZodType,
  Output = unknown,
  By extends Answerer = Answerer,
  Writes extends boolean = boolean,
> {
  answeredBy: By;
  /** Whether the call writes to the notebook: it then runs as one user command, which undo takes back. */
  writes: Writes;
  input: Input;
  /** Carries the output's type, never a value. */
  output?: Output;
}

/** Declares a call: `call<Output>()('notebook', z.object({…}))`. */
export function call<Output>() {
  return <Input extends z.ZodType, By extends Answerer>(
    answeredBy: By,
    input: Input,
  ): Call<Input, Output, By, false> => ({ answeredBy, writes: false, input });
}

/** Declares a call that writes to the notebook. */
export function command<Output>() {
  return <Input extends z.ZodType>(input: Input): Call<Input, Output, 'notebook', true> => ({
    answeredBy: 'notebook',
    writes: true,
    input,
  });
}
