import { Button, Combobox, Group, InputBase, Stack, Text, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { EMPTY_EMPLOYER, employerInputSchema } from '../../shared/domain/employer.ts';
import { call } from '../client/client.ts';
import { useInvalidate, useProcedure } from '../client/hooks.ts';
import { SidePanel } from '../ui/Dialog.tsx';
import { useField } from '../ui/form/fields.tsx';
import { useAppForm } from '../ui/form/form.ts';
import { searchInput } from '../ui/form/search-input.tsx';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { EmployerForm } from './EmployerForm.tsx';

const NEW = 'new';
const FREE = 'free';

interface Picked {
  readonly id: string;
  readonly name: string;
}

function NewEmployer({
  name,
  onPicked,
  onClose,
}: {
  readonly name: string;
  readonly onPicked: (picked: Picked) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const invalidate = useInvalidate();
  const form = useAppForm({
    schema: employerInputSchema,
    values: { ...EMPTY_EMPLOYER, name },
    onSubmit: async (employer) => {
      const made = await call('employers.create', employer);
      void invalidate(['employers', 'search']);
      onPicked({ id: made.id, name: made.name });
    },
  });
  useShortcut('primary', form.busy ? null : form.submit);
  return (
    <Stack gap="md">
      <EmployerForm form={form} onUse={(one) => onPicked({ id: one.id, name: one.name })} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <Button loading={form.busy} onClick={form.submit}>
          {t('employers.save-new')}
        </Button>
      </Group>
    </Stack>
  );
}

/**
 * Finds a firm on record; only after a search is a new one offered. The field's value is the firm's id. Where a mere name is
 * enough, `idName` is the path of the id (null for a firm that is not on record) and the field's value is the name.
 */
export function EmployerPicker({
  name,
  label,
  disabled = false,
  autoFocus = false,
  idName = null,
}: {
  readonly name: string;
  readonly label: string;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly idName?: string | null;
}) {
  const { t } = useTranslation();
  const { field, error, id } = useField(name, label);
  const { setValue } = useFormContext();
  const isFree = idName !== null;
  const value = String(useWatch({ name: idName ?? name }) ?? '');
  const [text, setText] = useState<string | null>(null);
  const [adding, setAdding] = useState<string | null>(null);
  const [picked, setPicked] = useState<Picked | null>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const known = useProcedure(
    'employers.get',
    { id: value },
    { enabled: value !== '' && picked?.id !== value },
  );
  const recorded = picked !== null && picked.id === value ? picked.name : (known.data?.employer.name ?? '');
  const shownName = isFree ? String(field.value ?? '') : recorded;
  const [asked] = useDebouncedValue((text ?? '').trim(), 150);
  const found = useProcedure(
    'employers.list',
    { text: asked, sort: 'name', limit: 8 },
    { enabled: combobox.dropdownOpened, keep: true },
  );
  const keep = (path: string, firm: string | null, firmName: string) => {
    setValue(path, firm, { shouldDirty: true });
    field.onChange(firmName);
  };
  const choose = (one: Picked) => {
    setPicked(one);
    if (idName === null) field.onChange(one.id);
    else keep(idName, one.id, one.name);
    setText(null);
    setAdding(null);
    combobox.closeDropdown();
  };
  const keepName = (only: string) => {
    if (idName !== null) keep(idName, null, only);
    setText(null);
    combobox.closeDropdown();
  };
  const rows = found.data?.rows ?? [];
  const typed = (text ?? '').trim();
  return (
    <>
      <Combobox
        store={combobox}
        shadow="md"
        portalProps={{ target: '#main' }}
        onOptionSubmit={(option) => {
          if (option === NEW) {
            combobox.closeDropdown();
            setAdding((text ?? '').trim());
            return;
          }
          if (option === FREE) {
            keepName(typed);
            return;
          }
          const row = rows.find((one) => one.id === option);
          if (row !== undefined) choose(row);
        }}
      >
        <Combobox.Target withExpandedAttribute>
          <InputBase
            {...searchInput(combobox, found.isFetching)}
            id={id}
            ref={field.ref}
            label={label}
            error={error}
            disabled={disabled}
            {...(autoFocus ? { 'data-autofocus': true, autoFocus: true } : {})}
            // A firm that is fixed is not searched for.
            description={
              disabled
                ? null
                : t(
                    !isFree
                      ? 'employers.pick.hint'
                      : value !== ''
                        ? 'employers.pick.linked'
                        : 'employers.pick.free.hint',
                  )
            }
            placeholder={t('employers.pick.placeholder')}
            value={text ?? shownName}
            onChange={(event) => {
              setText(event.currentTarget.value);
              // What is typed and not picked stays as a name, where a name is enough.
              if (idName !== null) keep(idName, null, event.currentTarget.value);
              combobox.openDropdown();
              combobox.updateSelectedOptionIndex();
            }}
            onBlur={() => {
              combobox.closeDropdown();
              setText(null);
              field.onBlur();
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options mah={320} style={{ overflowY: 'auto' }}>
            {rows.map((row) => (
              <Combobox.Option key={row.id} value={row.id} active={row.id === value}>
                <Text size="sm">{row.name}</Text>
                <Text size="xs" c="dimmed" truncate>
                  {[row.address, row.npp].filter((part) => part !== '').join(' · ') ||
                    t('employers.pick.no-address')}
                </Text>
              </Combobox.Option>
            ))}
            {rows.length === 0 && found.data !== undefined && (
              <Combobox.Empty>{t('employers.pick.none')}</Combobox.Empty>
            )}
            {isFree && typed.length >= 2 && (
              <Combobox.Option value={FREE}>
                <Text size="sm">{t('employers.pick.free', { name: typed })}</Text>
              </Combobox.Option>
            )}
            {asked.length >= 2 && (
              <Combobox.Option value={NEW}>
                <Group gap="xs">
                  <IconPlus size={16} aria-hidden />
                  <Text size="sm" fw={500}>
                    {t('employers.pick.add', { name: asked })}
                  </Text>
                </Group>
              </Combobox.Option>
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <SidePanel
        opened={adding !== null}
        onClose={() => setAdding(null)}
        title={t('employers.new')}
        width={480}
      >
        {adding !== null && <NewEmployer name={adding} onPicked={choose} onClose={() => setAdding(null)} />}
      </SidePanel>
    </>
  );
}
