import { Combobox, Group, InputBase, Text, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import { useProcedure } from '../../client/hooks.ts';
import { useWorkersWords } from '../../disputes/labels.tsx';
import { searchInput } from '../../ui/form/search-input.tsx';

export interface Found {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}
interface Search {
  readonly rows: readonly Found[];
  readonly isHere: boolean;
  readonly isFetching: boolean;
}

/** Offers to record what was typed, where nobody on record is meant. */
interface Offer {
  readonly label: string;
  readonly run: () => void;
}

const LIMIT = 12;
const NEW = 'new';
const said = (parts: readonly (string | null)[]) =>
  parts.filter((part): part is string => part !== null && part !== '').join(' · ');

function Picker({
  label,
  placeholder,
  picked,
  onPick,
  text,
  onText,
  onOpened,
  search,
  offer = null,
}: {
  readonly label: string;
  readonly placeholder: string;
  readonly picked: Found | null;
  readonly onPick: (found: Found) => void;
  readonly text: string | null;
  readonly onText: (text: string | null) => void;
  readonly onOpened: (opened: boolean) => void;
  readonly search: Search;
  readonly offer?: Offer | null;
}) {
  const { t } = useTranslation();
  const combobox = useCombobox({
    onDropdownOpen: () => onOpened(true),
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      onOpened(false);
    },
  });
  return (
    <Combobox
      store={combobox}
      shadow="md"
      portalProps={{ target: '#main' }}
      onOptionSubmit={(id) => {
        const row = search.rows.find((one) => one.id === id);
        combobox.closeDropdown();
        if (row !== undefined) onPick(row);
        else if (id === NEW) offer?.run();
        onText(null);
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <InputBase
          {...searchInput(combobox, search.isFetching)}
          label={label}
          w={420}
          placeholder={placeholder}
          description={picked?.detail}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={text ?? picked?.name ?? ''}
          onChange={(event) => {
            onText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onBlur={() => {
            combobox.closeDropdown();
            onText(null);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={320} style={{ overflowY: 'auto' }}>
          {search.rows.map((row) => (
            <Combobox.Option key={row.id} value={row.id} active={row.id === picked?.id}>
              <Text size="sm">{row.name}</Text>
              <Text size="xs" c="dimmed" truncate>
                {row.detail}
              </Text>
            </Combobox.Option>
          ))}
          {search.rows.length === 0 && search.isHere && (
            <Combobox.Empty>{t('ui.nothing-found')}</Combobox.Empty>
          )}
          {offer !== null && (
            <Combobox.Option value={NEW}>
              <Group gap="xs">
                <IconPlus size={16} aria-hidden />
                <Text size="sm" fw={500}>
                  {offer.label}
                </Text>
              </Group>
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

export interface PickerProps {
  readonly picked: Found | null;
  readonly onPick: (found: Found) => void;
}

function useSought() {
  const [text, setText] = useState<string | null>(null);
  const [opened, setOpened] = useState(false);
  const [asked] = useDebouncedValue((text ?? '').trim(), 150);
  return { text, onText: setText, onOpened: setOpened, opened, asked };
}

/** Finds a worker on record by name or NIK. With `onNew` what was searched for may be recorded as a new worker. */
export function PersonPicker({
  onNew = null,
  ...props
}: PickerProps & { readonly onNew?: ((typed: string) => void) | null }) {
  const { t } = useTranslation();
  const { opened, asked, ...typing } = useSought();
  // The search waits until one stops typing; whoever is recorded has the whole name.
  const name = typing.text?.trim() || asked;
  const found = useProcedure(
    'persons.list',
    { text: asked, sort: 'name', limit: LIMIT },
    { enabled: opened, keep: true },
  );
  const rows = (found.data?.rows ?? []).map((row) => ({
    id: row.id,
    name: row.name,
    detail: said([
      row.nik,
      row.lastEmployer,
      row.lastLayoffDate === null
        ? null
        : t('drafts.pick.layoff', { date: formatDateShort(row.lastLayoffDate) }),
    ]),
  }));
  return (
    <Picker
      {...props}
      {...typing}
      label={t('drafts.subject.person')}
      placeholder={t('drafts.pick.person')}
      search={{ rows, isHere: found.data !== undefined, isFetching: found.isFetching }}
      offer={
        onNew === null || asked.length < 2
          ? null
          : { label: t('drafts.pick.person.add', { name }), run: () => onNew(name) }
      }
    />
  );
}

/** Finds a firm on record. */
export function FirmPicker(props: PickerProps) {
  const { t } = useTranslation();
  const { opened, asked, ...typing } = useSought();
  const found = useProcedure(
    'employers.list',
    { text: asked, sort: 'name', limit: LIMIT },
    { enabled: opened, keep: true },
  );
  const rows = (found.data?.rows ?? []).map((row) => ({
    id: row.id,
    name: row.name,
    detail: said([row.address, row.npp]),
  }));
  return (
    <Picker
      {...props}
      {...typing}
      label={t('drafts.subject.employer')}
      placeholder={t('drafts.pick.employer')}
      search={{ rows, isHere: found.data !== undefined, isFetching: found.isFetching }}
    />
  );
}

/** Finds a layoff report by its firm. */
export function ReportPicker(props: PickerProps) {
  const { t } = useTranslation();
  const { opened, asked, ...typing } = useSought();
  const found = useProcedure('layoffs.list', { text: asked, limit: LIMIT }, { enabled: opened, keep: true });
  const rows = (found.data?.rows ?? []).map((row) => ({
    id: row.id,
    name: row.employerName,
    detail: said([
      t('drafts.pick.received', { date: formatDateShort(row.receivedOn) }),
      t('drafts.pick.workers', { n: row.counts.workers }),
    ]),
  }));
  return (
    <Picker
      {...props}
      {...typing}
      label={t('drafts.subject.report')}
      placeholder={t('drafts.pick.employer')}
      search={{ rows, isHere: found.data !== undefined, isFetching: found.isFetching }}
    />
  );
}

/** Finds a dispute by its register number, its firm or one of its workers. */
export function DisputePicker(props: PickerProps) {
  const { t } = useTranslation();
  const workersWords = useWorkersWords();
  const { opened, asked, ...typing } = useSought();
  const found = useProcedure(
    'disputes.list',
    { text: asked, sort: 'registerNumber', descending: true, limit: LIMIT },
    { enabled: opened, keep: true },
  );
  const rows = (found.data?.rows ?? []).map((row) => ({
    id: row.id,
    name: `${row.registerNumber}, ${row.employerName}`,
    detail: said([
      workersWords(row.firstWorker, row.workers),
      t(`disputes.kind.short.${row.kind}`),
      t(`disputes.stage.${row.stage}`),
    ]),
  }));
  return (
    <Picker
      {...props}
      {...typing}
      label={t('drafts.subject.dispute')}
      placeholder={t('drafts.pick.dispute')}
      search={{ rows, isHere: found.data !== undefined, isFetching: found.isFetching }}
    />
  );
}

/** Finds a worker of a report. */
export function LinePicker({ reportId, ...props }: PickerProps & { readonly reportId: string }) {
  const { t } = useTranslation();
  const { opened, asked, ...typing } = useSought();
  const found = useProcedure(
    'layoffLines.list',
    { reportId, text: asked, sort: 'name', limit: LIMIT },
    { enabled: opened, keep: true },
  );
  const rows = (found.data?.rows ?? []).map((row) => ({
    id: row.id,
    name: row.name,
    detail: said([row.nik, row.position]),
  }));
  return (
    <Picker
      {...props}
      {...typing}
      label={t('drafts.subject.line')}
      placeholder={t('drafts.pick.person')}
      search={{ rows, isHere: found.data !== undefined, isFetching: found.isFetching }}
    />
  );
}
