import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useToday } from '../../ui/today.ts';
import { firstForm } from './batch-form.ts';
import { goToStep, keepForm, useBatchState } from './batch-state.ts';
import { CheckStep } from './CheckStep.tsx';
import { ChooseStep } from './ChooseStep.tsx';
import { ResultStep } from './ResultStep.tsx';
import { RunStep } from './RunStep.tsx';

/** Many letters at once: whom and which kind, what they lack and share, issue, and what came of it. */
export function BatchPage() {
  const navigate = useNavigate();
  const today = useToday();
  const { form: kept, step, run } = useBatchState();
  const form = kept ?? firstForm(today);
  useEffect(() => {
    if (kept === null) keepForm(firstForm(today));
  }, [kept, today]);
  if (run?.outcome) return <ResultStep run={run} outcome={run.outcome} kind={form.kind} />;
  if (run !== null && run.error === null) return <RunStep run={run} />;
  if (step === 'check' && form.kind !== null)
    return (
      <CheckStep
        form={form}
        kind={form.kind}
        failed={run?.error ?? null}
        onForm={keepForm}
        onBack={() => goToStep('choose')}
      />
    );
  return (
    <ChooseStep
      form={form}
      onForm={keepForm}
      onBack={() => void navigate({ to: '/surat' })}
      onNext={() => goToStep('check')}
    />
  );
}
