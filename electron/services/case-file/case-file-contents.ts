import type { CaseFileLetter } from '../../../shared/contract/case-file.ts';
import type { CaseDocument } from '../../../shared/domain/document.ts';
import type { DisputeId } from '../../../shared/domain/ids.ts';
import { expectDisputeThere } from '../../database/disputes.ts';
import { listDocuments } from '../../database/documents.ts';
import { signedAmong } from '../../database/letter-scans.ts';
import { lettersAbout } from '../../database/letters.ts';
import type { ReadableDatabase } from '../../database/schema.ts';

const byDay = <Item>(items: readonly Item[], day: (item: Item) => string): readonly Item[] =>
  items.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));

/** What can go into the file of a dispute, oldest first. @throws ContractError not-found */
export async function caseFileContents(
  db: ReadableDatabase,
  id: DisputeId,
): Promise<{ readonly letters: readonly CaseFileLetter[]; readonly documents: readonly CaseDocument[] }> {
  await expectDisputeThere(db, id);
  const letters = await lettersAbout(db, { kind: 'dispute', id });
  const signed = await signedAmong(
    db,
    letters.map((letter) => letter.id),
  );
  const documents = await listDocuments(db, { kind: 'dispute', id }, false);
  return {
    letters: byDay(
      letters.map((letter) => ({ ...letter, signed: signed.has(letter.id) })),
      ({ dated, issuedAt }) => `${dated} ${issuedAt}`,
    ),
    documents: byDay(documents, ({ dated, addedAt }) => `${dated ?? addedAt.slice(0, 10)} ${addedAt}`),
  };
}
