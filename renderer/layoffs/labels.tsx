import {
  IconBan,
  IconCheck,
  IconCircleCheck,
  IconClock,
  IconEdit,
  IconPencil,
  IconX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LayoffResponse, LayoffState } from '../../shared/domain/layoff.ts';
import type { LayoffReason } from '../../shared/law/layoff-reasons.ts';
import { LAYOFF_REASON_NAMES } from '../../shared/letters/layoff-reason-names.ts';
import type { Tone } from '../theme/theme.ts';
import { ToneBadge } from '../ui/Badge.tsx';

const STATES = {
  draft: { tone: 'neutral', icon: IconPencil },
  recorded: { tone: 'good', icon: IconCircleCheck },
  correcting: { tone: 'wait', icon: IconEdit },
  withdrawn: { tone: 'neutral', icon: IconBan },
} as const satisfies Record<LayoffState, { tone: Tone; icon: typeof IconCheck }>;

/** Where a report stands, as a badge with an icon. */
export function LayoffStateBadge({ state }: { readonly state: LayoffState }) {
  const { t } = useTranslation();
  const { tone, icon: Icon } = STATES[state];
  return (
    <ToneBadge tone={tone} icon={<Icon size={12} aria-hidden />}>
      {t(`layoffs.state.${state}`)}
    </ToneBadge>
  );
}

const RESPONSES = {
  accepts: { tone: 'good', icon: IconCheck },
  refuses: { tone: 'bad', icon: IconX },
  silent: { tone: 'wait', icon: IconClock },
} as const satisfies Record<LayoffResponse, { tone: Tone; icon: typeof IconCheck }>;

/** What the worker answered to the notice, as a badge with an icon. */
export function ResponseBadge({ response }: { readonly response: LayoffResponse }) {
  const { t } = useTranslation();
  const { tone, icon: Icon } = RESPONSES[response];
  return (
    <ToneBadge tone={tone} icon={<Icon size={12} aria-hidden />}>
      {t(`layoffs.response.${response}`)}
    </ToneBadge>
  );
}

/** The legal wording of a reason, empty while none is chosen. */
export function reasonName(reason: LayoffReason | null): string {
  return reason === null ? '' : LAYOFF_REASON_NAMES[reason];
}
