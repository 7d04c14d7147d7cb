import { createHash } from 'node:crypto';
import type { RuleBook } from '../../shared/law/rule-set.ts';

/** Raised where the program itself, not the rules, makes the columns of referrals another way than before. */
const MADE = 1;

/** A book never changes, so its digest is made once. */
const known = new WeakMap<RuleBook, string>();

/** SHA-256 of the rules that an office goes by and of how columns are made from them. */
export function rulesDigest(book: RuleBook): string {
  const before = known.get(book);
  if (before !== undefined) return before;
  const digest = createHash('sha256')
    .update(`${MADE}\n${JSON.stringify(book)}`)
    .digest('hex');
  known.set(book, digest);
  return digest;
}
