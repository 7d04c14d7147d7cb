import { useMemo } from 'react';
import { useProcedure } from '../client/hooks.ts';
import { useRemembered } from '../ui/remember.ts';

const FRESH = 60_000;
const NOBODY: readonly string[] = [];

/** Names of officers who have referrals, or had. */
export const useOfficersOnRecord = (): readonly string[] =>
  useProcedure('referrals.officers', {}, { staleTime: FRESH }).data ?? NOBODY;

/** Names to choose an officer from: those on record, and the office's officials. */
export function useOfficerNames(): readonly string[] {
  const officials = useProcedure('officials.list', {}, { staleTime: FRESH }).data?.officials;
  const known = useOfficersOnRecord();
  return useMemo(
    () =>
      [...new Set([...known, ...(officials ?? []).map(({ name }) => name)])].toSorted((a, b) =>
        a.localeCompare(b, 'id'),
      ),
    [officials, known],
  );
}

let last = '';
/** The officer who was named last, while the app runs. */
export const lastOfficer = (): string => last;
/** Keeps the name for the next referral; it never leaves the memory of the app. */
export function keepOfficer(name: string): void {
  last = name;
}

/** A sign for a name that does not tell it: this computer remembers no names. Pure. */
export function nameSign(name: string): string {
  let sign = 0x811c9dc5;
  for (const letter of name) sign = Math.imul(sign ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return name === '' ? '' : sign.toString(36);
}

/** Whose calls are worked through on this computer: the officer chosen on the call list; empty for all. */
export const useCallsOfficer = () => useRememberedOfficer('referrals.calls.officer');

/** The officer that a screen was narrowed to, still there after the next start; empty for all. */
export function useRememberedOfficer(key: string): readonly [string, (name: string) => void] {
  const names = useOfficersOnRecord();
  const [sign, setSign] = useRemembered(key, '');
  return [names.find((name) => nameSign(name) === sign) ?? '', (name) => setSign(nameSign(name))];
}
