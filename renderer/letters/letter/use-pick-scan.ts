import { useState } from 'react';
import type { OfferedFile } from '../../../shared/contract/app.ts';
import { call, faultOf } from '../../client/client.ts';
import { useWords } from '../../i18n/use-words.ts';
import { notifyDone, notifyProblem } from '../../ui/notify.ts';

/** Asks for a scan (PDF, PNG, JPEG) by the system's dialog, then does something with it. What fails, or is stopped, is said. */
export function usePickScan(work: (file: OfferedFile) => Promise<unknown> | undefined): {
  readonly busy: boolean;
  readonly pick: () => void;
} {
  const { t, fault } = useWords();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      const file = await call('files.pick', { purpose: 'scan' });
      if (file !== null) await work(file);
    } catch (error) {
      if (faultOf(error).code === 'cancelled') notifyDone(t('documents.stopped.one'));
      else notifyProblem(fault(error).title, fault(error).advice);
    } finally {
      setBusy(false);
    }
  };
  const pick = () => {
    if (!busy) void run();
  };
  return { busy, pick };
}
