import { formatDateLong } from '../../calendar/format-date.ts';
import { sameDayAfterMonths } from '../../calendar/months.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { JkpFacts } from '../facts/jkp.ts';
import { jointCite, type Ruling } from '../rule-set.ts';
import type { JudgedCheck } from './answer.ts';
import { dateOrNull, type JkpRules, numberOf } from './rules.ts';

/** The last day for a claim: the same day of the month some months after the layoff. */
export function claimDeadline(layoff: PlainDate, rules: JkpRules): PlainDate {
  return sameDayAfterMonths(layoff, numberOf(rules, 'jkp.claim-months').value);
}

/**
 * Whether the layoff is so old that its claim had lapsed before the present window came into force, with nothing
 * filed until then: nothing says whether the claim revived. Null when there is no such doubt.
 */
export function lapsedBeforeChange(
  layoff: PlainDate,
  filedOn: PlainDate | null,
  rules: JkpRules,
): Ruling<string> | null {
  const layoffBefore = dateOrNull(rules, 'jkp.transition-layoff-before');
  const filedBefore = dateOrNull(rules, 'jkp.transition-filed-before');
  if (layoffBefore === null || filedBefore === null || layoff >= layoffBefore.value) return null;
  return filedOn !== null && filedOn < filedBefore.value ? null : layoffBefore;
}

/** What a person has to decide about such a layoff. */
export function lapsedReview(layoff: PlainDate): string {
  return `PHK ${formatDateLong(layoff)} sudah lewat batas pengajuan lama ketika batas baru berlaku dan sampai saat itu tidak ada pengajuan; putuskan bersama BPJS Ketenagakerjaan apakah haknya hidup kembali.`;
}

/** Whether the claim is in time. Where nothing is filed, the day of the question stands for the filing. */
export function checkClaimWindow(facts: JkpFacts, rules: JkpRules): JudgedCheck {
  const { date } = facts.layoff;
  const { filedOn } = facts.claim;
  const months = numberOf(rules, 'jkp.claim-months');
  const deadline = claimDeadline(date, rules);
  const lapsed = lapsedBeforeChange(date, filedOn, rules);
  if (lapsed !== null) {
    return {
      check: {
        code: 'claim-window',
        outcome: 'unknown',
        explain: `PHK terjadi pada ${formatDateLong(date)}; batas pengajuan lama sudah lewat sebelum batas ${months.value} bulan berlaku.`,
        ...jointCite(months, lapsed),
      },
      review: [lapsedReview(date)],
    };
  }
  const isInTime = (filedOn ?? facts.asOf) <= deadline;
  const filed = filedOn === null ? 'belum diajukan' : `diajukan pada ${formatDateLong(filedOn)}`;
  const isDisputed = facts.proof.includes('agreement') || facts.proof.includes('court-ruling');
  return {
    check: {
      code: 'claim-window',
      outcome: isInTime ? 'met' : 'unmet',
      explain: `Klaim ${filed}; batasnya ${formatDateLong(deadline)}, yaitu ${months.value} bulan sejak PHK ${formatDateLong(date)}.`,
      cite: months.cite,
      mark: months.mark,
    },
    review:
      !isInTime && isDisputed
        ? [
            'PHK diselesaikan melalui perjanjian bersama atau putusan; periksa apakah tanggal PHK yang dipakai adalah tanggal PHK terjadi menurut dokumen itu.',
          ]
        : [],
  };
}
