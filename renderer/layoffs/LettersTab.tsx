import { Group, Table, Text, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../shared/calendar/format-date.ts';
import type { LayoffReport } from '../../shared/domain/layoff.ts';
import { useProcedure } from '../client/hooks.ts';
import { LetterNumber, LetterStateBadge } from '../letters/labels.tsx';
import { Empty } from '../ui/Empty.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { Loaded } from '../ui/Waiting.tsx';
import styles from './Layoffs.module.css';

/** Letters that stand on a report. */
export function LettersTab({ report }: { readonly report: LayoffReport }) {
  const { t } = useTranslation();
  const found = useProcedure('layoffs.dependents', { id: report.id });
  return (
    <div className={styles.scroll}>
      <Loaded
        query={found}
        failed={(error) => <ErrorPanel error={error} onAgain={() => void found.refetch()} />}
      >
        {({ letters }) =>
          letters.length === 0 ? (
            <Empty title={t('layoffs.letters.empty.title')} description={t('layoffs.letters.empty.text')} />
          ) : (
            <Table highlightOnHover verticalSpacing={6} maw={900}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('letters.column.number')}</Table.Th>
                  <Table.Th>{t('letters.column.title')}</Table.Th>
                  <Table.Th>{t('letters.column.dated')}</Table.Th>
                  <Table.Th>{t('letters.column.state')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {letters.map((letter) => (
                  <Table.Tr key={letter.id}>
                    <Table.Td>
                      <UnstyledButton
                        renderRoot={(props) => <Link {...props} to="/surat/$id" params={{ id: letter.id }} />}
                      >
                        <Text size="sm" c="var(--tone-accent-text)" td="underline">
                          {letter.number ?? t('letters.number.later')}
                        </Text>
                      </UnstyledButton>
                    </Table.Td>
                    <Table.Td>{letter.title}</Table.Td>
                    <Table.Td className="tabular">{formatDateShort(letter.dated)}</Table.Td>
                    <Table.Td>
                      <Group gap="xs">
                        <LetterStateBadge state={letter.state} />
                        {letter.number === null && <LetterNumber number={null} />}
                      </Group>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </Loaded>
    </div>
  );
}
