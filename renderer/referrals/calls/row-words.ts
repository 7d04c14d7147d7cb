import type { TFunction } from 'i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import { daysBetween, type PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { WorklistCode, WorklistRow } from '../../../shared/domain/referral/worklists.ts';
import { nextWords } from '../next.ts';

/** Lists whose row says what is due by its next thing, and not by the list. */
const BY_NEXT: readonly WorklistCode[] = ['month-due', 'payment-late'];

/** What a row is on its list for, in one line. Pure. */
export function dueWords(t: TFunction, code: WorklistCode, row: WorklistRow, asOf: PlainDate): string {
  if (row.day === null) return row.next === null ? '–' : nextWords(t, row.next);
  const date = formatDateShort(row.day);
  if (code === 'silent') return t('referrals.calls.silent-days', { n: daysBetween(row.day, asOf), date });
  if (code === 'mendable') return t('referrals.calls.refused-on', { date });
  const what =
    BY_NEXT.includes(code) && row.next !== null ? nextWords(t, row.next) : t(`referrals.calls.what.${code}`);
  const left = daysBetween(asOf, row.day);
  if (left === 0) return t('referrals.calls.due-today', { what });
  return left > 0
    ? t('referrals.calls.due-in', { what, n: left })
    : t('referrals.calls.due-past', { what, n: -left });
}

/** The last call in one line; empty where nobody called. Pure. */
export const lastCallWords = (t: TFunction, { lastCall }: Pick<WorklistRow, 'lastCall'>): string =>
  lastCall === null
    ? ''
    : [`${formatDateShort(lastCall.on)} ${t(`referrals.call.${lastCall.result}`)}`, lastCall.note]
        .filter((part) => part !== '')
        .join(': ');
