import type { PlainDate } from '../calendar/plain-date.ts';
import type { JkpReadiness } from '../domain/employment/readiness.ts';
import type { BenefitTerms } from '../law/jkp/benefit-terms.ts';
import type { LetterOffice } from './letter-facts.ts';

/** What the worker's sheet (lembar hak) is written from. */
export interface RightsSheetFacts {
  readonly office: LetterOffice;
  /** The day of the sheet: days left are counted from it. */
  readonly dated: PlainDate;
  readonly worker: string;
  readonly employer: string;
  /** The last day of work; null where nobody knows it. */
  readonly layoffDate: PlainDate | null;
  /** Last day to claim; null where the day of the layoff is not known. */
  readonly claimDeadline: PlainDate | null;
  readonly readiness: Pick<
    JkpReadiness,
    'outcome' | 'answer' | 'checks' | 'missing' | 'doubts' | 'reading' | 'lacks'
  >;
  readonly terms: BenefitTerms;
  /** The dispute about the layoff still runs before the office. */
  readonly isDisputed: boolean;
  /** What the worker gets by an agreement that names a sum for this worker alone, rupiah; null where the file tells none. */
  readonly agreedSum: number | null;
  /** How the claim stands; null while none was filed. */
  readonly claim: {
    readonly filedOn: PlainDate;
    readonly result: 'eligible' | 'refused' | null;
  } | null;
  readonly reemployedOn: PlainDate | null;
}
