import { useState } from 'react';
import type { OfferedFile } from '../../shared/contract/app.ts';
import { type DocumentSubject, MOST_DOCUMENTS_AT_ONCE } from '../../shared/contract/documents.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { CaseDocument } from '../../shared/domain/document.ts';
import { call, offerFile } from '../client/client.ts';
import { useInvalidate } from '../client/hooks.ts';

/** A file that was not taken in. */
export interface RefusedFile {
  readonly name: string;
  readonly error: unknown;
}

export interface Intake {
  /** Files done of all; null while none is under way. */
  readonly progress: { readonly done: number; readonly total: number; readonly name: string } | null;
  readonly refused: readonly RefusedFile[];
  readonly forget: () => void;
  readonly pick: () => void;
  readonly drop: (files: FileList) => void;
}

type Offer = { readonly name: string; readonly offer: () => Promise<OfferedFile> };

/**
 * Takes files in one after the other; a file that is refused holds none of the others up. `onAdded` gets those that came in.
 */
export function useIntake(
  subject: DocumentSubject,
  onAdded: (documents: readonly CaseDocument[]) => void,
): Intake {
  const [progress, setProgress] = useState<Intake['progress']>(null);
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const invalidate = useInvalidate();

  const take = async (offers: readonly Offer[]) => {
    setRefused([]);
    const added: CaseDocument[] = [];
    const failed: RefusedFile[] = [];
    for (const [done, { name, offer }] of offers.entries()) {
      setProgress({ done, total: offers.length, name });
      try {
        const { token } = await offer();
        added.push(await call('documents.add', { subject, token, document: null }));
      } catch (error) {
        failed.push({ name, error });
      }
    }
    setProgress(null);
    setRefused(failed);
    if (added.length === 0) return;
    await invalidate(['documents', 'caseFile']);
    onAdded(added);
  };

  const pick = async () => {
    try {
      const files = await call('documents.pick', {});
      if (files.length > 0) await take(files.map((file) => ({ name: file.name, offer: async () => file })));
    } catch (error) {
      setRefused([{ name: '', error }]);
    }
  };

  return {
    progress,
    refused,
    forget: () => setRefused([]),
    pick: () => {
      if (progress === null) void pick();
    },
    drop: (files) => {
      if (progress !== null || files.length === 0) return;
      if (files.length > MOST_DOCUMENTS_AT_ONCE) {
        const params = { files: files.length, most: MOST_DOCUMENTS_AT_ONCE };
        const error = new ContractError('file-refused', { detail: 'document-too-many', params });
        setRefused([{ name: '', error }]);
        return;
      }
      void take([...files].map((file) => ({ name: file.name, offer: () => offerFile(file, 'document') })));
    },
  };
}
