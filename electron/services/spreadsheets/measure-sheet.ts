/** The corner of what a sheet holds: rows and columns up to the last cell with content, both counted from 1. */
export type SheetSize = { readonly rows: number; readonly columns: number };

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const LETTER_C = 0x63;
const PLACE = /\sr\s*=\s*["']([A-Za-z]*)(\d+)/;

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/**
 * Measures the XML of one worksheet without building anything from it. Cells that only carry a format do not
 * count: whole columns with borders are common, down to row 1,048,576.
 */
export function measureSheet(xml: Buffer): SheetSize {
  let rows = 0;
  let columns = 0;
  let row = 0;
  let column = 0;
  for (let at = xml.indexOf(LESS); at !== -1; at = xml.indexOf(LESS, at + 1)) {
    // `<c ...>`, `<row ...>`, with or without a prefix (`<x:c ...>`); all other tags begin otherwise.
    const next = xml[at + 1];
    if (next === SLASH || next === 0x21 || next === 0x3f) continue;
    if (xml[at + 2] === GREATER && next !== LETTER_C) continue; // <v>, <f>, <t>
    const close = xml.indexOf(GREATER, at);
    if (close === -1) break;
    const tag = xml.toString('latin1', at + 1, Math.min(close, at + 400));
    const name = /^(?:[\w.-]+:)?(row|c)(?=[\s/]|$)/.exec(tag)?.[1];
    if (name === undefined) continue;
    const place = PLACE.exec(tag);
    if (name === 'row') {
      row = place ? Number(place[2]) : row + 1;
      column = 0;
      continue;
    }
    column = place ? columnNumber(place[1] ?? '') : column + 1;
    if (place) row = Number(place[2]);
    const hasContent = xml[close - 1] !== SLASH && !(xml[close + 1] === LESS && xml[close + 2] === SLASH);
    if (!hasContent) continue;
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
  }
  return { rows, columns };
}
