import { z } from 'zod';
import { type PlainDate, plainDateSchema } from '../calendar/plain-date.ts';
import type { EmployerId, LayoffLineId, LayoffReportId, PersonId } from './ids.ts';
import type { LayoffResponse } from './layoff.ts';

const line = (max: number) => z.string().trim().max(max);

/** L: laki-laki, P: perempuan, as identity papers write it. */
export const sexSchema = z.enum(['L', 'P']);
export type Sex = z.infer<typeof sexSchema>;

/** WNI: warga negara Indonesia, WNA: warga negara asing. */
export const citizenshipSchema = z.enum(['WNI', 'WNA']);
export type Citizenship = z.infer<typeof citizenshipSchema>;

/** What a user may say about a worker. NIK is 16 digits or null; its plausibility is checked by `checkNik`. */
export const personInputSchema = z.object({
  nik: z
    .string()
    .regex(/^\d{16}$/, 'nik-length')
    .nullable(),
  name: line(160).min(2, 'required'),
  sex: sexSchema.nullable(),
  /** Null while nobody said. */
  citizenship: citizenshipSchema.nullable().default(null),
  birthPlace: line(80),
  birthDate: plainDateSchema.nullable(),
  address: line(300),
  phone: line(60),
  email: line(120),
  note: line(1000),
});
export type PersonInput = z.infer<typeof personInputSchema>;

/** Every field that has a history, in the order in which the screens show them. */
export const PERSON_FIELDS = [
  'name',
  'nik',
  'sex',
  'citizenship',
  'birthPlace',
  'birthDate',
  'address',
  'phone',
  'email',
  'note',
] as const satisfies readonly (keyof PersonInput)[];
export type PersonField = (typeof PERSON_FIELDS)[number];

/** A value of a person as a history and a comparison hold it: text, or null where there is none. */
export const fieldText = (person: PersonInput, field: PersonField): string | null => person[field] || null;

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
  readonly lineId: LayoffLineId;
  readonly reportId: LayoffReportId;
  readonly employerId: EmployerId;
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
  citizenship: null,
  birthPlace: '',
  birthDate: null,
  address: '',
  phone: '',
  email: '',
  note: '',
};
