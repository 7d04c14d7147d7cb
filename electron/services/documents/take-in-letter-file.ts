import { ContractError } from '../../../shared/contract/errors.ts';
import { DOCX_TYPE } from '../../../shared/domain/document.ts';
import type { LetterId } from '../../../shared/domain/ids.ts';
import type { Delivery, LetterScan } from '../../../shared/domain/letter-delivery.ts';
import type { FileOfDocument } from '../../database/documents.ts';
import type { FileOfLetter } from '../../database/letter-scans.ts';
import type { DatabaseCalls } from '../database-calls.ts';
import type { LetterFileOwner } from '../keep-letter-files.ts';
import type { HeldFile, ReadsDocuments } from './document-reader.ts';
import type { FileGoal } from './take-in-file.ts';

const notAScan = () => new ContractError('file-refused', { detail: 'not-a-scan' });

/** What the reader finds wrong with files that are no whole PDF, PNG or JPEG. */
const NOT_A_SCAN: ReadonlySet<string | null> = new Set([
  'document-bomb',
  'document-broken',
  'document-macros',
  'document-not-known',
  'document-old-word',
]);

/** Reads a signed copy or a proof. @throws ContractError as `letters.attachScan` of the contract */
export async function readScan(reader: ReadsDocuments, file: string): Promise<HeldFile> {
  const held = await reader.file(file).catch((error: unknown) => {
    throw error instanceof ContractError && NOT_A_SCAN.has(error.fault.detail) ? notAScan() : error;
  });
  if (held.type !== DOCX_TYPE) return held;
  held.release();
  throw notAScan();
}

function asScan({ type, ...file }: FileOfDocument): FileOfLetter {
  if (type === DOCX_TYPE) throw notAScan();
  return { ...file, type };
}

const lookFor =
  (database: DatabaseCalls, owner: LetterFileOwner): FileGoal<unknown>['look'] =>
  async ({ sha256 }) => ({
    stored: await database.ask('worker.lookForLetterFile', { owner, sha256 }),
    refusal: null,
  });

/** A file that becomes the signed copy of a letter. */
export const scanGoal = (database: DatabaseCalls, letterId: string): FileGoal<LetterScan> => ({
  look: lookFor(database, { kind: 'letter', id: letterId }),
  keep: (file, newFile) =>
    database.ask('worker.attachScan', { letterId: letterId as LetterId, file: asScan(file), newFile }),
});

/** A file that becomes the proof of a delivery, in the place of the one before. */
export const proofGoal = (database: DatabaseCalls, deliveryId: string): FileGoal<Delivery> => ({
  look: lookFor(database, { kind: 'delivery', id: deliveryId }),
  keep: (file, newFile) => database.ask('worker.attachProof', { deliveryId, file: asScan(file), newFile }),
});
