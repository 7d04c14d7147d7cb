/** What a signed copy is worth now. */
export type ScanStanding = 'valid' | 'older' | 'cancelled';

/** No copy of a cancelled letter is valid; otherwise the newest is. */
export function scanStanding(isVoid: boolean, isNewest: boolean): ScanStanding {
  if (isVoid) return 'cancelled';
  return isNewest ? 'valid' : 'older';
}
