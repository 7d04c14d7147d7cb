import { formatDateLong } from '../../calendar/format-date.ts';
import { monthNumber, sameDayAfterYears } from '../../calendar/months.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { JkpFacts } from '../facts/jkp.ts';
import { jointCite } from '../rule-set.ts';
import type { JudgedCheck } from './answer.ts';
import { type JkpRules, numberOf } from './rules.ts';

function paidMonthsBetween(facts: JkpFacts, after: PlainDate, before: PlainDate): number {
  const from = monthNumber(after);
  const until = monthNumber(before);
  return facts.contributions.filter(({ month, state }) => {
    const number = monthNumber(month);
    return state === 'paid' && number > from && number < until;
  }).length;
}

/**
 * How often the benefit may be drawn. The five years between two claims can be read as years of contribution or as
 * calendar years since the last benefit; only where both are full does nothing stand against a further claim.
 */
export function checkPreviousClaims(facts: JkpFacts, rules: JkpRules): JudgedCheck {
  const most = numberOf(rules, 'jkp.claims-max');
  const earlier = facts.previousClaims.map((claim) => claim.firstBenefit).sort();
  const latest = earlier.at(-1);
  const { cite, mark } = most;
  if (latest === undefined) {
    const explain = `Belum pernah menerima manfaat JKP; paling banyak ${most.value} kali selama masa kerja.`;
    return { check: { code: 'previous-claims', outcome: 'met', explain, cite, mark }, review: [] };
  }
  if (earlier.length >= most.value) {
    const explain = `Sudah menerima manfaat JKP ${earlier.length} kali; paling banyak ${most.value} kali selama masa kerja.`;
    return { check: { code: 'previous-claims', outcome: 'unmet', explain, cite, mark }, review: [] };
  }
  const record = numberOf(rules, 'jkp.claims-interval-record');
  const calendar = numberOf(rules, 'jkp.claims-interval-calendar');
  const { date } = facts.layoff;
  const paid = paidMonthsBetween(facts, latest, date);
  const isClear = paid >= record.value && sameDayAfterYears(latest, calendar.value) <= date;
  return {
    check: {
      code: 'previous-claims',
      outcome: isClear ? 'met' : 'unknown',
      explain: `Pernah menerima manfaat JKP ${earlier.length} kali, terakhir mulai ${formatDateLong(latest)}; sejak itu ${paid} bulan iuran lunas tercatat, sedangkan jarak antarklaim ${calendar.value} tahun (atau ${record.value} bulan iuran).`,
      ...jointCite(most, record, calendar),
    },
    review: isClear
      ? []
      : [
          `Putuskan apakah jarak sejak manfaat terakhir ${formatDateLong(latest)} sudah cukup: menurut masa iur atau menurut tahun kalender.`,
        ],
  };
}
