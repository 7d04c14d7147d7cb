import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconHelpCircle,
  IconHourglassEmpty,
  IconScale,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EmploymentVerdict } from '../../shared/domain/employment/employment.ts';
import type { ReadinessOutcome } from '../../shared/domain/employment/readiness.ts';
import type { Tone } from '../theme/theme.ts';
import { ToneBadge } from '../ui/Badge.tsx';

const VERDICTS = {
  recorded: { tone: 'good', icon: IconCircleCheck },
  mismatch: { tone: 'wait', icon: IconAlertTriangle },
  'not-recorded': { tone: 'bad', icon: IconCircleX },
  unknown: { tone: 'neutral', icon: IconHelpCircle },
} as const satisfies Record<EmploymentVerdict, { tone: Tone; icon: typeof IconCircleX }>;

/** What stands on record of a job, as a badge with an icon. */
export function VerdictBadge({ verdict }: { readonly verdict: EmploymentVerdict }) {
  const { t } = useTranslation();
  const { tone, icon: Icon } = VERDICTS[verdict];
  return (
    <ToneBadge tone={tone} icon={<Icon size={12} aria-hidden />}>
      {t(`employment.verdict.${verdict}`)}
    </ToneBadge>
  );
}

const OUTCOMES = {
  eligible: { tone: 'good', icon: IconCircleCheck },
  'not-eligible': { tone: 'bad', icon: IconCircleX },
  'not-yet': { tone: 'wait', icon: IconHourglassEmpty },
  'needs-review': { tone: 'law', icon: IconScale },
  incomplete: { tone: 'wait', icon: IconClock },
} as const satisfies Record<ReadinessOutcome, { tone: Tone; icon: typeof IconCircleX }>;

/** How far a worker is from the job-loss benefit, as a badge with an icon. */
export function ReadinessBadge({ outcome }: { readonly outcome: ReadinessOutcome }) {
  const { t } = useTranslation();
  const { tone, icon: Icon } = OUTCOMES[outcome];
  return (
    <ToneBadge tone={tone} icon={<Icon size={12} aria-hidden />}>
      {t(`employment.readiness.${outcome}`)}
    </ToneBadge>
  );
}
