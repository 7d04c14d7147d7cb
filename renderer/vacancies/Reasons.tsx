import { Group, Text } from '@mantine/core';
import type { MatchPoint } from '../../shared/domain/matching/rank.ts';
import { useWords } from '../i18n/use-words.ts';
import { ToneBadge } from '../ui/Badge.tsx';

/** One reason in words. */
export function useReason(): (point: MatchPoint) => string {
  const { t } = useWords();
  return ({ code, standing, names }) => t(`vacancies.match.${code}.${standing}`, { names: names.join(', ') });
}

const isHard = ({ code, standing }: MatchPoint) =>
  standing === 'lacks' && (code === 'licences' || code === 'education');
const speaksFor = ({ standing }: MatchPoint) => standing === 'fits' || standing === 'near';
/** The job itself is met by what is sought or by what was done before: one of the two suffices. */
const speaksAgainst = ({ code, standing }: MatchPoint) =>
  standing === 'lacks' && code !== 'wanted' && code !== 'occupation';

/** Why somebody fits, in one line; what is lacking comes first. */
export function Reasons({ points }: { readonly points: readonly MatchPoint[] }) {
  const reason = useReason();
  const { t } = useWords();
  return (
    <Group
      gap={6}
      wrap="nowrap"
      title={points.map(reason).join('. ')}
      aria-label={t('vacancies.candidates.reasons')}
    >
      {points.filter(isHard).map((point) => (
        <ToneBadge key={point.code} tone="wait">
          {reason(point)}
        </ToneBadge>
      ))}
      <Text size="sm" truncate>
        {points.filter(speaksFor).map(reason).join(' · ')}
      </Text>
    </Group>
  );
}

/** What speaks for it and what against, each in a line of its own. */
export function ForAndAgainst({ points }: { readonly points: readonly MatchPoint[] }) {
  const reason = useReason();
  const { t } = useWords();
  const against = points.filter(speaksAgainst);
  const unknown = points.filter(
    ({ code, standing }) => standing === 'unknown' && code !== 'wanted' && code !== 'occupation',
  );
  return (
    <>
      <Text size="sm">{points.filter(speaksFor).map(reason).join(' · ')}</Text>
      {against.length > 0 && (
        <Text size="sm" c="var(--tone-wait-text)">
          {t('vacancies.fits.against', { reasons: against.map(reason).join(' · ') })}
        </Text>
      )}
      {unknown.length > 0 && (
        <Text size="xs" c="dimmed">
          {unknown.map(reason).join(' · ')}
        </Text>
      )}
    </>
  );
}
