import { useState } from 'react';
import type { OfferedFile } from '../../shared/contract/app.ts';
import { useJob } from '../client/job.ts';

/** One file on its way into the database. */
export interface TakeIn {
  /** Null while none is under way. */
  readonly file: {
    readonly name: string;
    readonly size: number;
    /** How much of it is stored, from 0 to 1. */
    readonly part: number;
  } | null;
  /** The user asked to stop and the file has not been dropped yet. */
  readonly stopping: boolean;
  readonly stop: () => void;
  /** Takes a file in under a new job. @throws what the work throws */
  readonly take: <Kept>(file: OfferedFile, work: (job: string) => Promise<Kept>) => Promise<Kept>;
}

/** Takes in one file at a time, and says how far it is. */
export function useTakeIn(): TakeIn {
  const job = useJob();
  const [file, setFile] = useState<OfferedFile | null>(null);
  const { done = 0, total = null } = job.progress ?? {};
  return {
    file: file === null ? null : { ...file, part: total === null || total === 0 ? 0 : done / total },
    stopping: job.stopping,
    stop: job.cancel,
    take: async (taken, work) => {
      setFile(taken);
      try {
        return await job.run(work);
      } finally {
        setFile(null);
      }
    },
  };
}
