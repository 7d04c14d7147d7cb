import { ActionIcon, Combobox, Text, Tooltip, useCombobox } from '@mantine/core';
import { IconTagPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChipChoice } from '../../../shared/letters/chip-choices.ts';
import styles from './Editor.module.css';

const MOST_SHOWN = 80;

/** Finds a fact by its name and puts it into the text. */
export function ChipPicker({
  chips,
  disabled,
  onPick,
}: {
  readonly chips: readonly ChipChoice[];
  readonly disabled: boolean;
  readonly onPick: (chip: string) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setText('');
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are the reason to light the first one found
  useEffect(() => {
    if (text !== '') combobox.selectFirstOption();
  }, [text]);
  const words = text.trim().toLowerCase().split(/\s+/);
  const found = chips
    .filter(({ label, shows }) => {
      const within = `${label} ${shows ?? ''}`.toLowerCase();
      return words.every((word) => within.includes(word));
    })
    .slice(0, MOST_SHOWN);
  const groups = [...new Set(found.map(({ group }) => group))];
  return (
    <Combobox
      store={combobox}
      width={340}
      position="bottom-start"
      shadow="md"
      portalProps={{ target: '#main' }}
      onOptionSubmit={(chip) => {
        combobox.closeDropdown();
        onPick(chip);
      }}
    >
      <Combobox.Target targetType="button" withAriaAttributes={false}>
        <Tooltip label={t('drafts.tool.chip')} disabled={combobox.dropdownOpened}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t('drafts.tool.chip')}
            aria-haspopup="listbox"
            aria-expanded={combobox.dropdownOpened}
            disabled={disabled}
            onClick={() => combobox.toggleDropdown()}
          >
            <IconTagPlus size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={text}
          aria-label={t('drafts.chip.search')}
          placeholder={t('drafts.chip.search')}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
        <Combobox.Options aria-label={t('drafts.tool.chip')} mah={340} style={{ overflowY: 'auto' }}>
          {groups.map((group) => (
            <Combobox.Group key={group} label={t(`drafts.group.${group}`)}>
              {found
                .filter((one) => one.group === group)
                .map((one) => (
                  <Combobox.Option key={one.chip} value={one.chip}>
                    <span className={styles.option}>{one.label}</span>
                    <Text component="span" size="xs" c="dimmed" className={styles.option}>
                      {one.shows ?? t('drafts.chip.unknown')}
                    </Text>
                  </Combobox.Option>
                ))}
            </Combobox.Group>
          ))}
          {found.length === 0 && <Combobox.Empty>{t('ui.nothing-found')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
