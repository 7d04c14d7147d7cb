import { ContractError } from '../../shared/contract/errors.ts';
import type { LetterState } from '../../shared/domain/letter.ts';
import type { ReadableDatabase } from './schema.ts';

/** What was frozen when a letter was issued, as stored: JSON that the letters' schemas read. */
export interface FrozenContents {
  readonly blocks: unknown;
  readonly facts: unknown;
  readonly state: LetterState;
  readonly title: string;
  readonly number: string | null;
  readonly addressee: string;
}

/** The frozen blocks and facts of a letter. @throws ContractError not-found */
export async function getLetterContents(db: ReadableDatabase, id: string): Promise<FrozenContents> {
  const row = await db
    .selectFrom('letter')
    .select(['blocks', 'facts', 'state', 'title', 'number', 'addressee'])
    .where('id', '=', id as never)
    .executeTakeFirst();
  if (!row) throw new ContractError('not-found');
  return { ...row, blocks: JSON.parse(row.blocks), facts: JSON.parse(row.facts) };
}
