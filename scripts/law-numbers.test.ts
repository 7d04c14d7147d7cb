import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './runtime/paths.ts';

/*
 * The law stands in one place: articles, names of regulations, rates, ceilings and spans are parameters of the rule
 * sets (shared/law) or wording of letters (shared/letters). Everything else says the parameter's value. Each check
 * lists every place that knows better.
 */

interface Source {
  /** Path from the root, with slashes. */
  readonly name: string;
  readonly text: string;
}

const OUTSIDE = /^shared\/(law|letters)\/|\.test\.tsx?$|-for-tests\.ts$|hostile-files\.ts$/;

function filesBelow(folder: string): readonly Source[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|json|sql|html)$/.test(entry.name))
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return {
        name: path.relative(ROOT, file).split(path.sep).join('/'),
        text: readFileSync(file, 'utf8'),
      };
    })
    .filter(({ name }) => !OUTSIDE.test(name));
}

const sources = ['electron', 'renderer', 'shared', 'scripts'].flatMap(filesBelow);

/** Comments may tell of an example; line ends stay, so that a place keeps its line. */
function withoutComments({ name, text }: Source): string {
  if (!/\.tsx?$/.test(name)) return text;
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** `renderer/x.tsx:12: 10 hari kerja` */
function places(
  all: readonly Source[],
  pattern: RegExp,
  textOf: (source: Source) => string = withoutComments,
) {
  return all.flatMap((source) => {
    const text = textOf(source);
    return [...text.matchAll(pattern)].map(
      (match) => `${source.name}:${text.slice(0, match.index).split('\n').length}: ${match[0]}`,
    );
  });
}

const REGULATION_BY_SHORT_NAME =
  /\b(?:UU|Perppu|PP|Perpres|Permen[a-z]*|Kepmen[a-z]*)\.?\s+(?:Nomor |No\. ?)?\d+(?:\s*\/\s*|\s+Tahun\s+)\d{4}/gi;
const REGULATION_BY_LONG_NAME =
  /\b(?:Undang-Undang|Peraturan Pemerintah|Peraturan Presiden|(?:Peraturan|Keputusan) Menteri)\b[^\n'"`]{0,60}\bNomor \d+/gi;
const RULING = /\b\d+\/PUU-[IVXLC]+\/\d{4}\b/g;
const ARTICLE = /\bpasal\s+\d+|\bayat \(\d+\)|\bdiktum\s+(?:ke)?satu/gi;

/** A span of the law in a text that people read: `10 hari kerja`, `24 bulan`, `1 tahun`. */
const SPAN_IN_WORDS = /(?<![\d.,:/-])\d+ (?:hari kerja|hari kalender|bulan|tahun)\b/gi;
/** A rate or an amount in a text that people read: `60%`, `60 persen`, `Rp5.000.000`. */
const AMOUNT_IN_WORDS = /(?<![\d.,])\d+(?:,\d+)? ?(?:%|persen\b)|\bRp ?\d{1,3}(?:\.\d{3})+/gi;

/** A span of the law given to the calendar as a bare number. */
const SPAN_IN_CODE =
  /\b(?:addWorkingDays|sameDayAfterMonths|sameDayAfterYears)\([^()]*,\s*\d+\s*[,)]|\baddMonths\([^()]*,\s*(?:[2-9]|\d{2,})\s*\)/g;
/** The rates and the ceiling of JKP, the basis of a daily wage, the multipliers of severance. */
const RATE_IN_CODE = /[*/]\s*0\.(?:6|60|45|25|75|5|50)\b(?=[^\n]*(?:wage|upah|pay|benefit|severance|cash))/gi;
const CEILING_IN_CODE = /^(?=[^\n]*(?:jkp|ceiling|cash|benefit|manfaat))[^\n]*\b5[_.]?000[_.]?000\b/gim;

const catalogue = sources.filter(({ name }) => /^renderer\/i18n\/id\/|^shared\/texts\//.test(name));
const code = sources.filter(({ name }) => /\.tsx?$/.test(name));

describe('The numbers of the law', () => {
  it('are looked for in every part of the house', () => {
    for (const part of ['electron/', 'renderer/', 'shared/domain/', 'scripts/', 'renderer/i18n/id/'])
      expect(sources.some(({ name }) => name.startsWith(part))).toBe(true);
    expect(sources.some(({ name }) => name.endsWith('.sql'))).toBe(true);
    expect(catalogue.length).toBeGreaterThan(5);
  });

  it('are found where somebody writes them down', () => {
    const planted = (text: string) => [{ name: 'renderer/planted.tsx', text }];
    const examples: readonly (readonly [RegExp, string])[] = [
      [REGULATION_BY_SHORT_NAME, 'menurut PP 99/2030'],
      [REGULATION_BY_SHORT_NAME, 'menurut UU Nomor 9 Tahun 2030'],
      [REGULATION_BY_LONG_NAME, 'Peraturan Menteri Ketenagakerjaan Nomor 9 Tahun 2030'],
      [RULING, 'putusan 9/PUU-I/2030'],
      [ARTICLE, 'sesuai Pasal 9 itu'],
      [SPAN_IN_WORDS, 'paling lama 10 hari kerja'],
      [AMOUNT_IN_WORDS, 'sebesar 60% dari upah'],
      [AMOUNT_IN_WORDS, 'paling banyak Rp5.000.000'],
      [SPAN_IN_CODE, 'addWorkingDays(received, 7, calendar)'],
      [SPAN_IN_CODE, 'sameDayAfterMonths(layoff, 6)'],
      [RATE_IN_CODE, 'const cash = base * 0.6 * wage;'],
      [CEILING_IN_CODE, 'const CEILING = 5_000_000;'],
    ];
    expect(examples.filter(([pattern, text]) => places(planted(text), pattern).length === 0)).toEqual([]);
    expect(places(planted('/** `10 hari kerja` */\n// 7 hari kerja'), SPAN_IN_WORDS)).toEqual([]);
  });

  it('have no article, ruling or name of a regulation outside the law, not even in a comment', () => {
    const found = [REGULATION_BY_SHORT_NAME, REGULATION_BY_LONG_NAME, RULING, ARTICLE].flatMap((pattern) =>
      places(sources, pattern, ({ text }) => text),
    );
    expect(found).toEqual([]);
  });

  it('are no part of a sentence of the screens', () => {
    expect([SPAN_IN_WORDS, AMOUNT_IN_WORDS].flatMap((pattern) => places(catalogue, pattern))).toEqual([]);
  });

  it('are no part of the code: neither spans, nor rates, nor ceilings', () => {
    const found = [SPAN_IN_CODE, RATE_IN_CODE, CEILING_IN_CODE, SPAN_IN_WORDS].flatMap((pattern) =>
      places(code, pattern),
    );
    expect(found).toEqual([]);
  });
});
