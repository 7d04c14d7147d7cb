import { useEffect, useState } from 'react';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { call, faultOf } from '../../client/client.ts';
import { type Job, useJob } from '../../client/job.ts';

export interface Computed {
  /** Everyone was judged once; later changes are followed by the lists themselves. */
  readonly ready: boolean;
  readonly job: Job;
  readonly error: unknown;
  readonly stopped: boolean;
  readonly again: () => void;
}

/** Has every worker of a report or a firm judged while the screen is open, and tells how far it is. */
export function useComputed(
  kind: InputOf<'readiness.compute'>['of']['kind'],
  id: string,
  asOf: InputOf<'readiness.compute'>['asOf'],
): Computed {
  const job = useJob();
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<{ ready: boolean; error: unknown; stopped: boolean }>({
    ready: false,
    error: null,
    stopped: false,
  });
  const { run, cancel } = job;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further turn begins it anew
  useEffect(() => {
    let isHere = true;
    setState({ ready: false, error: null, stopped: false });
    run((name) => call('readiness.compute', { of: { kind, id }, asOf, job: name })).then(
      () => isHere && setState({ ready: true, error: null, stopped: false }),
      (error: unknown) => {
        if (!isHere) return;
        const stopped = faultOf(error).code === 'cancelled';
        setState({ ready: false, error: stopped ? null : error, stopped });
      },
    );
    return () => {
      isHere = false;
      cancel();
    };
  }, [kind, id, asOf, turn, run, cancel]);
  return { ...state, job, again: () => setTurn((now) => now + 1) };
}
