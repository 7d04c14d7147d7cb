import { useMemo } from 'react';
import { useProcedure } from '../client/hooks.ts';

const FRESH = 60_000;

/** Names of mediators: the officials with that post (every official where nobody has it), and whoever had a case. */
export function useMediatorNames(): readonly string[] {
  const officials = useProcedure('officials.list', {}, { staleTime: FRESH }).data?.officials;
  const known = useProcedure('disputes.mediators', {}, { staleTime: FRESH }).data;
  return useMemo(() => {
    const posts = officials ?? [];
    const mediators = posts.filter(({ positionTitle }) => /mediator/i.test(positionTitle));
    const named = (mediators.length > 0 ? mediators : posts).map(({ name }) => name);
    return [...new Set([...(known ?? []), ...named])].toSorted((a, b) => a.localeCompare(b, 'id'));
  }, [officials, known]);
}
