import { z } from 'zod';
import { query } from './procedure.ts';

export const calculatorProcedures = {
  /**
   * Saves the result of a calculator as a PDF with the office's letterhead; null when the user closed the dialog. The
   * facts are those of the rules engine, which checks them itself: the answer on screen does not cross the border.
   */
  'calculators.savePdf': query(z.object({ facts: z.record(z.string().max(40), z.unknown()) }), {
    place: 'main',
  }).returns<{ readonly fileName: string } | null>(),
  /** Prints the same page with the system's dialog; false when the user closed it. */
  'calculators.print': query(z.object({ facts: z.record(z.string().max(40), z.unknown()) }), {
    place: 'main',
  }).returns<boolean>(),
};
