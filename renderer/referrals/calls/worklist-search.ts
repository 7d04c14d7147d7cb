import { isPlainDate, type PlainDate } from '../../../shared/calendar/plain-date.ts';
import { WORKLISTS, type WorklistCode } from '../../../shared/domain/referral/worklists.ts';
import type { ReferralListSearch } from '../../app/router.tsx';

/** What a morning of calls is about: which list, on which day, whose workers. */
export interface CallsPlace {
  readonly code: WorklistCode;
  readonly asOf: PlainDate;
  /** Empty for everyone. */
  readonly officer: string;
}

/** The place in the address; what is not in it comes from what was chosen last. Pure. */
export function placeOfSearch(
  { daftar, hari, petugas }: ReferralListSearch,
  today: PlainDate,
  kept: { readonly code: string; readonly officer: string },
): CallsPlace {
  const asked = daftar ?? kept.code;
  return {
    code: WORKLISTS.find((one) => one === asked) ?? 'claim-7',
    asOf: isPlainDate(hari) ? hari : today,
    officer: petugas ?? kept.officer,
  };
}

/** The address part of a place. Pure. */
export const searchOfPlace = ({ code, asOf, officer }: CallsPlace, today: PlainDate): ReferralListSearch => ({
  tab: 'kerja',
  daftar: code,
  ...(officer === '' ? {} : { petugas: officer }),
  ...(asOf === today ? {} : { hari: asOf }),
});
