import type { FileOwner } from '../../shared/contract/documents.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { fileOf, type StoredFile } from './document-files.ts';
import type { FileOfDocument } from './documents.ts';
import type { ReadableDatabase } from './schema.ts';

const FACTS = ['name', 'type', 'bytes', 'sha256'] as const;

/** What each owner says of its file. */
const SAID: Readonly<
  Record<FileOwner['of'], (db: ReadableDatabase, id: string) => Promise<FileOfDocument | undefined>>
> = {
  document: (db, id) => db.selectFrom('document').select(FACTS).where('id', '=', id).executeTakeFirst(),
  scan: (db, id) => db.selectFrom('letter_scan').select(FACTS).where('id', '=', id).executeTakeFirst(),
  proof: (db, id) =>
    db.selectFrom('letter_delivery_proof').select(FACTS).where('delivery_id', '=', id).executeTakeFirst(),
};

/** The file of its owner, and where its bytes are kept; null where they are not. @throws ContractError not-found */
export async function fileOfOwner(
  db: ReadableDatabase,
  { of, id }: FileOwner,
): Promise<FileOfDocument & { readonly stored: StoredFile | null }> {
  const said = await SAID[of](db, id);
  if (said === undefined) throw new ContractError('not-found');
  return { ...said, stored: await fileOf(db, said.sha256) };
}
