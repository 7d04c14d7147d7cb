import { z } from 'zod';
import { idInput } from './lists.ts';
import { command, query } from './procedure.ts';

/** A printer of this computer. `name` is what the system calls it, `label` what the user knows it by. */
export interface Printer {
  readonly name: string;
  readonly label: string;
  readonly isDefault: boolean;
}

/** What came of sending a letter to a named printer. */
export type PrintOutcome = 'printed' | 'refused' | 'printer-gone';

/** The ways out of the app besides the PDF and the system's print dialog. */
export const letterOutputProcedures = {
  /**
   * Saves the letter as DOCX made from its frozen blocks; null when the user closed the dialog.
   * @throws not-found, file-refused, disk-full
   */
  'letters.saveDocx': command(idInput, { place: 'main' }).returns<{ readonly fileName: string } | null>(),
  /**
   * Saves a draft as DOCX as it would be issued now, with the e-office variables where the draft leaves them; null
   * when the user closed the dialog. @throws not-found, input-refused, number-taken, file-refused, disk-full
   */
  'drafts.saveDocx': command(idInput, { place: 'main' }).returns<{ readonly fileName: string } | null>(),
  /** Printers of this computer by name, the default first. */
  'printers.list': query(z.object({}), { place: 'main' }).returns<readonly Printer[]>(),
  /** As `letters.print` to a named printer without the dialog. Only `printed` went out. @throws not-found */
  'letters.printTo': command(idInput.extend({ printer: z.string().min(1).max(240) }), {
    place: 'main',
  }).returns<PrintOutcome>(),
};
