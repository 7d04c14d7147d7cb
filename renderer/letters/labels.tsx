import { IconAlertCircle, IconBan, IconCircleCheck, IconReplace } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LetterState } from '../../shared/domain/letter.ts';
import type { Tone } from '../theme/theme.ts';
import { ToneBadge } from '../ui/Badge.tsx';

const STATES = {
  issued: { tone: 'good', icon: IconCircleCheck },
  replaced: { tone: 'neutral', icon: IconReplace },
  void: { tone: 'bad', icon: IconBan },
} as const satisfies Record<LetterState, { tone: Tone; icon: typeof IconBan }>;

/** Whether a letter is in force. */
export function LetterStateBadge({ state }: { readonly state: LetterState }) {
  const { t } = useTranslation();
  const { tone, icon: Icon } = STATES[state];
  return (
    <ToneBadge tone={tone} icon={<Icon size={12} aria-hidden />}>
      {t(`letters.state.${state}`)}
    </ToneBadge>
  );
}

/** A number, or the mark that it is still to follow. */
export function LetterNumber({ number }: { readonly number: string | null }) {
  const { t } = useTranslation();
  if (number !== null) return <span className="tabular">{number}</span>;
  return (
    <ToneBadge tone="wait" icon={<IconAlertCircle size={12} aria-hidden />}>
      {t('letters.number.later')}
    </ToneBadge>
  );
}
