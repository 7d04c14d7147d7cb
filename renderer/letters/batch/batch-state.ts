import { useSyncExternalStore } from 'react';
import type { InputOf, JobProgress } from '../../../shared/contract/contract.ts';
import type { BatchOutcome } from '../../../shared/contract/letter-batch.ts';
import type { SpecKindCode } from '../../../shared/domain/letter.ts';
import { call } from '../../client/client.ts';
import { queryClient } from '../../client/hooks.ts';
import type { Found } from '../new/RecordPicker.tsx';
import { type BatchForm, firstForm } from './batch-form.ts';

/** A run of letters, from its start until its outcome was put away. It goes on while another screen is shown. */
export interface BatchRun {
  readonly job: string;
  readonly progress: JobProgress | null;
  /** When the first letter was begun, in milliseconds of the page's own clock. */
  readonly begunAt: number | null;
  readonly stopping: boolean;
  readonly outcome: BatchOutcome | null;
  readonly error: unknown;
}

interface BatchState {
  /** What was chosen so far; one comes back to it from the record that was to be mended. */
  readonly form: BatchForm | null;
  readonly step: 'choose' | 'check';
  readonly run: BatchRun | null;
}

let state: BatchState = { form: null, step: 'choose', run: null };
const listeners = new Set<() => void>();

function put(next: Partial<BatchState>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

function putRun(job: string, next: Partial<BatchRun>): void {
  if (state.run?.job === job) put({ run: { ...state.run, ...next } });
}

export const useBatchState = (): BatchState =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );

export const keepForm = (form: BatchForm): void => put({ form });
export const goToStep = (step: BatchState['step']): void => put({ step });

/** Begins anew; not while letters are being issued. */
function begin(form: BatchForm): void {
  if (state.run !== null && state.run.outcome === null) return;
  put({ form, step: 'choose', run: null });
}

/** Begins anew with the workers that were picked in a report's list; null takes everyone on it. */
export function carryWorkers(
  today: string,
  report: Found,
  lines: readonly string[] | null,
  kind: SpecKindCode | null = null,
): void {
  begin({ ...firstForm(today), report, lines, kind });
}

/** Begins anew with people that were picked elsewhere, and what all their letters share. */
export function carryPersons(
  today: string,
  ids: readonly string[],
  kind: SpecKindCode | null,
  values: BatchForm['values'] = {},
): void {
  begin({ ...firstForm(today), whom: 'persons', persons: new Set(ids), kind, values });
}

/** Puts the outcome away; what was chosen stays, for a further kind of letter. */
export const putRunAway = (): void => put({ run: null, step: 'choose' });

export function stopRun(): void {
  if (state.run === null) return;
  putRun(state.run.job, { stopping: true });
  void call('app.cancelJob', { job: state.run.job });
}

/** Issues the letters. Closing the system's dialog leaves everything as it was. */
export async function startRun(order: Omit<InputOf<'batch.issue'>, 'job'>): Promise<void> {
  const job = crypto.randomUUID();
  put({ run: { job, progress: null, begunAt: null, stopping: false, outcome: null, error: null } });
  const silence = window.sambung.onProgress((progress) => {
    if (progress.job !== job || state.run === null) return;
    const begunAt = state.run.begunAt ?? (progress.step === 'print' ? performance.now() : null);
    putRun(job, { progress, begunAt });
  });
  try {
    const outcome = await call('batch.issue', { ...order, job });
    if (outcome === null) put({ run: null });
    else putRun(job, { outcome });
  } catch (error) {
    putRun(job, { error });
  } finally {
    silence();
    void queryClient.invalidateQueries();
  }
}
