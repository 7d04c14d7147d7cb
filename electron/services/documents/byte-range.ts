/** Bytes from the first to the last, both in it. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * What a Range header asks of a file of so many bytes. Null where all of it is to be given: nothing was asked, or several
 * ranges, or not in bytes; `refused` where the file has none of it. Pure.
 */
export function byteRange(header: string | null, bytes: number): Range | 'refused' | null {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  if (asked === null) return null;
  const [, first = '', last = ''] = asked;
  if (first === '' && last === '') return null;
  // Without a beginning the number says how many of the last bytes.
  const from = first === '' ? Math.max(0, bytes - Number(last)) : Number(first);
  const to = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  return from > to ? 'refused' : { from, to };
}
