import { type Cell, cellText, isBlank } from './cell.ts';
import type { ImportField } from './field.ts';
import { editDistance, headerText } from './header-text.ts';
import { readContract, readResponse } from './read-words.ts';

/** How well a header names a field, 0-1. */
export type HeaderMatch = { readonly key: string; readonly confidence: number };

/** Words that make a column somebody else's: the name of the mother, of the firm, of the bank. */
const STRANGERS: ReadonlySet<string> = new Set(
  'ibu ayah bapak orang suami istri anak pasangan darurat perusahaan bank rekening atasan saksi kuasa pendidikan'.split(
    ' ',
  ),
);
const VAGUE_CONFIDENCE = 0.9;
const SAMPLE_ROWS = 30;

type Known = { readonly field: ImportField; readonly text: string; readonly words: readonly string[] };

/** The fields of a target with their headers made comparable once. */
export type HeaderBook = { readonly known: readonly Known[]; readonly vague: readonly Known[] };

export function headerBook(fields: readonly ImportField[]): HeaderBook {
  const entries = (pick: (field: ImportField) => readonly string[]): readonly Known[] =>
    fields.flatMap((field) =>
      pick(field).map((synonym) => {
        const text = headerText(synonym);
        return { field, text, words: text.split(' ') };
      }),
    );
  return { known: entries((field) => field.synonyms), vague: entries((field) => field.vagueSynonyms ?? []) };
}

function contains(words: readonly string[], part: readonly string[]): boolean {
  return words.some((_, start) => part.every((word, index) => words[start + index] === word));
}

/** Equal, equal but for what stands in brackets, equal but for a slip of the pen, or most of a longer header. */
function likeness(header: string, bare: string, known: Known): number {
  const bonus = Math.min(known.words.length, 4) / 100;
  if (header === known.text) return 0.96 + bonus;
  if (bare === known.text) return 0.92 + bonus;
  const slips = known.text.length >= 9 ? 2 : 1;
  if (known.text.length >= 5 && editDistance(header, known.text, slips) <= slips) return 0.8 + bonus;
  const words = header.split(' ');
  if (known.words.length * 2 <= words.length || words.some((word) => STRANGERS.has(word))) return 0;
  return contains(words, known.words) ? 0.6 + (0.15 * known.words.length) / words.length : 0;
}

/** All fields that a header may name, best first. `No` alone is the number of the line, never a field. */
export function matchHeader(raw: string, book: HeaderBook): readonly HeaderMatch[] {
  const header = headerText(raw);
  if (header === '' || header.length > 80 || /^no\.?$/i.test(raw.trim())) return [];
  const bare = headerText(raw.replace(/\(.*?\)/g, ' '));
  const best = new Map<string, number>();
  for (const known of book.known) {
    const confidence = likeness(header, bare, known);
    if (confidence > (best.get(known.field.key) ?? 0)) best.set(known.field.key, confidence);
  }
  return [...best]
    .map(([key, confidence]) => ({ key, confidence }))
    .sort((a, b) => b.confidence - a.confidence);
}

function readableAs(kind: ImportField['kind'], text: string): boolean {
  if (kind === 'contract') return readContract(text) !== null;
  return kind === 'response' && readResponse(text) !== null;
}

/** Fields that a header like "Status" may mean, when at least half of the cells below speak for it. */
export function matchVagueHeader(
  raw: string,
  book: HeaderBook,
  rows: readonly (readonly Cell[])[],
  firstDataRow: number,
  column: number,
): readonly HeaderMatch[] {
  const header = headerText(raw);
  const candidates = book.vague.filter((known) => known.text === header);
  if (candidates.length === 0) return [];
  const texts = rows
    .slice(firstDataRow, firstDataRow + SAMPLE_ROWS)
    .map((cells) => cells[column])
    .filter((cell) => !isBlank(cell))
    .map(cellText);
  return candidates.flatMap(({ field }) => {
    const readable = texts.filter((text) => readableAs(field.kind, text)).length;
    // Above an exact synonym: what the cells say counts for more than what the header might.
    return texts.length > 0 && readable * 2 >= texts.length
      ? [{ key: field.key, confidence: VAGUE_CONFIDENCE + readable / texts.length / 10 }]
      : [];
  });
}
