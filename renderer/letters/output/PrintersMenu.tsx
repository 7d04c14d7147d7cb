import { Button, Loader, Menu, Text } from '@mantine/core';
import { IconCheck, IconChevronDown, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { Printer } from '../../../shared/contract/letter-output.ts';
import { useProcedure } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useRemembered } from '../../ui/remember.ts';
import styles from './Output.module.css';

/** The printer that was used last on this computer stands first, then the system's default. */
function inOrder(printers: readonly Printer[], last: string | null): readonly Printer[] {
  const used = printers.filter(({ name }) => name === last);
  return [...used, ...printers.filter(({ name }) => name !== last)];
}

/** The printer that was used last on this computer, and a way to remember another one. */
export const useLastPrinter = () => useRemembered<string | null>('printer', null);

/** Chooses a printer of this computer by its name. `children` stand above the printers, e.g. the system's dialog. */
export function PrintersMenu({
  label,
  loading = false,
  disabled = false,
  last,
  onPrinter,
  children,
}: {
  readonly label: string;
  readonly loading?: boolean;
  readonly disabled?: boolean;
  /** Name of the printer that was used last. */
  readonly last: string | null;
  readonly onPrinter: (printer: Printer) => void;
  readonly children?: ReactNode;
}) {
  const { t, fault } = useWords();
  const [opened, setOpened] = useState(false);
  const printers = useProcedure('printers.list', {}, { enabled: opened, staleTime: 0 });
  return (
    <Menu position="bottom-end" opened={opened} onChange={setOpened} disabled={disabled}>
      <Menu.Target>
        <Button
          variant="default"
          loading={loading}
          disabled={disabled}
          leftSection={<IconPrinter size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={styles.printers}>
        {children}
        {printers.isPending && (
          <div className={styles.waiting}>
            <Loader size="xs" aria-label={t('letter-output.looking')} />
          </div>
        )}
        {printers.error !== null && (
          <Text size="sm" className={styles.note}>
            {fault(printers.error).title}
          </Text>
        )}
        {printers.data?.length === 0 && (
          <Text size="sm" c="dimmed" className={styles.note}>
            {t('letter-output.no-printer')}
          </Text>
        )}
        {inOrder(printers.data ?? [], last).map((printer) => (
          <Menu.Item
            key={printer.name}
            onClick={() => onPrinter(printer)}
            rightSection={printer.name === last ? <IconCheck size={14} aria-hidden /> : null}
          >
            {printer.label}
            {(printer.name === last || printer.isDefault) && (
              <Text size="xs" c="dimmed">
                {t(printer.name === last ? 'letter-output.used-last' : 'letter-output.default')}
              </Text>
            )}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
