import type { Month } from '../../calendar/month-text.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { EmploymentVerdict } from './employment.ts';
import type { NextStep, ReadinessLack } from './readiness.ts';

/**
 * A worker of a firm, with a job on record there or named in one of its layoff reports. It speaks of the job of today: the one
 * begun after the newest layoff there, else the one that it ended.
 */
export interface FirmWorkerRow {
  readonly personId: string;
  /** Null: only layoff reports name the worker. */
  readonly employmentId: string | null;
  readonly name: string;
  readonly nik: string | null;
  readonly kpj: string;
  readonly position: string;
  readonly startDate: PlainDate | null;
  readonly endDate: PlainDate | null;
  readonly verdict: EmploymentVerdict;
  /** Months that the firm owes for the worker, over all jobs there. */
  readonly arrearsMonths: number;
  /** First and last of them. */
  readonly arrearsFrom: Month | null;
  readonly arrearsTo: Month | null;
  /** The newest layoff at the firm. */
  readonly layoff: {
    readonly lineId: string;
    readonly reportId: string;
    readonly date: PlainDate | null;
  } | null;
  readonly lacks: readonly ReadinessLack[];
  readonly step: NextStep | null;
}

/** A month in which a firm owes contributions. */
export interface ArrearsMonth {
  readonly month: Month;
  readonly workers: number;
  /** Reported wages of those for whom the month names one, rupiah; the contribution itself is for BPJS to state. */
  readonly wages: number;
  /** Workers for whom the month names no wage. */
  readonly withoutWage: number;
}

/** Counts over every worker of a firm. */
export interface FirmFigures {
  readonly workers: number;
  readonly verdicts: Readonly<Record<EmploymentVerdict, number>>;
  readonly inArrears: number;
  /** Months owed over all workers. */
  readonly arrearsMonths: number;
  /** Those of them in the month of the newest layoff of their worker, which the window of JKP leaves out. */
  readonly inLayoffMonth: number;
  /** Oldest first. */
  readonly months: readonly ArrearsMonth[];
}
