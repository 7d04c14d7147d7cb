import { Alert, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDateLong } from '../../../shared/calendar/format-date.ts';
import type { RuleFileReading } from '../../../shared/contract/rules.ts';
import { MOST_TOUCHED } from './TouchedSection.tsx';

/** A new set that begins in the past: what is over comes out anew, which nobody should accept without knowing. */
export function RecountsNote({ reading }: { readonly reading: RuleFileReading }) {
  const { t } = useTranslation();
  const { set, recountsFrom, touched } = reading;
  if (set === null || recountsFrom === null) return null;
  const n = touched.length;
  const count = n === 0 ? 'none' : n < MOST_TOUCHED ? 'some' : 'many';
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconHistory aria-hidden />}
      title={t(`rules.recounts.${set.kind}`, { from: formatDateLong(recountsFrom) })}
      role="status"
    >
      <Text size="sm">
        {t('rules.recounts.text')} {t(`rules.recounts.reports.${count}`, { n })}
      </Text>
    </Alert>
  );
}
