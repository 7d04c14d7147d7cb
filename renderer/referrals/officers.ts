import { useMemo } from 'react';
import { useProcedure } from '../client/hooks.ts';

const FRESH = 60_000;
const NOBODY: readonly string[] = [];

/** Names of officers who have referrals, or had. */
export const useOfficersOnRecord = (): readonly string[] =>
  useProcedure('referrals.officers', {}, { staleTime: FRESH }).data ?? NOBODY;

/** Names to choose an officer from: those on record, and the office's officials. */
export function useOfficerNames(): readonly string[] {
  const officials = useProcedure('officials.list', {}, { staleTime: FRESH }).data?.officials;
  const known = useOfficersOnRecord();
  return useMemo(
    () =>
      [...new Set([...known, ...(officials ?? []).map(({ name }) => name)])].toSorted((a, b) =>
        a.localeCompare(b, 'id'),
      ),
    [officials, known],
  );
}
