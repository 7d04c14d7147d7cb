import { shown } from './frames.ts';
import { proxyName } from './proxy-line.ts';
import type { LetterFacts } from './spec-facts.ts';

/* Who sat at the table in a session, by what its minutes say of each party's presence. */

export type Party = 'worker' | 'employer';
export type Attended = 'both' | 'worker' | 'employer' | 'none';

const REPRESENTED = /(?<!tidak |tanpa )diwakili|(?<!tanpa )kuasa(?:nya)? hadir/i;
const STAYED_AWAY = /\b(?:tidak|tak|belum)(?: pernah| dapat| bisa)? hadir\b/gi;

/** `tidak hadir tanpa alasan` is away; `tidak hadir, diwakili kuasa` and `hadir, serikat tidak hadir` are not. */
function isAway(presence: string): boolean {
  const rest = presence.replace(STAYED_AWAY, '');
  return rest !== presence && !REPRESENTED.test(presence) && !/\bhadir\b/i.test(rest);
}

const presenceOf = (facts: LetterFacts, party: Party): string =>
  shown(facts, `session.${party}Presence`).trim();

/** The parties that were there; both where nothing else is said. */
export function attendedOf(facts: LetterFacts): Attended {
  const set = facts.values['session.attended'];
  if (set === 'both' || set === 'worker' || set === 'employer' || set === 'none') return set;
  const [worker, employer] = [presenceOf(facts, 'worker'), presenceOf(facts, 'employer')].map(
    (presence) => !isAway(presence),
  );
  if (worker) return employer ? 'both' : 'worker';
  return employer ? 'employer' : 'none';
}

export const wasThere = (facts: LetterFacts, party: Party): boolean =>
  ['both', party].includes(attendedOf(facts));

/** The proxy that came for a party or beside it: where the presence says nothing, the one on record. */
export function presentProxy(facts: LetterFacts, party: Party): string {
  const presence = presenceOf(facts, party);
  const came = presence === '' || REPRESENTED.test(presence) || /(?<!tanpa )kuasa/i.test(presence);
  return came ? proxyName(shown(facts, `${party}.proxy`)) : '';
}

/** Whether the party itself sat there: `hadir sendiri`, `hadir didampingi kuasa`, or with nobody in its place. */
export function cameItself(facts: LetterFacts, party: Party): boolean {
  const presence = presenceOf(facts, party);
  if (/sendiri|didampingi|bersama/i.test(presence)) return true;
  return !REPRESENTED.test(presence) && presentProxy(facts, party) === '';
}
