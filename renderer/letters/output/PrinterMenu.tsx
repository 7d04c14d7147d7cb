import { Button, Loader, Menu, Text } from '@mantine/core';
import { IconCheck, IconChevronDown, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { Printer, PrintOutcome } from '../../../shared/contract/letter-output.ts';
import { useCommand, useProcedure } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { notifyDone, notifyProblem } from '../../ui/notify.ts';
import { useRemembered } from '../../ui/remember.ts';
import styles from './Output.module.css';

/** The printer that was used last on this computer stands first, then the system's default. */
function inOrder(printers: readonly Printer[], last: string | null): readonly Printer[] {
  const used = printers.filter(({ name }) => name === last);
  return [...used, ...printers.filter(({ name }) => name !== last)];
}

/** Sends an issued letter straight to a printer; the one that was used last is remembered. */
export function PrinterMenu({ letterId }: { readonly letterId: string }) {
  const { t, fault } = useWords();
  const [opened, setOpened] = useState(false);
  const [last, setLast] = useRemembered<string | null>('printer', null);
  const printers = useProcedure('printers.list', {}, { enabled: opened, staleTime: 0 });
  const print = useCommand('letters.printTo', { invalidates: [] });

  const tell = (outcome: PrintOutcome, { name, label }: Printer) => {
    if (outcome === 'printed') {
      setLast(name);
      notifyDone(t('letter-output.sent', { printer: label }));
    } else {
      const key = `letter-output.${outcome}` as const;
      notifyProblem(t(key, { printer: label }), t(`${key}.advice`));
    }
  };
  const send = (printer: Printer) =>
    print.mutate(
      { id: letterId, printer: printer.name },
      {
        onError: (error) => notifyProblem(fault(error).title, fault(error).advice),
        onSuccess: (outcome) => tell(outcome, printer),
      },
    );

  return (
    <Menu position="bottom-end" opened={opened} onChange={setOpened}>
      <Menu.Target>
        <Button
          variant="default"
          loading={print.isPending}
          leftSection={<IconPrinter size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {t('letter-output.print-to')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={styles.printers}>
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
            onClick={() => send(printer)}
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
