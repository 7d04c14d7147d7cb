import { formatDateLong } from '../../calendar/format-date.ts';
import type { JkpFacts } from '../facts/jkp.ts';
import type { JudgedCheck } from './answer.ts';
import { type JkpRules, rulingOf } from './rules.ts';

/** The worker wants to work again. */
export function checkWillingToWork(facts: JkpFacts, rules: JkpRules): JudgedCheck {
  const { cite, mark } = rulingOf(rules, 'jkp.willing-to-work');
  const isWilling = facts.worker.willingToWork;
  return {
    check: {
      code: 'willing-to-work',
      outcome: isWilling ? 'met' : 'unmet',
      explain: `Pekerja ${isWilling ? '' : 'tidak '}bersedia bekerja kembali.`,
      cite,
      mark,
    },
    review: [],
  };
}

/** The worker has no new job on the day of the question. A job that starts later ends the benefit from then on. */
export function checkNotReemployed(facts: JkpFacts, rules: JkpRules): JudgedCheck {
  const { cite, mark } = rulingOf(rules, 'jkp.not-reemployed');
  const since = facts.worker.reemployedOn;
  if (since === null) {
    const explain = 'Pekerja belum bekerja kembali.';
    return { check: { code: 'not-reemployed', outcome: 'met', explain, cite, mark }, review: [] };
  }
  if (since <= facts.asOf) {
    const explain = `Pekerja sudah bekerja kembali sejak ${formatDateLong(since)}.`;
    return { check: { code: 'not-reemployed', outcome: 'unmet', explain, cite, mark }, review: [] };
  }
  const explain = `Pekerja baru akan bekerja kembali mulai ${formatDateLong(since)}.`;
  return {
    check: { code: 'not-reemployed', outcome: 'met', explain, cite, mark },
    review: [
      `Pekerja akan bekerja mulai ${formatDateLong(since)}; tetapkan bulan manfaat terakhir yang masih dibayar.`,
    ],
  };
}
