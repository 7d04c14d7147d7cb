import sample from '../../assets/sample/kantor-contoh.json';
import { employerInputSchema } from '../../shared/domain/employer.ts';
import { officeInputSchema, officialInputSchema } from '../../shared/domain/office.ts';
import type { DatabaseCalls } from './database-calls.ts';

/** Fills a practice database with the shipped sample office: invented people, all marked CONTOH. */
export async function fillPracticeOffice(database: DatabaseCalls): Promise<void> {
  const [head, ...others] = sample.officials.map((official) => officialInputSchema.parse(official));
  await database.ask('worker.setUpOffice', {
    office: officeInputSchema.parse(sample.office),
    head: head ?? null,
  });
  for (const official of others) await database.procedure('officials.save', official);
  for (const employer of sample.employers) {
    await database.procedure('employers.create', employerInputSchema.parse(employer));
  }
}
