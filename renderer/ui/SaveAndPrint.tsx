import { Button } from '@mantine/core';
import { IconPrinter, IconTableExport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useWords } from '../i18n/use-words.ts';
import { useShortcut } from './keyboard/shortcuts.ts';
import { notifyDone, notifyProblem } from './notify.ts';

/** The two ways out of what a screen shows: a file, and paper. */
export interface WaysOut<Input, Saved> {
  /** What goes out; null while there is nothing. */
  readonly of: Input | null;
  /** Asks for a place and writes the file; null when nobody named a place. @throws ContractError */
  readonly save: (of: Input) => Promise<Saved | null>;
  /** @throws ContractError */
  readonly print: (of: Input) => Promise<unknown>;
  /** What is said once the file stands. */
  readonly saved: (saved: Saved) => string;
  readonly words: { readonly save: string; readonly print: string };
  /** Among the quiet actions at the foot of a list. */
  readonly quiet?: boolean;
}

const LOOKS = {
  quiet: { size: 'compact-xs', variant: 'subtle', color: 'gray' },
  plain: { variant: 'default' },
} as const;

/** Saves what a screen shows as a file, or prints it; the print key works too. */
export function SaveAndPrint<Input, Saved>({
  of,
  save,
  print,
  saved,
  words,
  quiet = false,
}: WaysOut<Input, Saved>) {
  const { fault } = useWords();
  const onError = (error: Error) => notifyProblem(fault(error).title, fault(error).advice);
  const saving = useMutation({
    mutationFn: save,
    onError,
    onSuccess: (done) => {
      if (done !== null) notifyDone(saved(done));
    },
  });
  const printing = useMutation({ mutationFn: print, onError });
  useShortcut('print', of !== null && !printing.isPending ? () => printing.mutate(of) : null);
  const look = quiet ? LOOKS.quiet : LOOKS.plain;
  const icon = quiet ? 14 : 16;
  return (
    <>
      <Button
        {...look}
        disabled={of === null}
        loading={saving.isPending}
        leftSection={<IconTableExport size={icon} aria-hidden />}
        onClick={() => of !== null && saving.mutate(of)}
      >
        {words.save}
      </Button>
      <Button
        {...look}
        disabled={of === null}
        loading={printing.isPending}
        leftSection={<IconPrinter size={icon} aria-hidden />}
        onClick={() => of !== null && printing.mutate(of)}
      >
        {words.print}
      </Button>
    </>
  );
}
