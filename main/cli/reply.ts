/** What a verb gives: for programs, and for people. */
export interface Reply {
  /** Undefined where the verb has written its results itself. */
  value: unknown;
  text: string;
  /** Something was not done: the exit code is 1. */
  failed?: boolean;
}
