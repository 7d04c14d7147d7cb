import type { RuleFile, RuleSetSummary } from '../../shared/domain/rule-file.ts';
import { summaryOf } from '../../shared/law/rule-changes.ts';
import type { RuleBook } from '../../shared/law/rule-set.ts';
import { bookWith } from '../../shared/law/rule-updates.ts';
import { shippedRules } from '../../shared/law/shipped-rules.ts';
import { idsInForce, listRuleFiles, loadedSets } from '../database/rule-files.ts';
import type { ReadableDatabase } from '../database/schema.ts';

/** A file's id is its own for good and its text never changes, so the ids in force say which book it is. */
let remembered: { readonly ids: string; readonly book: RuleBook } = { ids: '', book: shippedRules };

/** The rules that the office goes by: those that come with the program and the files that it took in. */
export async function officeBook(db: ReadableDatabase): Promise<RuleBook> {
  const ids = (await idsInForce(db)).join(' ');
  if (ids === '') return shippedRules;
  if (ids !== remembered.ids) remembered = { ids, book: bookWith(shippedRules, await loadedSets(db)) };
  return remembered.book;
}

/** The rule sets in force, by kind and first day, and every file that was ever taken in. */
export async function rulesOverview(db: ReadableDatabase): Promise<{
  readonly sets: readonly (RuleSetSummary & { readonly origin: 'shipped' | 'file' })[];
  readonly files: readonly RuleFile[];
}> {
  const book = await officeBook(db);
  const sets = book.map((set) => ({
    ...summaryOf(set),
    origin: shippedRules.includes(set) ? ('shipped' as const) : ('file' as const),
  }));
  return { sets, files: await listRuleFiles(db) };
}
