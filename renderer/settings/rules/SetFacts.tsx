import { useTranslation } from 'react-i18next';
import { formatDateLong } from '../../../shared/calendar/format-date.ts';
import type { RuleFileReading } from '../../../shared/contract/rules.ts';
import type { RuleSetSummary } from '../../../shared/domain/rule-file.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Section } from '../../ui/Section.tsx';
import { MarkCounts } from './MarkBadges.tsx';

/** What a file is and in whose place it steps. */
export function SetFacts({ reading: { set, stepsInFor } }: { readonly reading: RuleFileReading }) {
  const { t } = useTranslation();
  if (set === null) return null;
  const place = (other: RuleSetSummary) =>
    other.id === set.id
      ? t('rules.review.corrects', { id: other.id, verified: formatDateLong(other.lastVerified) })
      : t('rules.review.takes-over', { title: other.title, id: other.id, from: formatDateLong(set.from) });
  const span =
    set.to === null
      ? t('rules.since', { from: formatDateLong(set.from) })
      : t('rules.since-to', { from: formatDateLong(set.from), to: formatDateLong(set.to) });
  return (
    <Section title={set.title} description={t(`rules.kind.${set.kind}`)}>
      <Facts
        facts={[
          { label: t('rules.review.id'), value: set.id },
          { label: t('rules.columns.span'), value: span },
          { label: t('rules.columns.verified'), value: formatDateLong(set.lastVerified) },
          {
            label: t('rules.review.steps-in-for'),
            value: stepsInFor === null ? t('rules.review.first') : place(stepsInFor),
          },
          { label: t('rules.columns.marks'), value: <MarkCounts marks={set.marks} /> },
        ]}
      />
    </Section>
  );
}
