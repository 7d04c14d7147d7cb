import type { Printer, PrintOutcome } from '../../../shared/contract/letter-output.ts';
import { useCommand } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { notifyDone, notifyProblem } from '../../ui/notify.ts';
import { PrintersMenu, useLastPrinter } from './PrintersMenu.tsx';

/** Sends an issued letter straight to a printer; the one that was used last is remembered. */
export function PrinterMenu({ letterId }: { readonly letterId: string }) {
  const { t, fault } = useWords();
  const [last, setLast] = useLastPrinter();
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
    <PrintersMenu
      label={t('letter-output.print-to')}
      loading={print.isPending}
      last={last}
      onPrinter={send}
    />
  );
}
