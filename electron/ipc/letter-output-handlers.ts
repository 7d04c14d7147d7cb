import path from 'node:path';
import type { Printer, PrintOutcome } from '../../shared/contract/letter-output.ts';
import type { DocxWriter } from '../services/docx/docx-writer.ts';
import type { LetterForDocx } from '../services/letter-for-docx.ts';
import { pdfToPrint } from '../services/letter-to-print.ts';
import type { MainHandlers } from './door.ts';
import type { MainParts } from './main-handlers.ts';

/** The printers of this computer; the window code brings them, so that handlers stay free of Electron. */
export interface Printers {
  readonly list: () => Promise<readonly Printer[]>;
  readonly print: (pdf: Uint8Array, printer: string) => Promise<PrintOutcome>;
}

export interface OutputParts {
  readonly docx: Pick<DocxWriter, 'write'>;
  readonly printers: Printers;
}

interface WayOut {
  readonly fileName: (text: string) => string;
  readonly save: (target: string, bytes: Uint8Array) => Promise<void>;
  readonly left: (
    deed: 'letters.saveDocx' | 'letters.printTo' | 'drafts.saveDocx',
    subjectKind: 'letter' | 'letter-draft',
    subjectId: string,
  ) => Promise<null>;
}

type Output = Pick<
  MainHandlers,
  'letters.saveDocx' | 'drafts.saveDocx' | 'printers.list' | 'letters.printTo'
>;

/** Letters for Word, and letters to a printer by its name. */
export function letterOutputHandlers(parts: MainParts, { fileName, save, left }: WayOut): Output {
  const { database, dialogs, docx, printers, stamper } = parts;
  /** The name of the file that was written; null when the user closed the dialog. */
  const write = async ({ letter, name }: LetterForDocx) => {
    const target = await dialogs.pickTarget(`${fileName(name)}.docx`, 'docx');
    if (target === null) return null;
    await save(target, await docx.write(letter));
    return { fileName: path.basename(target) };
  };
  return {
    'letters.saveDocx': async ({ id }) => {
      const saved = await write(await database.ask('worker.letterForDocx', { id }));
      if (saved !== null) await left('letters.saveDocx', 'letter', id);
      return saved;
    },
    'drafts.saveDocx': async ({ id }) => {
      const saved = await write(await database.ask('worker.draftForDocx', { id }));
      if (saved !== null) await left('drafts.saveDocx', 'letter-draft', id);
      return saved;
    },
    'printers.list': () => printers.list(),
    'letters.printTo': async ({ id, printer }) => {
      const outcome = await printers.print(await pdfToPrint(database, stamper, id), printer);
      if (outcome === 'printed') await left('letters.printTo', 'letter', id);
      return outcome;
    },
  };
}
