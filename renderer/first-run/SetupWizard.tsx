import { useCallback, useState } from 'react';
import { assertNever } from '../../shared/domain/assert-never.ts';
import { keepDraft, recallDraft, type SetupDraft, STEPS, type Step } from './draft.ts';
import { SummaryStep } from './SummaryStep.tsx';
import { LetterheadStep, OfficialStep, RegionStep, type StepProps, StyleStep } from './steps.tsx';

/** Asks once for what every letter needs. Answers stay when one goes back, and nothing is on record before the end. */
export function SetupWizard({ onLeave }: { readonly onLeave: () => void }) {
  const [draft, setDraft] = useState(recallDraft);

  const change = useCallback((part: Partial<SetupDraft>) => {
    setDraft((now) => {
      const next = { ...now, ...part };
      keepDraft(next);
      return next;
    });
  }, []);
  const go = (step: Step, part: Partial<SetupDraft> = {}) => change({ ...part, step });
  const at = STEPS.indexOf(draft.step);
  const steps: StepProps = {
    draft,
    onTyped: change,
    onNext: (part) => go(STEPS[at + 1] ?? 'summary', part),
    onBack: () => {
      const before = STEPS[at - 1];
      if (before === undefined) onLeave();
      else go(before);
    },
  };
  switch (draft.step) {
    case 'region':
      return <RegionStep {...steps} />;
    case 'letterhead':
      return <LetterheadStep {...steps} />;
    case 'official':
      return <OfficialStep {...steps} />;
    case 'style':
      return <StyleStep {...steps} />;
    case 'summary':
      return <SummaryStep draft={draft} onGo={go} onBack={steps.onBack} />;
    default:
      return assertNever(draft.step);
  }
}
