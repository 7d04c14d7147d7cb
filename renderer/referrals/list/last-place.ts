import type { ReferralListSearch } from '../../app/router.tsx';

/* Where one was among the lists of referrals, while the app runs: a referral goes back to there. */

let last: ReferralListSearch = {};
const lastOfTabs = new Map<string, ReferralListSearch>();

/** Told by the screen of the lists with each address. */
export function rememberReferralPlace(search: ReferralListSearch): void {
  last = search;
  lastOfTabs.set(search.tab ?? 'daftar', search);
}

/** The address part of the list that was seen last. */
export const lastReferralPlace = (): ReferralListSearch => last;

/** The address part under which a tab was seen last. */
export const lastOfReferralTab = (tab: string): ReferralListSearch =>
  lastOfTabs.get(tab) ?? (tab === 'daftar' ? {} : { tab });
