import { createHash } from 'node:crypto';
import type { CheckedInputOf } from '../../../shared/contract/contract.ts';
import type { DocumentContent, DocumentSubject } from '../../../shared/contract/documents.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import type { CaseDocument, DocumentInput } from '../../../shared/domain/document.ts';
import { documentFromName } from '../../../shared/domain/document-name.ts';
import * as documents from '../../database/documents.ts';
import type { ReadableDatabase } from '../../database/schema.ts';
import type { WriteContext } from '../context.ts';

/** Takes a file into the documents of a subject. @throws ContractError not-found, already-there */
export async function keepDocument(
  context: WriteContext,
  {
    subject,
    file,
    document,
  }: {
    readonly subject: DocumentSubject;
    readonly file: documents.FileOfDocument;
    readonly document: DocumentInput | null;
  },
): Promise<CaseDocument> {
  const { db } = context;
  await documents.expectSubject(db, subject);
  const twin = await documents.documentWithBytes(db, subject, file.sha256);
  if (twin !== null) {
    throw new ContractError('already-there', { detail: 'document', params: { title: twin.title } });
  }
  const input = document ?? documentFromName(file.name, file.type);
  const kept = await documents.addDocument(db, subject, file, input, context);
  context.note({
    subjectKind: subject.kind,
    subjectId: subject.id,
    detail: { document: kept.id, bytes: kept.bytes, type: kept.type },
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

/** The bytes of a document as they came. @throws ContractError not-found, document-damaged */
export async function soundDocument(db: ReadableDatabase, id: string): Promise<DocumentContent> {
  const { sha256, ...file } = await documents.documentBytes(db, id);
  if (createHash('sha256').update(file.content).digest('hex') !== sha256) {
    throw new ContractError('document-damaged');
  }
  return file;
}
