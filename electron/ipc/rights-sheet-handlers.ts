import path from 'node:path';
import type { RightsSheetDesk } from '../services/rights-sheet-desk.ts';
import type { MainHandlers } from './door.ts';

/** What the sheets need beside the way out of the app. */
export interface RightsSheetsParts {
  readonly rightsSheets: RightsSheetDesk;
  readonly printPdf: (pdf: Uint8Array) => Promise<boolean>;
  readonly dialogs: {
    readonly pickTarget: (name: string, kind: 'pdf') => Promise<string | null>;
    readonly showFolder: (folder: string) => Promise<void>;
  };
}

interface WayOut {
  readonly save: (target: string, bytes: Uint8Array) => Promise<void>;
  readonly left: (
    deed: 'rightsSheets.print' | 'rightsSheets.save' | 'rightsSheets.saveMany' | 'rightsSheets.printMany',
    subjectKind: 'person' | 'layoff-report',
    subjectId: string,
  ) => Promise<null>;
}

type Handled =
  | 'rightsSheets.preview'
  | 'rightsSheets.print'
  | 'rightsSheets.save'
  | 'rightsSheets.saveMany'
  | 'rightsSheets.printMany'
  | 'rightsSheets.showFolder';

/** The worker's sheet: to look at, on paper, as a file, and for a whole layoff. */
export function rightsSheetHandlers(
  { rightsSheets, printPdf, dialogs }: RightsSheetsParts,
  { save, left }: WayOut,
): Pick<MainHandlers, Handled> {
  return {
    'rightsSheets.preview': async (whose) => {
      const { pdf, pages } = await rightsSheets.one(whose);
      return { pdf, pages };
    },
    'rightsSheets.print': async (whose) => {
      const done = await printPdf((await rightsSheets.one(whose)).pdf);
      if (done) await left('rightsSheets.print', 'person', whose.personId);
      return done;
    },
    'rightsSheets.save': async (whose) => {
      const { pdf, name } = await rightsSheets.one(whose);
      const target = await dialogs.pickTarget(`${name}.pdf`, 'pdf');
      if (target === null) return null;
      await save(target, pdf);
      await left('rightsSheets.save', 'person', whose.personId);
      return { fileName: path.basename(target) };
    },
    'rightsSheets.saveMany': async (order) => {
      const saved = await rightsSheets.many(order);
      if (saved !== null && !saved.cancelled)
        await left('rightsSheets.saveMany', 'layoff-report', order.reportId);
      return saved;
    },
    'rightsSheets.printMany': async (order) => {
      const sent = await rightsSheets.sendMany(order);
      if (sent !== null && sent.sheets > 0)
        await left('rightsSheets.printMany', 'layoff-report', order.reportId);
      return sent;
    },
    'rightsSheets.showFolder': async ({ job }) => {
      await dialogs.showFolder(rightsSheets.folderOf(job));
      return null;
    },
  };
}
