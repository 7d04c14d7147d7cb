import { Button, Group, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { FirmWorkerRow } from '../../../shared/domain/employment/firm-workers.ts';
import { call } from '../../client/client.ts';
import { useList } from '../../client/hooks.ts';
import layoffStyles from '../../layoffs/Layoffs.module.css';
import { LetterKindMenu } from '../../letters/batch/LetterKindMenu.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { FilterBar } from '../../ui/table/FilterBar.tsx';
import { type ListParams, sortOf } from '../../ui/table/list-params.ts';
import { useSelection } from '../../ui/table/selection.ts';
import { FIRM_KINDS, useFirmLetters } from './use-firm-letters.ts';
import { useWorkerColumns } from './worker-columns.tsx';

const SORTS = ['name', 'verdict', 'arrears', 'startDate', 'layoff'] as const;
const rowKey = (row: FirmWorkerRow) => row.personId;
const rowLabel = (row: FirmWorkerRow) => row.name;

/** The workers of a firm that a filter finds: pick, and write letters for those picked or for all of them. */
export function FirmWorkers({
  kind,
  filter,
  params,
  label,
  filters,
  empty,
}: {
  readonly kind: 'all' | 'arrears';
  readonly filter: Required<InputOf<'readiness.firmChosen'>>;
  readonly params: ListParams;
  readonly label: string;
  /** Further filters beside the words. */
  readonly filters?: ReactNode;
  readonly empty: ReactNode;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const list = useList('readiness.ofFirm', {
    ...filter,
    sort: sortOf(SORTS, params.order.by),
    descending: params.order.descending,
    limit: 300,
  });
  const letters = useFirmLetters(filter.employerId);
  const selection = useSelection();
  const columns = useWorkerColumns(kind);
  const picked = [...selection.ids];
  const only = picked.length === 1 ? list.rows.find(({ personId }) => personId === picked[0]) : undefined;
  const total = list.total ?? 0;
  const pickAll = async () => {
    const all = await call('readiness.firmChosen', filter);
    selection.setAll(all.map(({ personId }) => personId));
  };
  return (
    <>
      <div className={layoffStyles.tools}>
        {picked.length > 0 ? (
          <Group gap="sm" py={8}>
            <Text size="sm" fw={500} className="tabular">
              {t('ui.table.selected', { n: picked.length })}
            </Text>
            {picked.length < total && (
              <Button variant="default" onClick={() => void pickAll()}>
                {t('ui.table.select-total', { n: total })}
              </Button>
            )}
            <LetterKindMenu
              label={t('readiness.letters')}
              kinds={FIRM_KINDS}
              onPick={(one) => letters.forWorkers(one, picked)}
            />
            {only !== undefined && (only.layoff !== null || only.employmentId !== null) && (
              <Button
                variant="default"
                onClick={() =>
                  void navigate({
                    to: '/paket',
                    search:
                      only.employmentId === null
                        ? { baris: only.layoff?.lineId ?? '' }
                        : { kerja: only.employmentId },
                  })
                }
              >
                {t('packet.title')}
              </Button>
            )}
            <Button variant="subtle" color="gray" onClick={selection.clear}>
              {t('ui.table.unselect')}
            </Button>
          </Group>
        ) : (
          <FilterBar text={params.text} onText={params.setText} placeholder={t('firm.filter')}>
            {filters}
            {total > 0 && (
              <Group gap="xs" ml="auto">
                <LetterKindMenu
                  label={t('firm.letters.all', { n: total })}
                  kinds={FIRM_KINDS}
                  onPick={(one) => void letters.forAll(one, filter)}
                />
              </Group>
            )}
          </FilterBar>
        )}
      </div>
      <DataTable
        id={`firm-workers-${kind}`}
        placeId={`firm-workers-${kind}-${filter.employerId}`}
        label={label}
        columns={columns}
        list={list}
        rowKey={rowKey}
        rowLabel={rowLabel}
        order={params.order}
        onOrder={params.setOrder}
        selection={selection}
        onOpen={(row) => void navigate({ to: '/pekerja/$id', params: { id: row.personId } })}
        empty={empty}
      />
    </>
  );
}
