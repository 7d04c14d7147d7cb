import { useCallback, useEffect, useRef, useState } from 'react';
import type { JobProgress } from '../../shared/contract/contract.ts';
import { call } from './client.ts';

export interface Job {
  /** Id of the running job; empty when none runs. */
  readonly id: string;
  readonly progress: JobProgress | null;
  /** The user asked to stop and the job has not ended yet. */
  readonly stopping: boolean;
  /** Runs work under a new job id and follows its progress until it ends. */
  readonly run: <Value>(work: (job: string) => Promise<Value>) => Promise<Value>;
  readonly cancel: () => void;
}

/** Follows one long job at a time: its progress, and a way to stop it. */
export function useJob(): Job {
  const [id, setId] = useState('');
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const [stopping, setStopping] = useState(false);
  const current = useRef('');

  useEffect(
    () =>
      window.sambung.onProgress((next) => {
        if (next.job === current.current) setProgress(next);
      }),
    [],
  );

  const run = useCallback(async <Value>(work: (job: string) => Promise<Value>): Promise<Value> => {
    const job = crypto.randomUUID();
    current.current = job;
    setId(job);
    setProgress(null);
    setStopping(false);
    try {
      return await work(job);
    } finally {
      if (current.current === job) {
        current.current = '';
        setId('');
        setStopping(false);
      }
    }
  }, []);

  const cancel = useCallback(() => {
    if (current.current === '') return;
    setStopping(true);
    void call('app.cancelJob', { job: current.current });
  }, []);

  return { id, progress, stopping, run, cancel };
}
