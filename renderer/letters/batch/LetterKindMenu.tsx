import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SpecKindCode } from '../../../shared/domain/letter.ts';
import { letterSpecs } from '../../../shared/letters/specs.ts';

/** A button that asks which letter; null is any other kind. */
export function LetterKindMenu({
  label,
  kinds,
  onPick,
  busy = false,
  others = true,
}: {
  readonly label: string;
  readonly kinds: readonly SpecKindCode[];
  readonly onPick: (kind: SpecKindCode | null) => void;
  readonly busy?: boolean;
  readonly others?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-start" width={380}>
      <Menu.Target>
        <Button
          variant="default"
          loading={busy}
          leftSection={<IconFileText size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => onPick(kind)}>
            {letterSpecs[kind].name}
          </Menu.Item>
        ))}
        {others && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => onPick(null)}>{t('readiness.letters.other')}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
