import type { DisputeListSearch } from '../../app/router.tsx';

/* Where one was among the lists of disputes, while the app runs: a case goes back to there. */

let last: DisputeListSearch = {};
const lastOfTabs = new Map<string, DisputeListSearch>();

/** Told by the screen of the lists with each address. */
export function rememberPlace(search: DisputeListSearch): void {
  last = search;
  if (search.tab !== undefined) lastOfTabs.set(search.tab, search);
}

/** The address part of the list that was seen last. */
export const lastPlace = (): DisputeListSearch => last;

/** The address part under which a tab was seen last. */
export const lastOfTab = (tab: string): DisputeListSearch => lastOfTabs.get(tab) ?? { tab };
