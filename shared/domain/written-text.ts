/** Whitespace of every kind, zero-width and byte-order marks. */
const BLANKS = /[\s\u200b-\u200f\u2060\ufeff]+/g;

/** What a cell or field holds, as text; a thing that no cell can hold gives the name of its type. Throws nothing. */
export function textOf(input: unknown): string {
  return typeof input === 'string' || typeof input === 'number' || typeof input === 'bigint'
    ? String(input)
    : typeof input;
}

/** Text with blanks of every kind made single spaces, trimmed. */
export function singleSpaced(text: string): string {
  return text.replace(BLANKS, ' ').trim();
}

/** True for text that people write where there is nothing to write: blanks, dashes, dots. */
export function meansNothing(text: string): boolean {
  return /^[-–—_.\s]*$/.test(text);
}

/** At most `length` characters, marked with `…` where the rest was cut: for repeating input in a reason. */
export function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
