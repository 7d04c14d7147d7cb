import { MAX_CELL_TEXT } from '../../../shared/domain/import/cell.ts';

/** Control and format characters (bidi overrides, zero-width marks), blanks that are no space, lone surrogates. */
const SUSPICIOUS = /[\p{Cc}\p{Cf}\p{Cs}\u00a0\u2000-\u200a\u202f\u205f\u3000]/u;
const LINE_END = /\r\n?|[\u0085\u2028\u2029]/g;
const BLANK = /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}]/gu;

/**
 * Text as a person sees it: without control characters and marks that hide text or turn its direction, blanks
 * as spaces, line ends as `\n`, letters composed (NFC). Longer text is cut to MAX_CELL_TEXT + 1 characters.
 */
export function cleanText(raw: string): string {
  const text = raw.length > MAX_CELL_TEXT ? raw.slice(0, MAX_CELL_TEXT + 1) : raw;
  if (!SUSPICIOUS.test(text) && !/[\u2028\u2029]/.test(text)) return text.normalize('NFC');
  return text
    .replace(LINE_END, '\n')
    .replace(BLANK, ' ')
    .replace(INVISIBLE, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC');
}
