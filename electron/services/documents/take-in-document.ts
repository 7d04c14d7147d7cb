import type { DocumentSubject } from '../../../shared/contract/documents.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import type { CaseDocument, DocumentInput } from '../../../shared/domain/document.ts';
import type { DatabaseCalls } from '../database-calls.ts';
import type { FileGoal } from './take-in-file.ts';

/** A file that becomes a document of a subject. Its errors are those of `documents.add` of the contract. */
export const documentGoal = (
  database: DatabaseCalls,
  subject: DocumentSubject,
  document: DocumentInput | null,
): FileGoal<CaseDocument> => ({
  look: async ({ sha256 }) => {
    const { twin, stored } = await database.ask('worker.lookForDocument', { subject, sha256 });
    const refusal =
      twin === null
        ? null
        : new ContractError('already-there', { detail: 'document', params: { title: twin } });
    return { stored, refusal };
  },
  keep: (file, newFile) => database.ask('worker.keepDocument', { subject, document, file, newFile }),
});
