import type { DocumentSubject } from '../../shared/contract/documents.ts';
import { MOST_DOCUMENTS } from '../../shared/contract/documents.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type {
  CaseDocument,
  DocumentInput,
  DocumentKind,
  DocumentSubjectKind,
  DocumentType,
} from '../../shared/domain/document.ts';
import type { PersonId, UserId } from '../../shared/domain/ids.ts';
import type { FileFacts } from './document-files.ts';
import { newId } from './new-id.ts';
import { recordsOf } from './persons-merged.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

/* Documents of a case, a person, a firm, an employment. Their bytes stand in document-files.ts. */

/** What a document says of its file: what it is was read from its bytes. */
export interface FileOfDocument extends FileFacts {
  readonly name: string;
  readonly type: DocumentType;
}

/** Where each kind of subject stands; null for one that has no table yet and therefore no documents. */
const TABLES = {
  dispute: 'dispute',
  person: 'person',
  employer: 'employer',
  employment: 'employment',
  referral: 'referral',
} as const satisfies Record<DocumentSubjectKind, string | null>;

/** @throws ContractError not-found when nobody and nothing of this id is on record */
export async function expectSubject(db: ReadableDatabase, { kind, id }: DocumentSubject): Promise<void> {
  const row = await db
    .selectFrom(TABLES[kind])
    .select('id')
    .where('id', '=', id as never)
    .executeTakeFirst();
  if (!row) throw new ContractError('not-found');
}

const documents = (db: ReadableDatabase) =>
  db
    .selectFrom('document')
    .innerJoin('user_account', 'user_account.id', 'document.user_id')
    .select([
      'document.id',
      'document.version',
      'document.kind',
      'document.title',
      'document.dated',
      'document.note',
      'document.name',
      'document.type',
      'document.bytes',
      'document.sha256',
      'document.at as addedAt',
      'user_account.name as addedBy',
      'document.removed_reason as removedReason',
    ]);

type Row = Omit<CaseDocument, 'kind'> & { readonly kind: string };
// The door let known kinds in only.
const asDocument = (row: Row): CaseDocument => ({ ...row, kind: row.kind as DocumentKind });

/** Ids under which a subject's documents are filed: of a person also those of records that were merged into this one. */
const filedUnder = async (db: ReadableDatabase, { kind, id }: DocumentSubject): Promise<readonly string[]> =>
  kind === 'person' ? recordsOf(db, id as PersonId) : [id];

/** Documents of a subject, newest first; with `removed` also those that were taken out. */
export async function listDocuments(
  db: ReadableDatabase,
  subject: DocumentSubject,
  removed: boolean,
): Promise<readonly CaseDocument[]> {
  const rows = await documents(db)
    .where('document.subject_kind', '=', subject.kind)
    .where('document.subject_id', 'in', [...(await filedUnder(db, subject))])
    .$if(!removed, (query) => query.where('document.removed_at', 'is', null))
    .orderBy('document.at', 'desc')
    .orderBy('document.id', 'desc')
    .limit(MOST_DOCUMENTS)
    .execute();
  return rows.map(asDocument);
}

/** One document without its bytes. @throws ContractError not-found */
export async function getDocument(db: ReadableDatabase, id: string): Promise<CaseDocument> {
  const row = await documents(db).where('document.id', '=', id).executeTakeFirst();
  if (!row) throw new ContractError('not-found');
  return asDocument(row);
}

/** Whose document it is. @throws ContractError not-found */
export async function subjectOfDocument(db: ReadableDatabase, id: string): Promise<DocumentSubject> {
  const row = await db
    .selectFrom('document')
    .select(['subject_kind as kind', 'subject_id as id'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new ContractError('not-found');
  return row;
}

/** The document of a subject that has these very bytes, or null. */
export async function documentWithBytes(
  db: ReadableDatabase,
  subject: DocumentSubject,
  sha256: string,
): Promise<CaseDocument | null> {
  const row = await documents(db)
    .where('document.subject_kind', '=', subject.kind)
    .where('document.subject_id', '=', subject.id)
    .where('document.sha256', '=', sha256)
    .where('document.removed_at', 'is', null)
    .executeTakeFirst();
  return row === undefined ? null : asDocument(row);
}

/** Keeps a document of a subject, whose file is complete. */
export async function addDocument(
  db: WritableDatabase,
  subject: DocumentSubject,
  file: FileOfDocument,
  input: DocumentInput,
  { now, userId }: { readonly now: Date; readonly userId: UserId },
): Promise<CaseDocument> {
  const id = newId<string>(now);
  await db
    .insertInto('document')
    .values({
      id,
      subject_kind: subject.kind,
      subject_id: subject.id,
      ...input,
      name: file.name,
      type: file.type,
      bytes: file.bytes,
      sha256: file.sha256,
      at: now.toISOString(),
      user_id: userId,
    })
    .execute();
  return getDocument(db, id);
}

async function change(
  db: WritableDatabase,
  { id, version }: { readonly id: string; readonly version: number },
  values: Partial<DocumentInput> & {
    readonly removed_at?: string | null;
    readonly removed_reason?: string | null;
  },
): Promise<CaseDocument> {
  const done = await db
    .updateTable('document')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (done.numUpdatedRows > 0n) return getDocument(db, id);
  await getDocument(db, id);
  throw new ContractError('changed-meanwhile');
}

type Known = { readonly id: string; readonly version: number };

/** Changes what is said about a document. @throws ContractError not-found, changed-meanwhile */
export const saveDocument = (db: WritableDatabase, known: Known, input: DocumentInput) =>
  change(db, known, input);

/** Takes a document out of the file. @throws ContractError not-found, changed-meanwhile */
export const removeDocument = (db: WritableDatabase, known: Known, reason: string, now: Date) =>
  change(db, known, { removed_at: now.toISOString(), removed_reason: reason });

/** Puts a document back. @throws ContractError not-found, changed-meanwhile */
export const restoreDocument = (db: WritableDatabase, known: Known) =>
  change(db, known, { removed_at: null, removed_reason: null });

/** Whether anything is filed under a subject, taken out or not. */
export async function hasDocuments(db: ReadableDatabase, { kind, id }: DocumentSubject): Promise<boolean> {
  const row = await db
    .selectFrom('document')
    .select('id')
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
