import path from 'node:path';
import { offerMany } from '../services/offer-many.ts';
import { vacancySample } from '../services/vacancy-sample.ts';
import type { MainHandlers } from './door.ts';
import type { MainParts } from './main-handlers.ts';

/** Offers to many in short steps, and the table that shows how a list of vacancies is written. */
export function vacancyMainHandlers(
  { database, jobs, dialogs, lists }: Pick<MainParts, 'database' | 'jobs' | 'dialogs' | 'lists'>,
  { save }: { readonly save: (target: string, bytes: Uint8Array) => Promise<void> },
): Pick<MainHandlers, 'vacancies.offerMany' | 'vacancies.saveSample'> {
  return {
    'vacancies.offerMany': (input) => offerMany(database, jobs, input),
    // Nothing of the office stands in it: no word in the audit.
    'vacancies.saveSample': async () => {
      const target = await dialogs.pickTarget('Contoh daftar lowongan.xlsx', 'xlsx');
      if (target === null) return null;
      await save(target, await lists.write(vacancySample()));
      return { fileName: path.basename(target) };
    },
  };
}
