import { z } from 'zod';
import { type PlainDate, plainDateSchema } from '../calendar/plain-date.ts';
import { EDUCATIONS } from './job-seeker.ts';
import type { OFFER_RESULTS } from './referral/events.ts';

export type OfferResult = (typeof OFFER_RESULTS)[number];

const words = (max: number) => z.string().trim().max(max);
const wage = z.number().int().min(1, 'wage-zero').max(999_999_999_999).nullable();

/** A vacancy that the office knows of. */
export const vacancyInputSchema = z
  .object({
    /** The firm on record; null where only its name is known. */
    employerId: z.string().max(60).nullable(),
    employerName: words(200).min(2, 'required'),
    title: words(160).min(2, 'required'),
    /** Kemendagri code of the regency of the work place; null where it is not known. */
    regionCode: z
      .string()
      .regex(/^\d{2}\.\d{2}$/)
      .nullable(),
    /** The work place in words. */
    place: words(200),
    /** Monthly wage offered, rupiah. */
    wageFrom: wage,
    wageTo: wage,
    /** Licences and certificates asked for: `SIM B1`, `K3`. */
    licences: z.array(words(60).min(1)).max(30),
    /** The least education; empty where none is asked for. */
    education: z.enum(EDUCATIONS),
    openings: z.number().int().min(1).max(100_000),
    /** Whom to apply to, as letters and lists show it. */
    contact: words(300),
    postedOn: plainDateSchema.nullable(),
    /** Last day to apply; null where none was named. */
    until: plainDateSchema.nullable(),
    note: words(2_000),
    filled: z.boolean(),
  })
  .superRefine(({ wageFrom, wageTo, postedOn, until }, context) => {
    if (wageFrom !== null && wageTo !== null && wageTo < wageFrom)
      context.addIssue({ code: 'custom', path: ['wageTo'], message: 'wage-below-from' });
    if (postedOn !== null && until !== null && until < postedOn)
      context.addIssue({ code: 'custom', path: ['until'], message: 'end-before-start' });
  });
export type VacancyInput = z.infer<typeof vacancyInputSchema>;

export interface Vacancy extends VacancyInput {
  readonly id: string;
  readonly version: number;
  /** Name of the region; empty where none is given. */
  readonly region: string;
}

export const EMPTY_VACANCY: VacancyInput = {
  employerId: null,
  employerName: '',
  title: '',
  regionCode: null,
  place: '',
  wageFrom: null,
  wageTo: null,
  licences: [],
  education: '',
  openings: 1,
  contact: '',
  postedOn: null,
  until: null,
  note: '',
  filled: false,
};

/** Open on a day, past its last day, or filled. */
export const VACANCY_STATES = ['open', 'over', 'filled'] as const;
export type VacancyState = (typeof VACANCY_STATES)[number];

/** How a vacancy stands on a day. Pure. */
export function vacancyState(
  { filled, until }: Pick<Vacancy, 'filled' | 'until'>,
  today: PlainDate,
): VacancyState {
  if (filled) return 'filled';
  return until !== null && until < today ? 'over' : 'open';
}

/** To whom a vacancy was offered, and what came of it; out of the events of the worker's referral. */
export interface VacancyOffer {
  readonly referralId: string;
  readonly personId: string;
  readonly name: string;
  readonly offeredOn: PlainDate | null;
  readonly answeredOn: PlainDate | null;
  /** Null while nobody answered. */
  readonly result: OfferResult | null;
  readonly note: string;
}

/** Whether every opening was taken by somebody who was offered it, and the record does not say so yet. Pure. */
export const isTakenUp = (
  { filled, openings }: Pick<Vacancy, 'filled' | 'openings'>,
  offers: readonly Pick<VacancyOffer, 'result'>[],
): boolean => !filled && offers.filter(({ result }) => result === 'hired').length >= openings;
