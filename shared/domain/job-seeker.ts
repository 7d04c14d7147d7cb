import { z } from 'zod';
import { plainDateSchema } from '../calendar/plain-date.ts';

const words = (max: number) => z.string().trim().max(max);

/** As schools and letters name it; empty while nobody asked. */
export const EDUCATIONS = ['', 'SD', 'SMP', 'SMA', 'SMK', 'D1', 'D2', 'D3', 'D4', 'S1', 'S2', 'S3'] as const;
export type Education = (typeof EDUCATIONS)[number];

/** What a person looks for, and brings along. */
export const jobSeekerInputSchema = z.object({
  /** Number and day of the job-seeker's card (AK-1). */
  cardNumber: words(60),
  cardDate: plainDateSchema.nullable(),
  education: z.enum(EDUCATIONS),
  experience: words(4_000),
  /** Occupation that was held, and the one that is wanted. */
  occupation: words(160),
  wanted: words(160),
  /** Kemendagri codes of regencies where work is wanted; none means anywhere. */
  regions: z.array(z.string().regex(/^\d{2}\.\d{2}$/)).max(20),
  /** Monthly wage wished for, rupiah. */
  wageWish: z.number().int().min(1, 'wage-zero').max(999_999_999_999).nullable(),
  /** Licences and certificates held: `SIM A`, `K3`, `Las 3G`. */
  licences: z.array(words(60).min(1)).max(30),
  trainingWish: words(400),
  /** Willing to work again; null while nobody asked. */
  willing: z.boolean().nullable(),
  /** Is looking for work now: stands in the pool. */
  looking: z.boolean(),
});
export type JobSeekerInput = z.infer<typeof jobSeekerInputSchema>;

export interface JobSeeker extends JobSeekerInput {
  readonly personId: string;
  /** 0 while nothing was written down of the person. */
  readonly version: number;
}

export const EMPTY_JOB_SEEKER: JobSeekerInput = {
  cardNumber: '',
  cardDate: null,
  education: '',
  experience: '',
  occupation: '',
  wanted: '',
  regions: [],
  wageWish: null,
  licences: [],
  trainingWish: '',
  willing: null,
  looking: true,
};
