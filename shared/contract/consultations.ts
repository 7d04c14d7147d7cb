import { z } from 'zod';
import { plainDateSchema } from '../calendar/plain-date.ts';
import {
  CONSULTATION_OUTCOMES,
  CONSULTATION_TOPICS,
  type Consultation,
  consultationInputSchema,
} from '../domain/consultation.ts';
import { idInput, listInput, versionedInput } from './lists.ts';
import { command, type Page, query } from './procedure.ts';

/** How consultations are narrowed; words are found in names, company, question, answer and officer. */
export const consultationFilterSchema = listInput(['on']).extend({
  from: plainDateSchema.nullable().default(null),
  to: plainDateSchema.nullable().default(null),
  topic: z.enum(CONSULTATION_TOPICS).nullable().default(null),
  outcome: z.enum(CONSULTATION_OUTCOMES).nullable().default(null),
  /** Whether a case grew out of it; null for both. */
  withCase: z.boolean().nullable().default(null),
});
export type ConsultationFilter = z.output<typeof consultationFilterSchema>;

/** Most consultations in one XLSX. */
export const MAX_CONSULTATION_ROWS = 100_000;

export const consultationProcedures = {
  /** Counsel at the counter, by day. */
  'consultations.list': query(consultationFilterSchema).returns<Page<Consultation>>(),
  /** Officers who gave counsel, by name. */
  'consultations.officers': query(z.object({})).returns<readonly string[]>(),
  'consultations.get': query(idInput).returns<Consultation>(),
  /** Writes a new one (`id` null) or changes one. @throws changed-meanwhile, not-found, input-refused for a day to come */
  'consultations.save': command(
    z.object({
      id: z.string().max(60).nullable(),
      version: z.number().int().min(1).nullable(),
      consultation: consultationInputSchema,
    }),
  ).returns<Consultation>(),
  /** @throws changed-meanwhile, not-found */
  'consultations.remove': command(versionedInput).returns<null>(),
  /** Saves the consultations as the filter shows them as XLSX; null when the user closed the dialog. */
  'consultations.saveXlsx': command(consultationFilterSchema, { place: 'main' }).returns<{
    readonly fileName: string;
    readonly rows: number;
    readonly total: number;
  } | null>(),
};
