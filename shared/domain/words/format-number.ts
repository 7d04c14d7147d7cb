/**
 * Groups thousands with dots and sets a decimal comma: 1184 -> `1.184`, 12.5 with one digit -> `12,5`.
 * @param n a finite number below 10^21; it is rounded to `fractionDigits` (0-20, default 0)
 * @throws RangeError for NaN, infinities and numbers from 10^21 on
 */
export function formatNumber(n: number | bigint, fractionDigits = 0): string {
  if (typeof n === 'number' && !(Math.abs(n) < 1e21)) throw new RangeError(`Not a number to print: ${n}`);
  const [whole = '', fraction] = (typeof n === 'bigint' ? String(n) : n.toFixed(fractionDigits)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const signed = grouped === '-0' && !/[1-9]/.test(fraction ?? '') ? '0' : grouped;
  return fraction === undefined ? signed : `${signed},${fraction}`;
}
