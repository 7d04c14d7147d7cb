import { ContractError } from '../../shared/contract/errors.ts';
import type { LetterState } from '../../shared/domain/letter.ts';
import { withLogo } from './letter-logo.ts';
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
    .leftJoin('letter_logo', 'letter_logo.hash', 'letter.logo_hash')
    .select(['blocks', 'facts', 'state', 'title', 'number', 'addressee', 'letter_logo.url as logo'])
    .where('letter.id', '=', id as never)
    .executeTakeFirst();
  if (!row) throw new ContractError('not-found');
  const { logo, ...letter } = row;
  return {
    ...letter,
    blocks: JSON.parse(withLogo(row.blocks, logo)),
    facts: JSON.parse(withLogo(row.facts, logo)),
  };
}
