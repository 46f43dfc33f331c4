import {
  QueryClient,
  useMutation,
  useQuery,
  type UseQueryOptions,
  type UseQueryResult,
} from '@tanstack/react-query';
import { AppError } from '../../model/errors.ts';
import type {
  Answer,
  Bridge,
  CallName,
  EventName,
  Events,
  Input,
  Output,
} from '../../preload/contract/index.ts';

declare global {
  interface Window {
    claimbook: Bridge;
  }
}

/**
 * Answers stay good until the notebook's change feed says otherwise (changes.ts). Without `networkMode: 'always'` every
 * query would wait while the machine is offline, which is the normal state here.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Calls main. Throws the AppError that main answered with. */
export async function call<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
  // The table's type is a union of functions; the name picks one of them, which TypeScript can't follow.
  const ask: (input: Input<N>) => Promise<Answer<Output<N>>> = window.claimbook.call[name];
  const answer = await ask(input);
  if (answer.ok) return answer.value;
  throw new AppError(answer.error.code, answer.error.message, answer.error.hint);
}

type QueryOptions<T> = Omit<UseQueryOptions<T>, 'queryKey' | 'queryFn'>;

/** What a call answers, kept up to date with the notebook. */
export function useCall<N extends CallName>(
  name: N,
  input: Input<N>,
  options: QueryOptions<Output<N>> = {},
): UseQueryResult<Output<N>> {
  return useQuery<Output<N>>({
    ...options,
    queryKey: [name, input],
    queryFn: () => call(name, input),
  });
}

/** A call that changes something. */
export function useCommand<N extends CallName>(name: N) {
  return useMutation<Output<N>, Error, Input<N>>({ mutationFn: (input) => call(name, input) });
}

/** Hears what main tells. Gives back what ends it. */
export function listen<E extends EventName>(
  event: E,
  listener: (payload: Events[E]) => void,
): () => void {
  return window.claimbook.on[event](listener);
}
