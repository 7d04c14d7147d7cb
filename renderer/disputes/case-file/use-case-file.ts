import type { CaseFileMade, Sheet } from '../../../shared/contract/case-file.ts';
import { MOST_SHEET_ROWS } from '../../../shared/contract/case-file.ts';
import type { Dispute, DisputeWorker } from '../../../shared/domain/dispute/dispute.ts';
import { call } from '../../client/client.ts';
import type { Job } from '../../client/job.ts';
import type { DatedDocument } from '../../events/timeline.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useMoment } from '../../ui/time-zone.ts';
import { useToday } from '../../ui/today.ts';
import { useWorkersWords } from '../labels.tsx';
import { coverOf, deadlinesSheet, partiesSheet, timelineSheet } from './sheets.ts';

/** What of the app's own lists goes in. */
export const SHEETS = ['timeline', 'parties', 'deadlines'] as const;
export type SheetName = (typeof SHEETS)[number];

export interface Choice {
  readonly sheets: readonly SheetName[];
  readonly letterIds: readonly string[];
  readonly documentIds: readonly string[];
}

const PART = 500;

/** As many workers of a dispute as a sheet holds, in the order of its list. */
async function workersOf(disputeId: string): Promise<readonly DisputeWorker[]> {
  const rows: DisputeWorker[] = [];
  let after: string | null = null;
  do {
    const page: { readonly rows: readonly DisputeWorker[]; readonly next: string | null } = await call(
      'disputeWorkers.list',
      { disputeId, after, limit: PART },
    );
    rows.push(...page.rows);
    after = page.next;
  } while (after !== null && rows.length < MOST_SHEET_ROWS);
  return rows;
}

/** Words the sheets of a dispute's file and has it bound: saved, or printed. */
export function useCaseFile(
  dispute: Dispute,
  documents: readonly DatedDocument[],
  job: Job,
): (choice: Choice, way: 'save' | 'print') => Promise<CaseFileMade | null> {
  const { t } = useWords();
  const moment = useMoment();
  const today = useToday();
  const people = useWorkersWords();
  return (choice, way) =>
    job.run(async (id) => {
      const makers: Record<SheetName, () => Promise<Sheet>> = {
        timeline: async () =>
          timelineSheet(t, dispute, await call('disputes.letters', { id: dispute.id }), documents, moment),
        parties: async () =>
          partiesSheet(
            t,
            dispute,
            await workersOf(dispute.id),
            await call('disputeWorkers.totals', { disputeId: dispute.id }),
          ),
        deadlines: async () => deadlinesSheet(t, dispute),
      };
      const sheets: Sheet[] = [];
      for (const name of SHEETS) if (choice.sheets.includes(name)) sheets.push(await makers[name]());
      const { kind, number, parties, facts } = coverOf(
        t,
        dispute,
        people(dispute.firstWorker, dispute.workers),
      );
      return call('caseFile.make', {
        disputeId: dispute.id,
        version: dispute.version,
        today,
        cover: { kind, number, parties, facts },
        sheets,
        letterIds: [...choice.letterIds],
        documentIds: [...choice.documentIds],
        way,
        job: id,
      });
    });
}
