import {
  IconAlertTriangle,
  IconArrowRight,
  IconBan,
  IconBriefcase,
  IconCash,
  IconCircleCheck,
  IconCircleX,
  IconFileText,
  IconHandStop,
  IconHelpCircle,
  IconHourglassEmpty,
  IconPhoneOff,
  IconUserCheck,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BenefitMonth } from '../../shared/domain/referral/referral.ts';
import type { ReferralStage } from '../../shared/domain/referral/stages.ts';
import { MARK_WORDS } from '../../shared/law/explain/working.ts';
import type { CheckOutcome } from '../../shared/law/jkp/answer.ts';
import type { Mark } from '../../shared/law/rule-set.ts';
import type { Tone } from '../theme/theme.ts';
import { ToneBadge } from '../ui/Badge.tsx';

interface Look {
  readonly tone: Tone;
  readonly icon: typeof IconBan;
}

const STAGES = {
  referred: { tone: 'neutral', icon: IconArrowRight },
  account: { tone: 'neutral', icon: IconUserCheck },
  filed: { tone: 'accent', icon: IconFileText },
  eligible: { tone: 'good', icon: IconCircleCheck },
  refused: { tone: 'bad', icon: IconCircleX },
  paying: { tone: 'good', icon: IconCash },
  ended: { tone: 'neutral', icon: IconCircleCheck },
  stopped: { tone: 'wait', icon: IconHandStop },
  're-employed': { tone: 'good', icon: IconBriefcase },
  lost: { tone: 'wait', icon: IconPhoneOff },
  closed: { tone: 'neutral', icon: IconCircleCheck },
  cancelled: { tone: 'neutral', icon: IconBan },
} as const satisfies Record<ReferralStage, Look>;

/** How far a referral has come, as a badge with an icon. */
export function ReferralStageBadge({ stage }: { readonly stage: ReferralStage }) {
  const { t } = useTranslation();
  const { tone, icon: Icon } = STAGES[stage];
  return (
    <ToneBadge tone={tone} icon={<Icon size={12} aria-hidden />}>
      {t(`referrals.stage.${stage}`)}
    </ToneBadge>
  );
}

/** A referral without the proof of the layoff. */
export function NoProofBadge() {
  const { t } = useTranslation();
  return (
    <ToneBadge tone="wait" icon={<IconAlertTriangle size={12} aria-hidden />}>
      {t('referrals.no-proof')}
    </ToneBadge>
  );
}

const OUTCOMES = {
  met: { tone: 'good', icon: IconCircleCheck },
  unmet: { tone: 'bad', icon: IconCircleX },
  unknown: { tone: 'wait', icon: IconHelpCircle },
  assumed: { tone: 'neutral', icon: IconHelpCircle },
} as const satisfies Record<CheckOutcome | 'assumed', Look>;

/** How a condition of the law stands, as a badge with an icon; `assumed`: met as long as nobody says otherwise. */
export function OutcomeBadge({ outcome }: { readonly outcome: CheckOutcome | 'assumed' }) {
  const { t } = useTranslation();
  const { tone, icon: Icon } = OUTCOMES[outcome];
  return (
    <ToneBadge tone={tone} icon={<Icon size={12} aria-hidden />}>
      {t(`referrals.outcome.${outcome}`)}
    </ToneBadge>
  );
}

const MONTHS = {
  coming: { tone: 'neutral', icon: IconHourglassEmpty },
  open: { tone: 'wait', icon: IconFileText },
  late: { tone: 'bad', icon: IconAlertTriangle },
  filed: { tone: 'accent', icon: IconFileText },
  paid: { tone: 'good', icon: IconCash },
  off: { tone: 'neutral', icon: IconBan },
} as const satisfies Record<BenefitMonth['state'], Look>;

/** How a month of the benefit stands, as a badge with an icon. */
export function MonthBadge({ state }: { readonly state: BenefitMonth['state'] }) {
  const { t } = useTranslation();
  const { tone, icon: Icon } = MONTHS[state];
  return (
    <ToneBadge tone={tone} icon={<Icon size={12} aria-hidden />}>
      {t(`referrals.month.${state}`)}
    </ToneBadge>
  );
}

/** The article of a rule, with a word where it was not seen in the source itself. */
export function Cite({ cite, mark }: { readonly cite: string; readonly mark: Mark }) {
  const words = MARK_WORDS[mark];
  if (cite === '') return null;
  return (
    <span style={{ fontSize: '0.75rem', color: 'var(--mantine-color-dimmed)' }}>
      {cite}{' '}
      {words !== null && <ToneBadge tone={mark === 'unverified' ? 'wait' : 'neutral'}>{words}</ToneBadge>}
    </span>
  );
}
