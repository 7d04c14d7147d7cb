import { Button, Group, Text } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_LETTERS } from '../../../shared/contract/letter-batch.ts';
import type { Page as ListPage } from '../../../shared/contract/procedure.ts';
import type { ListResult } from '../../client/hooks.ts';
import type { Selection } from '../../ui/table/selection.ts';
import styles from './Batch.module.css';

export interface PickProps {
  readonly ids: ReadonlySet<string>;
  readonly onIds: (ids: ReadonlySet<string>) => void;
}

/** A selection that is kept by whoever shows the table. */
export function useKept({ ids, onIds }: PickProps): Selection {
  const anchor = useRef<string | null>(null);
  return {
    ids,
    setAll: (all) => onIds(new Set(all)),
    clear: () => onIds(new Set()),
    toggle: (id, order, range) => {
      const next = new Set(ids);
      const from = range && anchor.current !== null ? order.indexOf(anchor.current) : -1;
      const to = order.indexOf(id);
      anchor.current = id;
      if (from >= 0 && to >= 0)
        for (const one of order.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one);
      else if (!next.delete(id)) next.add(id);
      onIds(next);
    },
  };
}

/** Every id that fits the filter, page by page, as many as there may be letters. */
export async function everyId(
  part: (after: string | null) => Promise<ListPage<{ readonly id: string }>>,
): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page: ListPage<{ readonly id: string }> = await part(after);
    ids.push(...page.rows.map(({ id }) => id));
    after = page.next;
  } while (after !== null && ids.length < MOST_LETTERS);
  return ids.slice(0, MOST_LETTERS);
}

/** The bar over a table to pick from: the filter, how many are picked, and all that fit. */
export function Picking({
  selection,
  list,
  filter,
  onAll,
  children,
}: {
  readonly selection: Selection;
  readonly list: Pick<ListResult<unknown>, 'total'>;
  readonly filter: ReactNode;
  readonly onAll: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const total = Math.min(list.total ?? 0, MOST_LETTERS);
  return (
    <div className={styles.picking}>
      <Group justify="space-between" px={12} className={styles.pickBar}>
        {filter}
        <Group gap="sm">
          <Text size="sm" className="tabular" aria-live="polite">
            {t('ui.table.selected', { n: selection.ids.size })}
          </Text>
          <Button size="xs" variant="default" disabled={total === 0} onClick={onAll}>
            {t('ui.table.select-total', { n: total })}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            disabled={selection.ids.size === 0}
            onClick={selection.clear}
          >
            {t('ui.table.unselect')}
          </Button>
        </Group>
      </Group>
      {children}
    </div>
  );
}
