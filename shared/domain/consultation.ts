import { z } from 'zod';
import { plainDateSchema } from '../calendar/plain-date.ts';
import { DISPUTE_KINDS } from './dispute/events.ts';

/** Who asked: a worker, an employer, a union, somebody else. */
export const CONSULTATION_SIDES = ['pekerja', 'pengusaha', 'serikat', 'lainnya'] as const;

/** What it was about: one of the kinds of disputes, JKP, an unrecorded employment or arrears, or something else. */
export const CONSULTATION_TOPICS = [...DISPUTE_KINDS, 'jkp', 'employment-status', 'other'] as const;

/**
 * answered: with a word; bipartite: told to negotiate first; registered: became a case; referred: sent to another office;
 * return: comes again.
 */
export const CONSULTATION_OUTCOMES = ['answered', 'bipartite', 'registered', 'referred', 'return'] as const;

/** Counsel at the counter without a case. Only the day, the topic and the outcome are needed. */
export const consultationInputSchema = z.object({
  on: plainDateSchema,
  /** Hour and minute in the office's time zone, or empty. */
  time: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/),
  side: z.enum(CONSULTATION_SIDES),
  name: z.string().trim().max(160),
  phone: z.string().trim().max(40),
  company: z.string().trim().max(240),
  topic: z.enum(CONSULTATION_TOPICS),
  question: z.string().trim().max(4_000),
  answer: z.string().trim().max(4_000),
  outcome: z.enum(CONSULTATION_OUTCOMES),
  officer: z.string().trim().max(160),
  personId: z.string().max(60).nullable(),
  disputeId: z.string().max(60).nullable(),
});
export type ConsultationInput = z.infer<typeof consultationInputSchema>;

export interface Consultation extends ConsultationInput {
  readonly id: string;
  readonly version: number;
  /** Register number of the case that grew out of it; null without one. */
  readonly registerNumber: string | null;
}
