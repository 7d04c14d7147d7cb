import {
  IconArrowBackUp,
  IconBan,
  IconCircleCheck,
  IconClipboardCheck,
  IconClipboardText,
  IconFileText,
  IconGavel,
  IconMessages,
  IconRoute,
  IconUserCheck,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DisputeStage } from '../../shared/domain/dispute/fold.ts';
import type { Tone } from '../theme/theme.ts';
import { ToneBadge } from '../ui/Badge.tsx';

const STAGES = {
  registered: { tone: 'neutral', icon: IconClipboardText },
  returned: { tone: 'wait', icon: IconArrowBackUp },
  offered: { tone: 'neutral', icon: IconRoute },
  elsewhere: { tone: 'neutral', icon: IconRoute },
  delegated: { tone: 'accent', icon: IconUserCheck },
  mediating: { tone: 'accent', icon: IconMessages },
  recommended: { tone: 'wait', icon: IconFileText },
  accepted: { tone: 'good', icon: IconClipboardCheck },
  agreed: { tone: 'good', icon: IconClipboardCheck },
  failed: { tone: 'bad', icon: IconBan },
  court: { tone: 'law', icon: IconGavel },
  closed: { tone: 'neutral', icon: IconCircleCheck },
} as const satisfies Record<DisputeStage, { tone: Tone; icon: typeof IconBan }>;

/** Where a dispute stands, as a badge with an icon. */
export function StageBadge({ stage }: { readonly stage: DisputeStage }) {
  const { t } = useTranslation();
  const { tone, icon: Icon } = STAGES[stage];
  return (
    <ToneBadge tone={tone} icon={<Icon size={12} aria-hidden />}>
      {t(`disputes.stage.${stage}`)}
    </ToneBadge>
  );
}

/** `Rusmini (CONTOH) dan 4 lainnya`: whom a dispute is about, in one line. */
export function useWorkersWords(): (first: string, workers: number) => string {
  const { t } = useTranslation();
  return (first, workers) => {
    if (workers === 0) return t('disputes.workers.none');
    return workers === 1 ? first : t('disputes.workers.more', { first, n: workers - 1 });
  };
}
