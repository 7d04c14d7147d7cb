import type { PlainDate } from '../calendar/plain-date.ts';
import {
  articleText,
  type Citation,
  datedValue,
  type Mark,
  type RuleBook,
  RuleNotFound,
  type RuleSet,
  type RuleSetKind,
  ruleSetFor,
} from './rule-set.ts';

/** A provision as letters write it, with the regulation's name in full words. */
export interface LongCitation {
  /** `Pasal 5 Peraturan Pemerintah Nomor 1 Tahun 2000`: for receipts and certificates, which fit on a page. */
  readonly short: string;
  /** The same with what the regulation is about: `... tentang ...`. */
  readonly full: string;
  readonly mark: Mark;
}

type Length = 'short' | 'full';

const ABOUT = ' tentang ';
/** A title that names its regulation: `Peraturan Pemerintah Nomor 1 Tahun 2000 tentang ...`. */
const NAMED_TITLE = /^\S.*\bNomor \S/;

/** A title that says only what the regulation is about gets the regulation's short name before it. */
function nameOf(set: RuleSet, regulation: string, length: Length): string {
  const title = set.regulations[regulation]?.title ?? '';
  const about = title.indexOf(ABOUT);
  const name = about < 0 ? title : title.slice(0, about);
  if (NAMED_TITLE.test(name)) return length === 'full' ? title : name;
  return length === 'full' && title !== '' ? `${regulation}${ABOUT}${title}` : regulation;
}

/** `Pasal 5 ayat (1) huruf a sampai dengan huruf c`: a letter stands alone or as a span. */
function articleWords(cite: Citation): string {
  return articleText(cite).replace(/ huruf ([a-z]+)-([a-z]+)$/, ' huruf $1 sampai dengan huruf $2');
}

function citationWords(set: RuleSet, cite: Citation, length: Length): string {
  const article = articleWords(cite);
  // A ruling has no articles of its own: the article is that of the law which it reads.
  if (cite.readingOf !== undefined) {
    return `${article} ${nameOf(set, cite.readingOf, length)} sebagaimana dimaknai dalam ${nameOf(set, cite.regulation, length)}`;
  }
  const amended =
    cite.amendedBy === undefined
      ? ''
      : ` sebagaimana telah diubah dengan ${nameOf(set, cite.amendedBy, length)}`;
  return `${article} ${nameOf(set, cite.regulation, length)}${amended}`;
}

/**
 * Where a parameter of the law stands on a day, in the words of a letter. The name of the regulation comes from its
 * title in the rule set, so that a new law brings its own.
 * @throws RuleNotFound when the book has no rule set of the kind, or no value of the parameter, for the day
 */
export function citationFor(
  book: RuleBook,
  parameterId: string,
  kind: RuleSetKind,
  date: PlainDate,
): LongCitation {
  const set = ruleSetFor(book, kind, date);
  const entry = datedValue(set, parameterId, date);
  if (entry === null) throw new RuleNotFound(kind, date, parameterId);
  return {
    short: citationWords(set, entry.cite, 'short'),
    full: citationWords(set, entry.cite, 'full'),
    mark: entry.mark,
  };
}
