import { ActionIcon, Button, Group, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { FieldColumn, FieldRow } from '../../../shared/letters/fields.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { useToday } from '../../ui/today.ts';
import styles from './Draft.module.css';
import {
  emptyRow,
  type Grid,
  gridOf,
  MOST_ROWS,
  readCell,
  rowsOf,
  withCell,
  withPasted,
} from './rows-grid.ts';

/** Rows that are shown at once; more on request. */
const SHOWN = 200;

function Form({
  columns,
  rows,
  onSave,
  onClose,
}: {
  readonly columns: readonly FieldColumn[];
  readonly rows: readonly FieldRow[];
  readonly onSave: (rows: readonly FieldRow[]) => void;
  readonly onClose: () => void;
}) {
  const { t, finding } = useWords();
  const today = useToday();
  const refusal = (column: FieldColumn, text: string) => {
    const read = readCell(column, text, today);
    return read.kind === 'refused' ? finding(read.reason) : null;
  };
  const [grid, setGrid] = useState<Grid>(() => {
    const known = gridOf(columns, rows);
    return known.length === 0 ? [emptyRow(columns)] : known;
  });
  const [shown, setShown] = useState(SHOWN);
  const kept = rowsOf(columns, grid, today);
  const save = () => kept !== null && onSave(kept);
  useShortcut('primary', kept === null ? null : save);
  const add = () => {
    setGrid([...grid, emptyRow(columns)]);
    setShown(Math.max(shown, grid.length + 1));
  };
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('drafts.rows.paste')}
      </Text>
      <div className={styles.grid}>
        <Table withTableBorder withColumnBorders stickyHeader>
          <Table.Thead>
            <Table.Tr>
              {columns.map(({ name, label }) => (
                <Table.Th key={name}>{label}</Table.Th>
              ))}
              <Table.Th w={40} aria-label={t('drafts.rows.remove')} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {grid.slice(0, shown).map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
              <Table.Tr key={row}>
                {columns.map((column, index) => (
                  <Table.Td key={column.name}>
                    <TextInput
                      variant="unstyled"
                      px={8}
                      aria-label={t('drafts.rows.cell', { label: column.label, n: row + 1 })}
                      error={refusal(column, cells[index] ?? '')}
                      maxLength={500}
                      autoComplete="off"
                      {...(row === 0 && index === 0 ? { 'data-autofocus': true } : {})}
                      value={cells[index] ?? ''}
                      onChange={(event) => setGrid(withCell(grid, row, index, event.currentTarget.value))}
                      onPaste={(event) => {
                        const text = event.clipboardData.getData('text/plain');
                        if (!/[\t\n]/.test(text.trim())) return;
                        event.preventDefault();
                        setGrid(withPasted(grid, row, index, text, columns.length));
                      }}
                    />
                  </Table.Td>
                ))}
                <Table.Td>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('drafts.rows.remove-one', { n: row + 1 })}
                    onClick={() => setGrid(grid.filter((_, at) => at !== row))}
                  >
                    <IconTrash size={16} aria-hidden />
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Group justify="space-between">
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            disabled={grid.length >= MOST_ROWS}
            onClick={add}
          >
            {t('drafts.rows.add')}
          </Button>
          {grid.length > shown && (
            <Button variant="subtle" color="gray" onClick={() => setShown(shown + SHOWN)}>
              {t('drafts.rows.more', { n: Math.min(SHOWN, grid.length - shown) })}
            </Button>
          )}
          <Text size="xs" c={kept === null ? 'var(--mantine-color-error)' : 'dimmed'} role="status">
            {kept === null ? t('drafts.rows.unreadable') : t('drafts.rows.count', { n: kept.length })}
          </Text>
        </Group>
        <Group gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button disabled={kept === null} onClick={save}>
            {t('drafts.rows.save')}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

/** A table field to write in, or to paste into from a spreadsheet. */
export function RowsDialog({
  opened,
  title,
  ...form
}: {
  readonly opened: boolean;
  readonly title: string;
  readonly columns: readonly FieldColumn[];
  readonly rows: readonly FieldRow[];
  readonly onSave: (rows: readonly FieldRow[]) => void;
  readonly onClose: () => void;
}) {
  return (
    <Dialog opened={opened} onClose={form.onClose} title={title} width={1000}>
      <Form {...form} />
    </Dialog>
  );
}
