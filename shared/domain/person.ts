import { z } from 'zod';
import { type PlainDate, plainDateSchema } from '../calendar/plain-date.ts';
import type { LayoffReportId, PersonId } from './ids.ts';
import type { LayoffResponse } from './layoff.ts';

const line = (max: number) => z.string().trim().max(max);

/** L: laki-laki, P: perempuan, as identity papers write it. */
export const sexSchema = z.enum(['L', 'P']);
export type Sex = z.infer<typeof sexSchema>;

/** What a user may say about a worker. NIK is 16 digits or null; its plausibility is checked by `checkNik`. */
export const personInputSchema = z.object({
  nik: z
    .string()
    .regex(/^\d{16}$/, 'nik-length')
    .nullable(),
  name: line(160).min(2, 'required'),
  sex: sexSchema.nullable(),
  birthPlace: line(80),
  birthDate: plainDateSchema.nullable(),
  address: line(300),
  phone: line(60),
  email: line(120),
  note: line(1000),
});
export type PersonInput = z.infer<typeof personInputSchema>;

export interface Person extends PersonInput {
  readonly id: PersonId;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** One row of the list of workers. */
export interface PersonSummary {
  readonly id: PersonId;
  readonly nik: string | null;
  readonly name: string;
  readonly sex: Sex | null;
  readonly birthDate: PlainDate | null;
  readonly lastEmployer: string | null;
  readonly lastLayoffDate: PlainDate | null;
}

/** A layoff of this person, newest first. */
export interface PersonLayoff {
  readonly reportId: LayoffReportId;
  readonly employerName: string;
  readonly position: string;
  readonly layoffDate: PlainDate | null;
  readonly response: LayoffResponse;
  readonly receiptNumber: string | null;
}

export const EMPTY_PERSON: PersonInput = {
  nik: null,
  name: '',
  sex: null,
  birthPlace: '',
  birthDate: null,
  address: '',
  phone: '',
  email: '',
  note: '',
};
