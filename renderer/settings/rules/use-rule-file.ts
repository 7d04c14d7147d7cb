import { useNavigate } from '@tanstack/react-router';
import { type DragEvent, useState } from 'react';
import type { OfferedFile } from '../../../shared/contract/app.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import { call, faultOf, offerFile } from '../../client/client.ts';

export interface RuleFileTaking {
  /** Why the last file could not be taken, or null. */
  readonly error: unknown;
  /** A file hangs over the page. */
  readonly over: boolean;
  /** Asks for a file by the system's dialog. */
  readonly pick: () => void;
  /** For the element that takes dropped files. */
  readonly drop: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

const OWN_WORDS: ReadonlySet<string> = new Set(['rules-too-large', 'file-missing']);

/** Faults that speak of lists or of typed data elsewhere get the words of a rule file. */
export function asRuleFileFault(error: unknown): unknown {
  if (error === null) return null;
  const fault = faultOf(error);
  if (fault.code === 'changed-meanwhile') return new ContractError(fault.code, { detail: 'rule-file' });
  if (fault.code !== 'file-refused' || OWN_WORDS.has(fault.detail ?? '')) return error;
  return new ContractError(fault.code, { ...fault, detail: 'rules-unreadable' });
}

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

/** Takes a rule file, picked or dropped, and goes on to its review. */
export function useRuleFile(): RuleFileTaking {
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>(null);
  const [over, setOver] = useState(false);
  const take = async (offer: () => Promise<OfferedFile | null>) => {
    setError(null);
    try {
      const file = await offer();
      if (file !== null) {
        await navigate({ to: '/pengaturan', search: { bagian: 'aturan', berkas: file.token } });
      }
    } catch (thrown) {
      setError(asRuleFileFault(thrown));
    }
  };
  return {
    error,
    over,
    pick: () => void take(() => call('files.pick', { purpose: 'rules' })),
    drop: {
      onDragOver: (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (event) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false);
      },
      onDrop: (event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files.item(0);
        if (file !== null) void take(() => offerFile(file, 'rules'));
      },
    },
  };
}
