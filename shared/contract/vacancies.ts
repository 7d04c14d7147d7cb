import { z } from 'zod';
import { type PlainDate, plainDateSchema } from '../calendar/plain-date.ts';
import type { Finding } from '../domain/finding.ts';
import type { Match } from '../domain/matching/rank.ts';
import {
  type OfferResult,
  VACANCY_STATES,
  type Vacancy,
  type VacancyOffer,
  vacancyInputSchema,
} from '../domain/vacancy.ts';
import { idInput, listInput, versionedInput } from './lists.ts';
import { command, type Page, query } from './procedure.ts';

/** How vacancies are narrowed; words are found in title, firm, place and note. */
export const vacancyFilterSchema = listInput(['title', 'until']).extend({
  /** Only those that stand so on a day; null for all. */
  standing: z
    .object({ state: z.enum(VACANCY_STATES), asOf: plainDateSchema })
    .nullable()
    .default(null),
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
  /** How it was offered to the person before; null where it never was. */
  readonly offered: { readonly on: PlainDate | null; readonly result: OfferResult | null } | null;
}

/** The vacancies that fit a person, and why there may be none. */
export interface VacanciesForPerson {
  /** Nobody wrote down yet what the person looks for, or did before. */
  readonly unwritten: boolean;
  /** Rupiah a month; null where nobody said. */
  readonly wageWish: number | null;
  /** The referral on which work goes on, where offers are noted; null where there is none. */
  readonly referralId: string | null;
  /** Open vacancies, and those among them whose job fits at all. */
  readonly open: number;
  readonly fitting: number;
  readonly rows: readonly FittingVacancy[];
}

/** What came of an offer to many. */
export interface ManyOffered {
  /** Events that were written, for taking them back. */
  readonly made: readonly { readonly referralId: string; readonly eventId: string }[];
  /** Who has an open offer of it already. */
  readonly there: number;
  readonly refused: readonly {
    readonly personId: string;
    readonly name: string;
    readonly finding: Finding;
  }[];
  /** The job was stopped; what was noted until then stays. */
  readonly stopped: boolean;
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
  /**
   * Removes it; saving the same input with `id` null is the undo. @throws not-found, changed-meanwhile, still-used for one
   * that was offered
   */
  'vacancies.remove': command(versionedInput).returns<null>(),
  /** The best of the pool (job-seekers who are looking) for a vacancy, and how many the pool has. @throws not-found */
  'vacancies.candidates': query(idInput.extend({ limit: most })).returns<{
    readonly vacancy: Vacancy;
    readonly pool: number;
    /** People whose occupation meets the vacancy at all. */
    readonly fitting: number;
    readonly rows: readonly Candidate[];
  }>(),
  /** The best open vacancies for a person, those that fit best first. @throws not-found */
  'vacancies.forPerson': query(
    z.object({ personId: z.string().min(1).max(60), asOf: plainDateSchema, limit: most }),
  ).returns<VacanciesForPerson>(),
  /** To whom it was offered, by name, and what came of it. @throws not-found */
  'vacancies.offers': query(idInput).returns<readonly VacancyOffer[]>(),
  /**
   * Notes in the referrals of people that it was offered to them, in short steps (job `job`, step `commit`); it can be
   * stopped and started again, since nobody has two open offers of it.
   * @throws not-found; input-refused at `on` for a day to come
   */
  'vacancies.offerMany': command(
    idInput.extend({
      personIds: z.array(z.string().min(1).max(60)).min(1).max(MOST_MATCHES),
      on: plainDateSchema,
      job: z.string().max(60),
    }),
    { place: 'main' },
  ).returns<ManyOffered>(),
  /**
   * Takes offers back that were noted together: they are struck, and the timeline keeps them. One that was answered or
   * struck meanwhile stays.
   * @throws not-found
   */
  'vacancies.strikeOffers': command(
    idInput.extend({
      offers: z
        .array(z.object({ referralId: z.string().min(1).max(60), eventId: z.string().min(1).max(60) }))
        .min(1)
        .max(MOST_MATCHES),
      reason: z.string().trim().min(3).max(400),
    }),
  ).returns<{ readonly struck: number; readonly kept: number }>(),
  /** Saves a table that shows how a list of vacancies may look; null when the user closed the dialog. */
  'vacancies.saveSample': command(z.object({}), { place: 'main' }).returns<{
    readonly fileName: string;
  } | null>(),
};
