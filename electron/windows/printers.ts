import type { BrowserWindow, PrinterInfo } from 'electron';
import type { Printer } from '../../shared/contract/letter-output.ts';

/** Electron before 36 also says which printer is the default one. */
type KnownPrinter = PrinterInfo & { readonly isDefault?: boolean };

/**
 * The printers that the system knows, the default first and the others by name. Where Electron does not tell the default,
 * none is marked.
 */
export async function listPrinters(window: BrowserWindow | null): Promise<readonly Printer[]> {
  const found: readonly KnownPrinter[] = (await window?.webContents.getPrintersAsync()) ?? [];
  return found
    .map(({ name, displayName, isDefault }) => ({
      name,
      label: displayName || name,
      isDefault: isDefault === true,
    }))
    .sort((a, b) => Number(b.isDefault) - Number(a.isDefault) || a.label.localeCompare(b.label, 'id'));
}
