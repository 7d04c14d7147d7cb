import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Page } from '../../../shared/contract/procedure.ts';
import type { LayoffLine } from '../../../shared/domain/layoff.ts';
import { call } from '../../client/client.ts';

const PAGE = 500;

async function contestedLines(reportId: string): Promise<readonly LayoffLine[]> {
  const rows: LayoffLine[] = [];
  let after: string | null = null;
  do {
    const page: Page<LayoffLine> = await call('layoffLines.list', {
      reportId,
      response: 'refuses',
      limit: PAGE,
      after,
    });
    rows.push(...page.rows);
    after = page.next;
  } while (after !== null);
  return rows;
}

/** Every line of a report whose worker refuses the layoff, in the report's order. */
export function useContestedLines(reportId: string): UseQueryResult<readonly LayoffLine[], Error> {
  return useQuery({
    queryKey: ['layoffLines.list', 'contested', reportId],
    queryFn: () => contestedLines(reportId),
  });
}
