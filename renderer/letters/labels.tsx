import {
  IconAlertCircle,
  IconBan,
  IconCircleCheck,
  IconFileCheck,
  IconReplace,
  IconSignature,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LetterState } from '../../shared/domain/letter.ts';
import { type RegisterStanding, registerStanding } from '../../shared/letters/register-words.ts';
import type { Tone } from '../theme/theme.ts';
import { ToneBadge } from '../ui/Badge.tsx';
import styles from './Letters.module.css';

const STANDINGS = {
  issued: { tone: 'neutral', icon: IconFileCheck },
  signed: { tone: 'good', icon: IconSignature },
  replaced: { tone: 'neutral', icon: IconReplace },
  void: { tone: 'bad', icon: IconBan },
  'without-number': { tone: 'wait', icon: IconAlertCircle },
} as const satisfies Record<RegisterStanding, { tone: Tone; icon: typeof IconBan }>;

/** Where a letter stands: issued, signed, replaced, cancelled. That its number is to follow stands in the number's place. */
export function LetterStandingBadge({
  letter,
}: {
  readonly letter: { readonly state: LetterState; readonly signed: boolean };
}) {
  const { t } = useTranslation();
  const standing = registerStanding({ ...letter, number: '' });
  const { tone, icon: Icon } = STANDINGS[standing];
  return (
    <ToneBadge tone={tone} icon={<Icon size={12} aria-hidden />}>
      {t(`letters.standing.${standing}`)}
    </ToneBadge>
  );
}

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

/** A number on one line, cut short where there is no room for it, or the mark that it is still to follow. */
export function LetterNumber({ number }: { readonly number: string | null }) {
  const { t } = useTranslation();
  if (number !== null) {
    return (
      <span className={`tabular ${styles.number}`} title={number}>
        {number}
      </span>
    );
  }
  return (
    <ToneBadge tone="wait" icon={<IconAlertCircle size={12} aria-hidden />}>
      {t('letters.number.later')}
    </ToneBadge>
  );
}
