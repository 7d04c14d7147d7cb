import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import { isPlainDate } from '../../../shared/calendar/plain-date.ts';
import type { PairJudgement } from '../../../shared/domain/person-pair.ts';
import type { Tone } from '../../theme/theme.ts';
import { ToneBadge } from '../../ui/Badge.tsx';
import { Nik } from '../../ui/Nik.tsx';

/** From these on a pair is called very likely, likely; below it wants a look. */
const VERY = 0.9;
const LIKELY = 0.7;

/** Key of the word for a person's field. */
export const fieldKey = (field: string): string =>
  `persons.field.${field.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`)}`;

/** How likely it is that two records are of one human being, in a word. */
export function LikelihoodBadge({ likeness }: { readonly likeness: number }) {
  const { t } = useTranslation();
  const grade = likeness >= VERY ? 'very' : likeness >= LIKELY ? 'likely' : 'look';
  const tone: Tone = { very: 'wait', likely: 'accent', look: 'neutral' }[grade] as Tone;
  return <ToneBadge tone={tone}>{t(`persons.pairs.grade.${grade}`)}</ToneBadge>;
}

/** Why two records are suspected, as one line. */
export function useReasons(): (judgement: Pick<PairJudgement, 'reasons'>) => string {
  const { t } = useTranslation();
  return ({ reasons }) => reasons.map((reason) => t(`persons.pairs.reason.${reason}`)).join(' · ');
}

/** A field's value for the eye. */
export function FieldValue({ field, value }: { readonly field: string; readonly value: string | null }) {
  const { t } = useTranslation();
  if (value === null || value === '') return <span>–</span>;
  if (field === 'nik') return value.length === 16 ? <Nik value={value} /> : <span>{value}</span>;
  if (field === 'sex') return <span>{t(`persons.sex.${value}`)}</span>;
  if (field === 'citizenship') return <span>{t(`persons.citizenship.${value}`)}</span>;
  if (isPlainDate(value)) return <span className="tabular">{formatDateShort(value)}</span>;
  return <span style={{ whiteSpace: 'pre-line' }}>{value}</span>;
}
