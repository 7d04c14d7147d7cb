import { useTranslation } from 'react-i18next';
import { MARKS, type Mark } from '../../../shared/law/rule-set.ts';
import type { Tone } from '../../theme/theme.ts';
import { ToneBadge } from '../../ui/Badge.tsx';
import classes from './rules.module.css';

const TONES: Readonly<Record<Mark, Tone>> = { seen: 'good', secondary: 'neutral', unverified: 'wait' };

/** How sure a value is, in one word. */
export function MarkBadge({ mark }: { readonly mark: Mark }) {
  const { t } = useTranslation();
  return <ToneBadge tone={TONES[mark]}>{t(`rules.mark.${mark}`)}</ToneBadge>;
}

/** How many parameters of a rule set are how sure; what none is stays unsaid. */
export function MarkCounts({ marks }: { readonly marks: Readonly<Record<Mark, number>> }) {
  const { t } = useTranslation();
  return (
    <span className={classes.marks}>
      {MARKS.filter((mark) => marks[mark] > 0).map((mark) => (
        <ToneBadge key={mark} tone={TONES[mark]}>
          {t(`rules.marks.${mark}`, { n: marks[mark] })}
        </ToneBadge>
      ))}
    </span>
  );
}
