import { MAX_CELL_TEXT } from '../../../shared/domain/import/cell.ts';

/** Control and format characters (bidi overrides, zero-width marks), blanks that are no space, lone surrogates. */
const SUSPICIOUS = /[\p{Cc}\p{Cf}\p{Cs}\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u;
const LINE_END = /\r\n?|[\u0085\u2028\u2029]/g;
const BLANK = /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}]/gu;

/**
 * Text as a person sees it: without control characters and marks that hide text or turn its direction, blanks
 * as spaces, line ends as `\n`, letters composed (NFC). Longer text is cut to MAX_CELL_TEXT + 1 characters.
 */
export function cleanText(raw: string): string {
  if (raw.length > MAX_CELL_TEXT) {
    // The mark keeps the text over the limit even when invisible characters drop out of the cut.
    return clean(raw.slice(0, MAX_CELL_TEXT)).padEnd(MAX_CELL_TEXT + 1, '…');
  }
  return clean(raw);
}

function clean(text: string): string {
  if (!SUSPICIOUS.test(text)) return text.normalize('NFC');
  return text
    .replace(LINE_END, '\n')
    .replace(BLANK, ' ')
    .replace(INVISIBLE, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC')
    .slice(0, MAX_CELL_TEXT);
}
