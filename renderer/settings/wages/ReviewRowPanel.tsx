import { List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReadMinimumWage } from '../../../shared/contract/wages.ts';
import { SidePanel } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { money, VerdictBadge } from './review-columns.tsx';
import { WageStateBadge } from './wage-columns.tsx';

/** One row of a file under review in full: what was read, what the file says, and every reason. */
export function ReviewRowPanel({
  row,
  regionNames,
  said,
  onClose,
}: {
  readonly row: ReadMinimumWage | null;
  readonly regionNames: ReadonlyMap<string, string>;
  readonly said: (row: ReadMinimumWage) => readonly string[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <SidePanel
      opened={row !== null}
      onClose={onClose}
      title={row === null ? '' : t('wages.review.row', { row: String(row.row) })}
    >
      {row !== null && (
        <Stack gap="md">
          <div>
            <VerdictBadge verdict={row.verdict} />
          </div>
          {said(row).length > 0 && (
            <List size="sm" spacing={4}>
              {said(row).map((sentence) => (
                <List.Item key={sentence}>{sentence}</List.Item>
              ))}
            </List>
          )}
          <Facts
            narrow
            facts={[
              ...readFacts(row, regionNames, t),
              { label: t('wages.review.cells'), value: cellsOf(row) },
            ]}
          />
        </Stack>
      )}
    </SidePanel>
  );
}

function cellsOf(row: ReadMinimumWage) {
  return <Text size="sm">{row.cells.filter((cell) => cell.trim() !== '').join(' · ')}</Text>;
}

function readFacts(
  { wage }: ReadMinimumWage,
  regionNames: ReadonlyMap<string, string>,
  t: ReturnType<typeof useTranslation>['t'],
) {
  if (wage === null) return [];
  return [
    { label: t('wages.column.region'), value: regionNames.get(wage.regionCode) ?? wage.regionCode },
    { label: t('wages.column.year'), value: String(wage.year) },
    { label: t('wages.column.sector'), value: wage.sector === '' ? t('wages.sector.all') : wage.sector },
    { label: t('wages.column.amount'), value: money(wage.amount) },
    { label: t('wages.column.source'), value: wage.source },
    { label: t('wages.column.state'), value: <WageStateBadge state={wage.state} /> },
  ];
}
