import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { JkpReadiness, NextStep } from '../../shared/domain/employment/readiness.ts';
import { isReferralStep } from '../../shared/domain/employment/steps.ts';
import { letterSpecs } from '../../shared/letters/specs.ts';
import { useCommand } from '../client/hooks.ts';
import { useReferralWay } from '../referrals/use-referral-way.ts';
import { useToday } from '../ui/today.ts';

/** What carries a step out. */
export interface StepDeed {
  readonly label: string;
  readonly run: () => void;
}

/**
 * What carries each step out: the place to go to, the referral that is there or a new one, or the letter, begun for the
 * worker's line of the report where there is one.
 */
export function useStepDeeds(ready: JkpReadiness) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const today = useToday();
  const create = useCommand('drafts.create', { invalidates: ['drafts'] });
  const { personId, employerId, reportId, layoffLineId, employmentId } = ready;
  const referral = useReferralWay(
    { personId, employerId, lineId: layoffLineId, employmentId, day: ready.facts?.layoff.date ?? null },
    ready.steps.some(({ code }) => isReferralStep(code)),
  );

  const openWorker = () =>
    void navigate({ to: '/pekerja/$id', params: { id: personId }, search: { ubah: true } });
  const places: Readonly<Record<string, (() => void) | null>> = {
    'step-complete-worker': openWorker,
    'step-complete-citizenship': openWorker,
    'step-complete-birth-date': openWorker,
    'step-complete-employer': () => void navigate({ to: '/perusahaan/$id', params: { id: employerId } }),
    'step-report-layoff': () => void navigate({ to: '/laporan/baru', search: { perusahaan: employerId } }),
    'step-complete-layoff':
      reportId === null
        ? null
        : () => void navigate({ to: '/laporan/$id', params: { id: reportId }, search: { tab: 'data' } }),
    'step-issue-receipt':
      reportId === null
        ? null
        : () => void navigate({ to: '/laporan/$id/tanda-terima', params: { id: reportId } }),
    'step-ask-response':
      reportId === null ? null : () => void navigate({ to: '/laporan/$id', params: { id: reportId } }),
    'step-register-dispute': () =>
      void navigate({
        to: '/perkara/baru',
        search: {
          ...(reportId === null ? {} : { laporan: reportId }),
          ...(layoffLineId === null ? {} : { baris: layoffLineId }),
        },
      }),
  };

  const deedOf = (step: NextStep): StepDeed | null => {
    if (isReferralStep(step.code))
      return { label: t(referral.isThere ? 'referrals.open' : 'referrals.refer'), run: referral.go };
    const place = places[step.code];
    if (place != null) return { label: t(`employment.step.${step.code}`), run: place };
    const { letter } = step;
    if (letter === null || letter === 'layoff-receipt') return null;
    return {
      label: t('employment.step.letter', { letter: letterSpecs[letter].name.toLowerCase() }),
      run: () =>
        create.mutate(
          {
            kind: letter,
            subject:
              layoffLineId === null
                ? { kind: 'person', id: personId }
                : { kind: 'worker-layoff', id: layoffLineId },
            dated: today,
          },
          { onSuccess: ({ id }) => void navigate({ to: '/surat/draf/$id', params: { id } }) },
        ),
    };
  };
  const asked = create.isPending ? create.variables.kind : null;
  return {
    deedOf,
    error: create.error,
    /** Code of the step whose letter is being begun. */
    busy: ready.steps.find(({ letter }) => letter !== null && letter === asked)?.code ?? null,
  };
}
