import { z } from 'zod';
import { plainDateSchema } from '../calendar/plain-date.ts';
import type { Match } from '../domain/matching/rank.ts';
import { type Vacancy, vacancyInputSchema } from '../domain/vacancy.ts';
import { idInput, listInput, versionedInput } from './lists.ts';
import { command, type Page, query } from './procedure.ts';

/** How vacancies are narrowed; words are found in title, firm, place and note. */
export const vacancyFilterSchema = listInput(['title', 'until']).extend({
  /** Only those that are not filled and run on this day; null for all. */
  openOn: plainDateSchema.nullable().default(null),
  /** A regency (`63.72`) or a province (`63`); empty for all. */
  region: z
    .string()
    .regex(/^(\d{2}(\.\d{2})?)?$/)
    .default(''),
});
export type VacancyFilter = z.output<typeof vacancyFilterSchema>;

/** Most people or vacancies that a match shows. */
export const MOST_MATCHES = 200;

/** A job-seeker who fits a vacancy, with the reasons. */
export interface Candidate {
  readonly personId: string;
  readonly name: string;
  readonly phone: string;
  readonly occupation: string;
  readonly wanted: string;
  readonly match: Match;
}

/** A vacancy that fits a job-seeker, with the reasons. */
export interface FittingVacancy {
  readonly vacancy: Vacancy;
  readonly match: Match;
}

const most = z.number().int().min(1).max(MOST_MATCHES).default(50);

/** The vacancies that the office knows, and who of the pool fits them. */
export const vacancyProcedures = {
  'vacancies.list': query(vacancyFilterSchema).returns<Page<Vacancy>>(),
  /** @throws not-found */
  'vacancies.get': query(idInput).returns<Vacancy>(),
  /** Writes a new one (`id` null) or changes one. @throws not-found (also for a firm), changed-meanwhile, input-refused */
  'vacancies.save': command(
    z.object({
      id: z.string().max(60).nullable(),
      version: z.number().int().min(1).nullable(),
      vacancy: vacancyInputSchema,
    }),
  ).returns<Vacancy>(),
  /** Removes it; saving the same input with `id` null is the undo. @throws not-found, changed-meanwhile */
  'vacancies.remove': command(versionedInput).returns<null>(),
  /** The best of the pool (job-seekers who are looking) for a vacancy, and how many the pool has. @throws not-found */
  'vacancies.candidates': query(idInput.extend({ limit: most })).returns<{
    readonly vacancy: Vacancy;
    readonly pool: number;
    /** People whose occupation meets the vacancy at all. */
    readonly fitting: number;
    readonly rows: readonly Candidate[];
  }>(),
  /** The best open vacancies for a person; none while nobody wrote down what the person looks for. @throws not-found */
  'vacancies.forPerson': query(
    z.object({ personId: z.string().min(1).max(60), asOf: plainDateSchema, limit: most }),
  ).returns<readonly FittingVacancy[]>(),
};
