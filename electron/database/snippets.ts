import type { Snippet } from '../../shared/contract/drafts.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { newId } from './new-id.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

const snippets = (db: ReadableDatabase) =>
  db.selectFrom('text_snippet').select(['id', 'title', 'text', 'version']);

/** An office keeps no more: the list is one page. */
export const MOST_SNIPPETS = 500;

/** The office's text snippets by title. */
export async function listSnippets(db: ReadableDatabase): Promise<readonly Snippet[]> {
  return snippets(db).orderBy('sort_key').orderBy('id').limit(MOST_SNIPPETS).execute();
}

async function getSnippet(db: ReadableDatabase, id: string): Promise<Snippet> {
  const row = await snippets(db).where('id', '=', id).executeTakeFirst();
  if (!row) throw new ContractError('not-found');
  return row;
}

async function refuseMore(db: WritableDatabase): Promise<void> {
  const { kept } = await db
    .selectFrom('text_snippet')
    .select((eb) => eb.fn.countAll<number>().as('kept'))
    .executeTakeFirstOrThrow();
  if (kept < MOST_SNIPPETS) return;
  throw new ContractError('input-refused', {
    issues: [{ path: 'title', message: 'snippets-full', params: { n: MOST_SNIPPETS } }],
  });
}

/** Adds a snippet (`id` null) or changes one. @throws ContractError not-found, changed-meanwhile, input-refused */
export async function saveSnippet(
  db: WritableDatabase,
  input: {
    readonly id: string | null;
    readonly version: number | null;
    readonly title: string;
    readonly text: string;
  },
  now: Date,
): Promise<Snippet> {
  const { title, text } = input;
  const sort_key = title.toLocaleLowerCase('id');
  if (input.id === null) {
    await refuseMore(db);
    const id = newId<string>(now);
    await db.insertInto('text_snippet').values({ id, title, text, sort_key }).execute();
    return getSnippet(db, id);
  }
  const before = await getSnippet(db, input.id);
  if (before.version !== input.version) throw new ContractError('changed-meanwhile');
  await db
    .updateTable('text_snippet')
    .set({ title, text, sort_key, version: before.version + 1 })
    .where('id', '=', input.id)
    .execute();
  return getSnippet(db, input.id);
}

/** @throws ContractError not-found, changed-meanwhile */
export async function removeSnippet(db: WritableDatabase, id: string, version: number): Promise<void> {
  const before = await getSnippet(db, id);
  if (before.version !== version) throw new ContractError('changed-meanwhile');
  await db.deleteFrom('text_snippet').where('id', '=', id).execute();
}
