import { Anchor, Button, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import type { TouchedSubject } from '../../../shared/domain/rule-file.ts';
import { formatNumber } from '../../../shared/domain/words/format-number.ts';
import { Section } from '../../ui/Section.tsx';
import settings from '../settings.module.css';
import classes from './rules.module.css';

/** Rows that are shown at once. */
const FIRST = 10;
/** More are not looked for. */
export const MOST_TOUCHED = 500;

function leadOf(count: number): string {
  if (count === 0) return 'rules.touched.none';
  return count < MOST_TOUCHED ? 'rules.touched.text' : 'rules.touched.many';
}

/** The cases on record that the new rules touch, with the deadlines that move. */
export function TouchedSection({ touched }: { readonly touched: readonly TouchedSubject[] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? touched : touched.slice(0, FIRST);
  return (
    <Section title={t('rules.touched.title')} description={t(leadOf(touched.length), { n: touched.length })}>
      {touched.length > 0 && (
        <div className={classes.wide}>
          <Table className={settings.table} aria-label={t('rules.touched.title')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('rules.columns.report')}</Table.Th>
                <Table.Th className={settings.number}>{t('rules.columns.workers')}</Table.Th>
                <Table.Th>{t('rules.columns.effect')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((subject) => (
                <Table.Tr key={subject.id}>
                  <Table.Td className={classes.title}>
                    <Anchor
                      size="sm"
                      renderRoot={(props) => (
                        <Link
                          {...props}
                          to={subject.kind === 'dispute' ? '/perkara/$id' : '/laporan/$id'}
                          params={{ id: subject.id }}
                        />
                      )}
                    >
                      {subject.title}
                    </Anchor>
                  </Table.Td>
                  <Table.Td className={`${settings.number} tabular`}>
                    {formatNumber(subject.workers)}
                  </Table.Td>
                  <Table.Td>
                    <Effect subject={subject} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {!all && touched.length > FIRST && (
        <Button variant="default" size="xs" mt="sm" onClick={() => setAll(true)}>
          {t('rules.touched.all', { n: touched.length })}
        </Button>
      )}
    </Section>
  );
}

/** What the rules do to a report: the deadlines that move, or that amounts may change. */
export function Effect({ subject }: { readonly subject: TouchedSubject }) {
  const { t } = useTranslation();
  if (subject.moved.length === 0) return t('rules.touched.amounts');
  return subject.moved.map((moved) => (
    <div key={`${moved.code} ${moved.startedOn}`}>
      {t('rules.touched.moved', {
        name: moved.name,
        before: formatDateShort(moved.before),
        after: formatDateShort(moved.after),
      })}
      <Text size="xs" c="dimmed">
        {moved.sum}
      </Text>
    </div>
  ));
}
