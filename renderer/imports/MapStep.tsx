import { Alert, Badge, NumberInput, Select, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMonth, monthNumber } from '../../shared/calendar/months.ts';
import type { ReadList, ReadSheet } from '../../shared/contract/imports.ts';
import { monthOfField } from '../../shared/domain/import/contribution-months.ts';
import type { ImportTarget } from '../../shared/domain/import-batch.ts';
import { Section } from '../ui/Section.tsx';
import { type ColumnChoice, doubledFields, IMPORT_FIELDS, leftOut, missingFields } from './fields.ts';
import styles from './Imports.module.css';

export interface MapState {
  readonly sheet: number;
  readonly headerRow: number;
  readonly read: ReadSheet;
  readonly choice: ColumnChoice;
}

/** The guesses of a sheet as a first choice; a field guessed twice counts once. */
export function guessedChoice(sheet: ReadSheet): ColumnChoice {
  const taken = new Set<string>();
  return Object.fromEntries(
    sheet.columns.map((column) => {
      const guess = column.guess !== null && !taken.has(column.guess) ? column.guess : null;
      if (guess !== null) taken.add(guess);
      return [column.index, guess];
    }),
  );
}

function HeadPreview({ sheet, headerRow }: { readonly sheet: ReadSheet; readonly headerRow: number }) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keys
    <section className={styles.head} tabIndex={0} aria-label={t('imports.map.head')}>
      <table>
        <tbody>
          {sheet.head.map((cells, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file are known by their place
            <tr key={at} data-header={at === headerRow || undefined}>
              <th scope="row">{at + 1}</th>
              {cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells too
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Which sheet, which row holds the headers, and what each column means. */
export function MapStep({
  target,
  list,
  state,
  onSheet,
  onHeaderRow,
  onChoice,
}: {
  readonly target: ImportTarget;
  readonly list: ReadList;
  readonly state: MapState;
  readonly onSheet: (sheet: number) => void;
  readonly onHeaderRow: (row: number) => void;
  readonly onChoice: (choice: ColumnChoice) => void;
}) {
  const { t } = useTranslation();
  const doubled = doubledFields(state.choice);
  const missing = missingFields(target, state.choice);
  const skipped = leftOut(state.read.columns, state.choice);
  const name = (key: string) => {
    const month = monthOfField(key);
    if (month !== null) return formatMonth(monthNumber(month));
    // The wage of a list of BPJS is the one that the firm reported.
    return t(
      target === 'contributions' && key === 'wage'
        ? 'imports.field.wage.contributions'
        : `imports.field.${key}`,
    );
  };
  // Columns that hold a month are fields of their own.
  const months = state.read.columns.flatMap(({ guess }) =>
    guess === null || monthOfField(guess) === null ? [] : [{ key: guess, required: false }],
  );
  const fields = [...IMPORT_FIELDS[target], ...months];
  return (
    <Stack gap={0} maw={980}>
      <Section title={t('imports.map.sheet.title')} description={list.fileName}>
        <Stack gap="sm">
          {list.sheets.length > 1 && (
            <Select
              label={t('imports.map.sheet')}
              maw={320}
              allowDeselect={false}
              value={String(state.sheet)}
              onChange={(value) => onSheet(Number(value ?? 0))}
              data={list.sheets.map((sheet, at) => ({
                value: String(at),
                label: t(sheet.hidden ? 'imports.map.sheet.hidden' : 'imports.map.sheet.shown', {
                  name: sheet.name,
                  n: sheet.rowCount,
                }),
              }))}
            />
          )}
          <NumberInput
            label={t('imports.map.header-row')}
            description={t('imports.map.header-row.hint')}
            maw={320}
            min={1}
            max={Math.max(1, state.read.rowCount)}
            allowDecimal={false}
            allowNegative={false}
            value={state.headerRow + 1}
            onChange={(value) => {
              if (typeof value === 'number' && value >= 1) onHeaderRow(value - 1);
            }}
          />
          {state.read.headerRow === null && (
            <Alert color="yellow" variant="light">
              {t('imports.map.no-header')}
            </Alert>
          )}
          <HeadPreview sheet={state.read} headerRow={state.headerRow} />
        </Stack>
      </Section>
      <Section title={t('imports.map.columns')} description={t('imports.map.columns.text')}>
        {missing.length > 0 && (
          <Alert color="red" variant="light" mb="sm">
            {t('imports.map.missing', { fields: missing.map(name).join(', ') })}
          </Alert>
        )}
        {doubled.length > 0 && (
          <Alert color="red" variant="light" mb="sm">
            {t('imports.map.doubled', { fields: doubled.map(name).join(', ') })}
          </Alert>
        )}
        {skipped.length > 0 && (
          <Alert color="yellow" variant="light" mb="sm">
            {t('imports.map.left-out', { columns: skipped.join(', ') })}
          </Alert>
        )}
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('imports.map.column')}</Table.Th>
              <Table.Th>{t('imports.map.samples')}</Table.Th>
              <Table.Th w={300}>{t('imports.map.means')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {state.read.columns.map((column) => {
              const chosen = state.choice[column.index] ?? null;
              return (
                <Table.Tr key={column.index}>
                  <Table.Td>
                    <Text size="sm" fw={500}>
                      {column.header || t('imports.map.no-name', { n: column.index + 1 })}
                    </Text>
                    {column.remembered && (
                      <Badge size="xs" variant="light" color="accent" tt="none">
                        {t('imports.map.remembered')}
                      </Badge>
                    )}
                  </Table.Td>
                  <Table.Td>
                    <div className={styles.samples}>
                      {column.samples.filter((one) => one !== '').join(' · ')}
                    </div>
                  </Table.Td>
                  <Table.Td>
                    <Select
                      aria-label={t('imports.map.means-of', {
                        column: column.header || String(column.index + 1),
                      })}
                      value={chosen}
                      placeholder={t('imports.map.skip')}
                      clearable
                      clearButtonProps={{ 'aria-label': t('imports.map.skip') }}
                      searchable
                      nothingFoundMessage={t('ui.nothing-found')}
                      error={chosen !== null && doubled.includes(chosen)}
                      onChange={(value) => onChoice({ ...state.choice, [column.index]: value })}
                      data={fields.map((field) => ({
                        value: field.key,
                        label: field.required
                          ? t('imports.map.required', { field: name(field.key) })
                          : name(field.key),
                      }))}
                      maxDropdownHeight={300}
                    />
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Section>
    </Stack>
  );
}
