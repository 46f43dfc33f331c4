import * as z from 'zod';
import { AppError } from '../../model/errors.ts';
import { contract, type CallName, type Parsed } from '../../preload/contract/index.ts';
import type { NotebookCall } from '../service/index.ts';
import { usage } from './arguments.ts';

/**
 * Checks a call against the contract, as main does for a page. Calls that need a window are none of the command line's.
 * @throws AppError usage, call.arguments
 */
export function validated(
  method: string,
  json: string,
): { name: NotebookCall; input: Parsed<NotebookCall> } {
  if (!isCall(method) || contract[method].answeredBy === 'app') {
    throw usage(`${method} is no call of the command line.`);
  }
  const result = contract[method].input.safeParse(parseJson(json));
  if (result.success) {
    return { name: method as NotebookCall, input: result.data };
  }
  throw new AppError('call.arguments', `${method}: ${z.prettifyError(result.error)}`, '');
}

function isCall(method: string): method is CallName {
  return Object.hasOwn(contract, method);
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw usage(`This is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
