import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { isPlainDate } from '../../../shared/calendar/plain-date.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { Employment } from '../../../shared/domain/employment/employment.ts';
import type { PersonLayoff } from '../../../shared/domain/person.ts';
import type { JkpReason } from '../../../shared/law/facts/jkp.ts';

export type ReferralOrigin = InputOf<'referrals.start'>['from'];

/** What was chosen so far of whom to refer: a line of a report, a worker of a case, or a layoff that is told here. */
export type Choice =
  | { readonly kind: 'line'; readonly lineId: string }
  | { readonly kind: 'dispute'; readonly disputeId: string; readonly personId: string | null }
  | {
      readonly kind: 'person';
      readonly personId: string;
      readonly employerId: string | null;
      /** The job that ended, where it is on record. */
      readonly employmentId: string | null;
      readonly reason: JkpReason | null;
    };

/** Where a referral would come from; null while something is not chosen yet. Pure. */
export function originOf(choice: Choice | null, typedDay: unknown): ReferralOrigin | null {
  const layoffDate: PlainDate | null = isPlainDate(typedDay) ? typedDay : null;
  if (choice === null) return null;
  switch (choice.kind) {
    case 'line':
      return choice;
    case 'dispute':
      return choice.personId === null
        ? null
        : { kind: 'dispute', disputeId: choice.disputeId, personId: choice.personId, layoffDate };
    case 'person':
      return choice.employerId === null || layoffDate === null
        ? null
        : {
            kind: 'person',
            personId: choice.personId,
            employerId: choice.employerId,
            employmentId: choice.employmentId,
            layoffDate,
            reason: choice.reason,
          };
  }
}

/**
 * Jobs that ended or run of which no report speaks: the same firm, and the day of the layoff where both are known. Pure.
 */
export const jobsWithoutReport = <Job extends Pick<Employment, 'employerId' | 'endDate'>>(
  jobs: readonly Job[],
  layoffs: readonly Pick<PersonLayoff, 'employerId' | 'layoffDate'>[],
): readonly Job[] =>
  jobs.filter(
    ({ employerId, endDate }) =>
      !layoffs.some(
        (layoff) =>
          layoff.employerId === employerId &&
          (endDate === null || layoff.layoffDate === null || layoff.layoffDate === endDate),
      ),
  );
