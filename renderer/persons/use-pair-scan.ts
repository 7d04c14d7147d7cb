import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { PairScan } from '../../shared/contract/person-merge.ts';
import { call } from '../client/client.ts';

/** Milliseconds between two steps, so that what somebody types goes first. */
const PAUSE = 5;

/** Looks for duplicates step by step while a screen that shows them is open; the list is read again at the end. */
export function usePairScan(): UseQueryResult<PairScan, Error> {
  const client = useQueryClient();
  const scan = useQuery<PairScan, Error>({
    queryKey: ['persons.scanPairs', {}],
    queryFn: () => call('persons.scanPairs', {}),
    refetchInterval: ({ state }) => (state.data?.complete === false && state.error === null ? PAUSE : false),
    staleTime: 0,
  });
  const complete = scan.data?.complete === true;
  useEffect(() => {
    if (complete) void client.invalidateQueries({ queryKey: ['persons.pairs'] });
  }, [complete, client]);
  return scan;
}
