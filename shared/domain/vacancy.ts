import { z } from 'zod';
import { plainDateSchema } from '../calendar/plain-date.ts';
import { EDUCATIONS } from './job-seeker.ts';

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
