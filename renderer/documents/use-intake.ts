import { useState } from 'react';
import type { OfferedFile } from '../../shared/contract/app.ts';
import { type DocumentSubject, MOST_DOCUMENTS_AT_ONCE } from '../../shared/contract/documents.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { CaseDocument } from '../../shared/domain/document.ts';
import { call, faultOf, offerFile } from '../client/client.ts';
import { useInvalidate } from '../client/hooks.ts';
import { useJob } from '../client/job.ts';

/** A file that was not taken in. */
export interface RefusedFile {
  readonly name: string;
  readonly error: unknown;
}

export interface Intake {
  /** Files done of all, and how much of the one under way is stored, from 0 to 1; null while none is under way. */
  readonly progress: {
    readonly done: number;
    readonly total: number;
    readonly name: string;
    readonly size: number;
    readonly part: number;
  } | null;
  /** The user asked to stop and the file under way has not been dropped yet. */
  readonly stopping: boolean;
  readonly stop: () => void;
  readonly refused: readonly RefusedFile[];
  readonly forget: () => void;
  readonly pick: () => void;
  readonly drop: (files: FileList) => void;
}

type Offer = { readonly name: string; readonly size: number; readonly offer: () => Promise<OfferedFile> };

/**
 * Takes files in one after the other; a file that is refused holds none of the others up, and stopping keeps those that are
 * in. `onAdded` gets those that came in, `onStopped` how many of all had come in when the user stopped.
 */
export function useIntake(
  subject: DocumentSubject,
  onAdded: (documents: readonly CaseDocument[]) => void,
  onStopped: (stored: number, all: number) => void,
): Intake {
  const [current, setCurrent] = useState<Omit<NonNullable<Intake['progress']>, 'part'> | null>(null);
  const job = useJob();
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const invalidate = useInvalidate();

  const take = async (offers: readonly Offer[]) => {
    setRefused([]);
    const added: CaseDocument[] = [];
    const failed: RefusedFile[] = [];
    let stopped = false;
    for (const [done, { name, size, offer }] of offers.entries()) {
      setCurrent({ done, total: offers.length, name, size });
      try {
        const { token } = await offer();
        const input = { subject, token, document: null };
        added.push(await job.run((id) => call('documents.add', { ...input, job: id })));
      } catch (error) {
        stopped = faultOf(error).code === 'cancelled';
        if (stopped) break;
        failed.push({ name, error });
      }
    }
    setCurrent(null);
    setRefused(failed);
    if (added.length > 0) await invalidate(['documents', 'caseFile']);
    if (stopped) onStopped(added.length, offers.length);
    else if (added.length > 0) onAdded(added);
  };

  const pick = async () => {
    try {
      const files = await call('documents.pick', {});
      if (files.length > 0) await take(files.map((file) => ({ ...file, offer: async () => file })));
    } catch (error) {
      setRefused([{ name: '', error }]);
    }
  };

  const { done = 0, total = null } = job.progress ?? {};
  const progress = current === null ? null : { ...current, part: total === null ? 0 : done / total };
  return {
    progress,
    stopping: job.stopping,
    stop: job.cancel,
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
      void take(
        [...files].map((file) => ({
          name: file.name,
          size: file.size,
          offer: () => offerFile(file, 'document'),
        })),
      );
    },
  };
}
