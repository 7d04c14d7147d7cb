const SHORTEST = 7;
const LONGEST = 15;

/**
 * The first telephone number of a text in one form, for comparing: digits alone, `+62` and `62` as 0. Empty where there
 * is none. `+62 811-2233-445 / 0812…` -> `08112233445`.
 */
export function phoneKey(text: string): string {
  const [first = ''] = text.split(/[/,;]|\b(?:atau|dan)\b/i);
  const digits = first.replace(/\D/g, '').replace(/^(?:00)?62/, '0');
  return digits.length < SHORTEST || digits.length > LONGEST ? '' : digits;
}
