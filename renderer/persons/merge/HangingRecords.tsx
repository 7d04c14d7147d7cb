import { Anchor, SimpleGrid, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import { isPlainDate } from '../../../shared/calendar/plain-date.ts';
import type { PairRecord } from '../../../shared/contract/person-merge.ts';
import styles from './Merge.module.css';

function Group({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  const { t } = useTranslation();
  return (
    <div>
      <Text size="xs" c="dimmed" fw={500}>
        {t('persons.merge.group', { title, n: children.length })}
      </Text>
      {children.length === 0 ? (
        <Text size="sm" c="dimmed">
          –
        </Text>
      ) : (
        <ul className={styles.hanging}>{children}</ul>
      )}
    </div>
  );
}

const dayOf = (text: string): string => (isPlainDate(text) ? formatDateShort(text) : '…');

function Side({ record, which }: { readonly record: PairRecord; readonly which: 'kept' | 'gone' }) {
  const { t } = useTranslation();
  const { person } = record;
  return (
    <Stack gap="sm" component="section" aria-label={t(`persons.merge.column.${which}`)}>
      <div>
        <Text size="xs" c="dimmed">
          {t(`persons.merge.column.${which}`)}
        </Text>
        <Anchor
          fw={600}
          size="sm"
          renderRoot={(props) => <Link {...props} to="/pekerja/$id" params={{ id: person.id }} />}
        >
          {person.name}
        </Anchor>
        {record.mergedNames.length > 0 && (
          <Text size="xs" c="dimmed">
            {t('persons.merge.merged-before', { names: record.mergedNames.join(', ') })}
          </Text>
        )}
      </div>
      <Group title={t('persons.merge.group.layoffs')}>
        {record.layoffs.map((layoff) => (
          <li key={layoff.reportId}>
            {layoff.employerName}
            {layoff.layoffDate !== null && `, ${formatDateShort(layoff.layoffDate)}`}
          </li>
        ))}
      </Group>
      <Group title={t('persons.merge.group.disputes')}>
        {record.disputes.map((one) => (
          <li key={one.id}>{`${one.title}, ${one.detail}`}</li>
        ))}
      </Group>
      <Group title={t('persons.merge.group.employments')}>
        {record.employments.map((one) => {
          const [from = '', to = ''] = one.detail.split('/');
          return <li key={one.id}>{`${one.title}, ${dayOf(from)} – ${dayOf(to)}`}</li>;
        })}
      </Group>
      <Group title={t('persons.merge.group.letters')}>
        {record.letters.map((letter) => (
          <li key={letter.id}>{[letter.title, letter.number].filter((part) => part).join(', ')}</li>
        ))}
      </Group>
      <Text size="sm" c="dimmed">
        {t('persons.merge.more', { documents: record.documents, consultations: record.consultations })}
      </Text>
    </Stack>
  );
}

/** What hangs on each of two records. */
export function HangingRecords({ kept, gone }: { readonly kept: PairRecord; readonly gone: PairRecord }) {
  return (
    <SimpleGrid cols={2} spacing="lg">
      <Side record={kept} which="kept" />
      <Side record={gone} which="gone" />
    </SimpleGrid>
  );
}
