import { dayNumber } from '../calendar/day-number.ts';
import { formatDateLong } from '../calendar/format-date.ts';
import type { JkpFacts } from './facts/jkp.ts';
import { FactProblem } from './facts/read.ts';
import type { JkpAnswer, JkpCheck } from './jkp/answer.ts';
import { cashOf } from './jkp/cash.ts';
import { checkClaimWindow, claimDeadline } from './jkp/claim-window.ts';
import { checkAgeAtEnrolment, checkCitizenship, checkProgrammes } from './jkp/membership.ts';
import { nextStepsOf } from './jkp/next-steps.ts';
import { arrearsRecords, payerOf } from './jkp/payer.ts';
import { checkPreviousClaims } from './jkp/previous-claims.ts';
import { checkProof } from './jkp/proof.ts';
import { checkReason } from './jkp/reason.ts';
import { type ArrearsMonths, checkRecord, recordOf } from './jkp/record.ts';
import { jkpRulesOn } from './jkp/rules.ts';
import { checkNotReemployed, checkWillingToWork } from './jkp/work-wish.ts';
import type { RuleBook } from './rule-set.ts';

export type { JkpAnswer } from './jkp/answer.ts';

/** Dates of which one makes the other impossible. */
function refuseImpossibleDates({ worker, employment, enrolledOn, layoff }: JkpFacts): void {
  if (enrolledOn < worker.birthDate) {
    throw new FactProblem(
      'enrolledOn',
      `tanggal pendaftaran ${enrolledOn} mendahului tanggal lahir ${worker.birthDate}`,
    );
  }
  if (layoff.date < employment.start) {
    throw new FactProblem(
      'layoff.date',
      `tanggal PHK ${layoff.date} mendahului tanggal mulai bekerja ${employment.start}`,
    );
  }
}

/** Facts that can be computed with but do not fit together. */
function oddities({ claim, employment, layoff }: JkpFacts): readonly string[] {
  const { filedOn, declaredEligibleOn } = claim;
  const found: string[] = [];
  if (employment.end !== layoff.date) {
    found.push(
      `Hubungan kerja berakhir ${formatDateLong(employment.end)}, sedangkan PHK tercatat ${formatDateLong(layoff.date)}; periksa tanggal PHK, karena batas klaim dan masa iur dihitung dari tanggal itu.`,
    );
  }
  if (filedOn !== null && filedOn < layoff.date) {
    found.push(
      `Klaim diajukan ${formatDateLong(filedOn)}, sebelum PHK ${formatDateLong(layoff.date)}; periksa tanggalnya.`,
    );
  }
  if (filedOn !== null && declaredEligibleOn !== null && declaredEligibleOn < filedOn) {
    found.push(
      `Klaim dinyatakan memenuhi syarat ${formatDateLong(declaredEligibleOn)}, sebelum diajukan ${formatDateLong(filedOn)}; periksa tanggalnya.`,
    );
  }
  return found;
}

function outcomeOf(checks: readonly JkpCheck[]): JkpAnswer['outcome'] {
  if (checks.some((check) => check.outcome === 'unmet')) return 'not-eligible';
  return checks.some((check) => check.outcome === 'unknown') ? 'needs-review' : 'eligible';
}

/**
 * Whether a worker has the job-loss benefit (JKP), how much a month, who pays and until when to claim. Takes checked
 * facts; which rules apply is decided by the day on which the claim was declared eligible, else by `asOf`.
 * @param arrears the months that the payer is judged by, where `contributions` holds those of several employers
 * @throws RuleNotFound when the book has no JKP rules for that day; FactProblem for dates that cannot be
 */
export function assessJkp(facts: JkpFacts, book: RuleBook, arrears: ArrearsMonths | null = null): JkpAnswer {
  refuseImpossibleDates(facts);
  const decidingDay = facts.claim.declaredEligibleOn ?? facts.asOf;
  const rules = jkpRulesOn(book, decidingDay);
  const record = recordOf(facts);
  const judged = [
    checkCitizenship(facts, rules),
    checkAgeAtEnrolment(facts, rules),
    checkProgrammes(facts, rules),
    checkRecord(facts, rules, record),
    checkReason(facts, rules),
    checkProof(facts, rules),
    checkClaimWindow(facts, rules),
    checkPreviousClaims(facts, rules),
    checkWillingToWork(facts, rules),
    checkNotReemployed(facts, rules),
  ];
  const checks = judged.map(({ check }) => check);
  const outcome = outcomeOf(checks);
  const deadline = claimDeadline(facts.layoff.date, rules);
  const cash = cashOf(facts, rules, book, decidingDay);
  const { payer, review: payerReview } = payerOf(facts, rules, arrearsRecords(record, arrears));
  return {
    kind: 'jkp',
    ruleSet: rules.set.id,
    outcome,
    checks,
    claimDeadline: deadline,
    claimDaysLeft: dayNumber(deadline) - dayNumber(facts.asOf),
    cash,
    payer,
    nextSteps: nextStepsOf({ facts, rules, outcome, checks, claimDeadline: deadline, payer }),
    review: [
      ...judged.flatMap(({ review }) => review),
      ...(cash === null
        ? [
            'Upah terakhir yang dilaporkan tidak diketahui; pastikan pada BPJS Ketenagakerjaan agar manfaat tunai dapat dihitung.',
          ]
        : []),
      ...payerReview,
      ...oddities(facts),
    ],
  };
}
