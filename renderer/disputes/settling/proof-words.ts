import type { TFunction } from 'i18next';
import { formatDateLong } from '../../../shared/calendar/format-date.ts';
import type { JkpProof } from '../../../shared/domain/dispute/jkp-proof.ts';

/** `Putusan berkekuatan hukum tetap, 3 Maret 2026`: a paper that proves a layoff, in one line. Pure. */
export function proofWords(t: TFunction, { kind, number, date }: JkpProof): string {
  const params = { number, date: formatDateLong(date) };
  return kind === 'court-ruling' && number !== ''
    ? t('disputes.proof.court-ruling.number', params)
    : t(`disputes.proof.${kind}`, params);
}
