import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Nik } from '../identity/nik.ts';
import type { Contract, LayoffResponse } from '../layoff.ts';
import type { Citizenship, Sex } from '../person.ts';

/** A person as a row tells of them. Texts are empty where the row says nothing; NIK is 16 digits. */
export type PersonValues = {
  readonly nik: Nik | null;
  readonly name: string;
  readonly sex: Sex | null;
  readonly citizenship: Citizenship | null;
  readonly birthDate: PlainDate | null;
  readonly birthPlace: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly note: string;
};

/** A worker on a layoff report (laporan PHK). `wage` in whole rupiah a month; `response` null: the list is silent. */
export type LayoffLineValues = Omit<PersonValues, 'email'> & {
  readonly kpj: string;
  readonly position: string;
  readonly contract: Contract | null;
  readonly startDate: PlainDate | null;
  readonly layoffDate: PlainDate | null;
  readonly wage: number | null;
  readonly noticeReceivedOn: PlainDate | null;
  readonly response: LayoffResponse | null;
};

/** A worker in a dispute. Money in whole rupiah, `wage` a month; null where the list is silent. */
export type DisputeWorkerValues = Omit<PersonValues, 'email'> & {
  readonly position: string;
  readonly contract: Contract | null;
  readonly startDate: PlainDate | null;
  readonly endDate: PlainDate | null;
  readonly wage: number | null;
  readonly demand: number | null;
};

/** What a list of contributions says of a person; see `contribution-months.ts` for `months`. */
export type ContributionValues = PersonValues & {
  readonly kpj: string;
  readonly startDate: PlainDate | null;
  /** Programmes that the list names: `JKK, JKM`. */
  readonly programmes: string;
  readonly months: string;
  /** Cells of the person's further rows, so that all of them can go back. */
  readonly more: readonly (readonly string[])[];
};

/** A firm. `regency` is text as written, not a region code. */
export type EmployerValues = {
  readonly name: string;
  readonly npp: string;
  readonly nib: string;
  readonly address: string;
  readonly regency: string;
  readonly phone: string;
  readonly email: string;
  readonly leader: string;
};

/** A line of an old register of receipts. */
export type OldReceiptValues = {
  readonly number: string;
  readonly date: PlainDate | null;
  readonly employerName: string;
  readonly employerLetterNumber: string;
  readonly employerLetterDate: PlainDate | null;
  readonly workerCount: number | null;
  readonly note: string;
};

/**
 * A vacancy of a list. `licences` are joined with commas; null and empty where the row is silent. What the record has no place
 * for (sex, age, occupation group, words that tell no wage) stands in the note.
 */
export type VacancyValues = {
  readonly title: string;
  readonly employerName: string;
  readonly nib: string;
  readonly regionCode: string | null;
  /** Name of the region that the code means. */
  readonly region: string;
  readonly place: string;
  readonly wageFrom: number | null;
  readonly wageTo: number | null;
  readonly licences: string;
  readonly education: string;
  readonly openings: number | null;
  readonly postedOn: PlainDate | null;
  readonly until: PlainDate | null;
  readonly contact: string;
  readonly note: string;
};
