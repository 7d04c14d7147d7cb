import type { Finding } from '../finding.ts';
import { meansNothing, singleSpaced, textOf } from '../written-text.ts';

/**
 * The outcome for a number whose exact form no source settles: it is never refused, only remarked upon.
 * `value` is the usual form where the number fits it, else the text as written, trimmed.
 */
export type RegistrationCheck =
  | { readonly kind: 'ok'; readonly value: string; readonly warnings: readonly Finding[] }
  | { readonly kind: 'empty' };

type Pattern = {
  readonly code: string;
  /** Characters that may stand between the digits and are dropped. */
  readonly separators: RegExp;
  readonly form: RegExp;
};

const MAX_DIGITS_IN_A_NUMBER = 15;

/**
 * Checks `input` (text or number cell) against `pattern`. Warns `<code>-format` {text} when it has another form
 * and `<code>-lost-digits` {text} when a number cell may have dropped digits.
 */
export function checkAgainstPattern(input: unknown, pattern: Pattern): RegistrationCheck {
  if (input === null || input === undefined) return { kind: 'empty' };
  const written = singleSpaced(textOf(input).normalize('NFKC'))
    .replace(/^['‘’`]/, '')
    .toUpperCase();
  if (meansNothing(written)) return { kind: 'empty' };

  const compact = written.replace(pattern.separators, '');
  const isScientific = /^\d+([.,]\d+)?E\+?\d+$/.test(written);
  const isLongNumber = typeof input === 'number' && compact.length > MAX_DIGITS_IN_A_NUMBER;
  const warnings: Finding[] = [];
  if (isScientific || isLongNumber) {
    warnings.push({ code: `${pattern.code}-lost-digits`, params: { text: written } });
  } else if (!pattern.form.test(compact)) {
    warnings.push({ code: `${pattern.code}-format`, params: { text: written } });
  }
  return { kind: 'ok', value: pattern.form.test(compact) ? compact : written, warnings };
}
