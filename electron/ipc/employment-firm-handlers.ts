import path from 'node:path';
import { formatDateShort } from '../../shared/calendar/format-date.ts';
import type { DatabaseCalls } from '../services/database-calls.ts';
import type { Jobs } from '../services/jobs.ts';
import { readinessFile } from '../services/readiness-out.ts';
import type { OutSheet } from '../services/spreadsheets/write-workbook.ts';
import type { MainHandlers } from './door.ts';
import { readinessHandlers } from './readiness-handlers.ts';

type Handled = Pick<
  MainHandlers,
  | 'readiness.compute'
  | 'readiness.saveXlsx'
  | 'readiness.ofFirm'
  | 'readiness.firmChosen'
  | 'readiness.firmFigures'
>;

export interface FirmParts {
  readonly database: DatabaseCalls;
  readonly jobs: Jobs;
  readonly lists: { readonly write: (sheet: OutSheet) => Promise<Uint8Array> };
  readonly dialogs: { readonly pickTarget: (name: string, kind: 'xlsx') => Promise<string | null> };
}

/** What main's handlers share: writing a file that the user chose a place for, and telling the audit of it. */
export interface FirmWayOut {
  readonly fileName: (text: string) => string;
  readonly save: (target: string, bytes: Uint8Array) => Promise<void>;
  readonly left: (
    deed: 'readiness.saveXlsx',
    subjectKind: 'layoff-report',
    subjectId: string,
  ) => Promise<null>;
}

/** The workers of a firm, and of a report as a whole: computed in short steps of which a job tells. */
export function employmentFirmHandlers(
  { database, jobs, lists, dialogs }: FirmParts,
  { fileName, save, left }: FirmWayOut,
): Handled {
  const whenComputed = async <Answer>(
    { employerId, asOf }: Parameters<Handled['readiness.firmFigures']>[0],
    read: () => Promise<Answer | null>,
  ): Promise<Answer> => {
    for (;;) {
      const { left: todo } = await database.ask('worker.firmStep', { employerId, asOf });
      // Another question may have come between; then what is left is computed first.
      const answer = todo === 0 ? await read() : null;
      if (answer !== null) return answer;
    }
  };
  return {
    'readiness.compute': ({ of, asOf, job: name }) =>
      jobs.run(name, async (job) => {
        for (;;) {
          job.check();
          const { left: todo, done } =
            of.kind === 'report'
              ? await database.ask('worker.readinessStep', { reportId: of.id, asOf })
              : await database.ask('worker.firmStep', { employerId: of.id, asOf });
          job.progress('judge', done, done + todo);
          if (todo === 0) return { workers: done };
        }
      }),
    'readiness.saveXlsx': async (filter) => {
      const report = await database.procedure('layoffs.get', { id: filter.reportId });
      const name = `Status dan JKP ${report.employerName} ${formatDateShort(report.receivedOn)}.xlsx`;
      const target = await dialogs.pickTarget(fileName(name), 'xlsx');
      if (target === null) return null;
      const ofReport = readinessHandlers(database)['readiness.ofReport'];
      const sheet = await readinessFile((part) => ofReport({ ...filter, ...part }));
      await save(target, await lists.write(sheet));
      await left('readiness.saveXlsx', 'layoff-report', report.id);
      return { fileName: path.basename(target), rows: sheet.rows.length };
    },
    'readiness.ofFirm': (filter) => whenComputed(filter, () => database.ask('worker.firmPage', filter)),
    'readiness.firmChosen': (filter) => whenComputed(filter, () => database.ask('worker.firmChosen', filter)),
    'readiness.firmFigures': (question) =>
      whenComputed(question, () => database.ask('worker.firmFigures', question)),
  };
}
