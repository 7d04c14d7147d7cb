import {
  keepPreviousData,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { InputOf, OutputOf, ProcedureName } from '../../shared/contract/contract.ts';
import type { Page } from '../../shared/contract/procedure.ts';
import { call, whenDataAreLost } from './client.ts';

/** One cache for the whole page. The record is on this computer: no network, no retries, no guessing when it is stale. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: false,
      refetchOnWindowFocus: false,
      staleTime: 5_000,
      gcTime: 10 * 60_000,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

// A database that is gone shows its own screen as soon as anyone hears of it.
const askStatus = () => void queryClient.invalidateQueries({ queryKey: ['app.status'] });
whenDataAreLost(askStatus);

/** Hears of a database that is gone before anyone asks for it; one that comes in its place is told by who opened it. */
export function listenForLoss(): void {
  window.sambung.onState((state) => {
    if (state.kind === 'problem') askStatus();
  });
}

export interface ProcedureOptions {
  readonly enabled?: boolean;
  /** Keeps showing the last answer while a new one comes. */
  readonly keep?: boolean;
  /** Milliseconds an answer counts as fresh. */
  readonly staleTime?: number;
}

/** Reads by a query of the contract. The cache key is the name and the input. */
export function useProcedure<Name extends ProcedureName>(
  name: Name,
  input: InputOf<Name>,
  options: ProcedureOptions = {},
): UseQueryResult<OutputOf<Name>, Error> {
  return useQuery<OutputOf<Name>, Error>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled: options.enabled ?? true,
    ...(options.staleTime === undefined ? {} : { staleTime: options.staleTime }),
    ...(options.keep ? { placeholderData: keepPreviousData as never } : {}),
  });
}

/** Procedures that answer with a page of rows. */
export type ListProcedure = {
  [Name in ProcedureName]: OutputOf<Name> extends Page<infer _Row> ? Name : never;
}[ProcedureName];
export type RowOf<Name extends ListProcedure> = OutputOf<Name> extends Page<infer Row> ? Row : never;

export interface ListResult<Row> {
  readonly rows: readonly Row[];
  /** Rows that match in all; null until the first page is here. */
  readonly total: number | null;
  readonly loading: boolean;
  readonly loadingMore: boolean;
  readonly error: Error | null;
  readonly more: () => void;
  readonly again: () => void;
}

const NO_ROWS: readonly never[] = [];

/** Reads a list page by page, following `Page.next`. */
export function useList<Name extends ListProcedure>(
  name: Name,
  input: Omit<InputOf<Name>, 'after'>,
  options: { readonly enabled?: boolean } = {},
): ListResult<RowOf<Name>> {
  const query = useInfiniteQuery({
    queryKey: [name, 'pages', input] as const,
    queryFn: async ({ pageParam }) =>
      (await call(name, { ...input, after: pageParam } as InputOf<Name>)) as Page<RowOf<Name>>,
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    enabled: options.enabled ?? true,
    // One flat list per answer, not per render.
    select: (data) => ({
      rows: data.pages.length === 1 ? (data.pages[0]?.rows ?? NO_ROWS) : data.pages.flatMap((p) => p.rows),
      total: data.pages.at(-1)?.total ?? 0,
    }),
  });
  return {
    rows: query.data?.rows ?? NO_ROWS,
    total: query.data?.total ?? null,
    loading: query.isPending || query.isPlaceholderData,
    loadingMore: query.isFetchingNextPage,
    error: query.error,
    more: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
    },
    again: () => void query.refetch(),
  };
}

/** First part of procedure names (`layoffs`, `app`) whose answers are out of date; `all` for everything. */
export type Stale = readonly string[] | 'all';

/** Marks answers as out of date and reads those on screen again. */
export function useInvalidate(): (stale: Stale) => Promise<void> {
  const client = useQueryClient();
  return async (stale) => {
    await client.invalidateQueries({
      predicate: (query) => {
        if (stale === 'all') return true;
        const name = String(query.queryKey[0]);
        return stale.some((part) => name === part || name.startsWith(`${part}.`));
      },
    });
  };
}

/**
 * Runs a command of the contract. `invalidates` names what is out of date afterwards (default: everything).
 * `mutateAsync(input)` answers the value and throws ContractError.
 */
export function useCommand<Name extends ProcedureName>(
  name: Name,
  options: { readonly invalidates?: Stale } = {},
): UseMutationResult<OutputOf<Name>, Error, InputOf<Name>> {
  const invalidate = useInvalidate();
  return useMutation<OutputOf<Name>, Error, InputOf<Name>>({
    mutationFn: (input) => call(name, input),
    onSuccess: () => {
      void invalidate(options.invalidates ?? 'all');
    },
  });
}

/** What the app is able to do now; reads of every screen hang on it. */
export function useAppStatus(): UseQueryResult<OutputOf<'app.status'>, Error> {
  return useProcedure('app.status', {}, { staleTime: 60_000 });
}
