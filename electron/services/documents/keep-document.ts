import type { CheckedInputOf } from '../../../shared/contract/contract.ts';
import type { DocumentSubject } from '../../../shared/contract/documents.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import type { CaseDocument, DocumentInput } from '../../../shared/domain/document.ts';
import { documentFromName } from '../../../shared/domain/document-name.ts';
import { completeNewFile, fileOf, type NewFile, type StoredFile } from '../../database/document-files.ts';
import * as documents from '../../database/documents.ts';
import type { ReadableDatabase } from '../../database/schema.ts';
import type { WriteContext } from '../context.ts';

/** What stands there already: the title of the subject's document with these bytes, and the file that has them. @throws ContractError not-found */
export async function lookForDocument(
  db: ReadableDatabase,
  { subject, sha256 }: { readonly subject: DocumentSubject; readonly sha256: string },
): Promise<{ readonly twin: string | null; readonly stored: StoredFile | null }> {
  await documents.expectSubject(db, subject);
  const twin = await documents.documentWithBytes(db, subject, sha256);
  return { twin: twin?.title ?? null, stored: await fileOf(db, sha256) };
}

/**
 * The last step of taking a document in: its file becomes complete, and the document is there. One that the subject has
 * already is not kept twice; where its bytes were damaged they are sound again.
 * @throws ContractError not-found, already-there; changed-meanwhile where kept bytes were let go since somebody looked
 */
export async function keepDocument(
  context: WriteContext,
  {
    subject,
    file,
    newFile,
    document,
  }: {
    readonly subject: DocumentSubject;
    readonly file: documents.FileOfDocument;
    /** Null where sound bytes are kept already. */
    readonly newFile: NewFile | null;
    readonly document: DocumentInput | null;
  },
): Promise<CaseDocument> {
  const { db, now } = context;
  await documents.expectSubject(db, subject);
  const twin = await documents.documentWithBytes(db, subject, file.sha256);
  const renews = await completeNewFile(db, file.sha256, newFile, now);
  if (twin !== null && !renews) {
    throw new ContractError('already-there', { detail: 'document', params: { title: twin.title } });
  }
  const input = document ?? documentFromName(file.name, file.type);
  const kept = twin ?? (await documents.addDocument(db, subject, file, input, context));
  context.note({
    subjectKind: subject.kind,
    subjectId: subject.id,
    detail: {
      document: kept.id,
      bytes: kept.bytes,
      type: kept.type,
      ...(twin === null ? {} : { deed: 'renewed' }),
    },
  });
  return kept;
}

async function noted(
  context: WriteContext,
  changed: CaseDocument,
  deed: 'saved' | 'removed' | 'restored',
): Promise<CaseDocument> {
  const subject = await documents.subjectOfDocument(context.db, changed.id);
  context.note({
    subjectKind: subject.kind,
    subjectId: subject.id,
    detail: { document: changed.id, deed },
  });
  return changed;
}

/** @throws ContractError not-found, changed-meanwhile */
export async function changeDocument(
  context: WriteContext,
  { document, ...known }: CheckedInputOf<'documents.save'>,
): Promise<CaseDocument> {
  return noted(context, await documents.saveDocument(context.db, known, document), 'saved');
}

/** @throws ContractError not-found, changed-meanwhile */
export async function takeOutDocument(
  context: WriteContext,
  { reason, ...known }: CheckedInputOf<'documents.remove'>,
): Promise<CaseDocument> {
  return noted(context, await documents.removeDocument(context.db, known, reason, context.now), 'removed');
}

/** @throws ContractError not-found, changed-meanwhile */
export async function putBackDocument(
  context: WriteContext,
  known: CheckedInputOf<'documents.restore'>,
): Promise<CaseDocument> {
  return noted(context, await documents.restoreDocument(context.db, known), 'restored');
}
