import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { app, type BrowserWindow, ipcMain, session } from 'electron';
import { OPEN_CHANNEL, PROGRESS_CHANNEL, STATE_CHANNEL } from '../shared/contract/contract.ts';
import { DatabaseClient, DEFAULT_USER } from './ipc/database-client.ts';
import { openDoor } from './ipc/door.ts';
import type { Printers } from './ipc/letter-output-handlers.ts';
import { mainHandlers } from './ipc/main-handlers.ts';
import { CaseFileDesk } from './services/case-file/case-file-desk.ts';
import { startCaseFileWorker } from './services/case-file/case-file-worker.ts';
import { Databases } from './services/databases.ts';
import { DocumentReader } from './services/documents/document-reader.ts';
import { ViewedDocuments } from './services/documents/viewed-documents.ts';
import { DocxWriter } from './services/docx/docx-writer.ts';
import { Jobs } from './services/jobs.ts';
import { BatchDesk } from './services/letter-batch/batch-desk.ts';
import { startRunWorker } from './services/letter-batch/run-worker.ts';
import { LetterDesk } from './services/letter-desk.ts';
import { setLogFile } from './services/log.ts';
import { OfferedFiles } from './services/offered-files.ts';
import { PacketDesk } from './services/packets/packet-desk.ts';
import { PageStamper } from './services/page-stamper.ts';
import { fillPracticeOffice } from './services/practice-office.ts';
import { Reminders } from './services/reminders.ts';
import { RightsSheetDesk } from './services/rights-sheet-desk.ts';
import { ListIntake } from './services/take-in-list.ts';
import { OfferedDocuments, registerAppScheme, serveApp } from './windows/app-protocol.ts';
import { desktopNotifier } from './windows/desktop-notifier.ts';
import { systemDialogs } from './windows/dialogs.ts';
import { closeNetwork, hardenContents, hardenSession } from './windows/hardening.ts';
import { createLetterPrinter } from './windows/letter-printer.ts';
import { openMainWindow } from './windows/main-window.ts';
import { tellOfOpening } from './windows/opening-window.ts';
import { quitInOrder } from './windows/orderly-quit.ts';
import { printPdf, printPdfTo } from './windows/pdf-printer.ts';
import { listPrinters } from './windows/printers.ts';
import { placeProfile } from './windows/profile-folder.ts';
import { addonFits } from './workers/start-preflight.ts';

const HOUR_MS = 3_600_000;
/** The window is on its way when an office opens; what is due is said when it stands. */
const SETTLE_MS = 5_000;
/** As the installed program calls itself; Windows shows notifications of no other. */
const APP_ID = 'id.sambung.desktop';
const built = import.meta.dirname;
const named = process.env.SAMBUNG_DATA_DIR ? path.resolve(process.env.SAMBUNG_DATA_DIR) : undefined;
const dataFolder = named ?? path.join(app.getPath('userData'), 'data');
placeProfile(named);

app.setAppUserModelId(APP_ID);
registerAppScheme();
closeNetwork();
hardenContents();
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

async function start(): Promise<void> {
  const assets = path.join(app.getAppPath(), 'assets');
  const logFile = path.join(dataFolder, 'catatan', 'sambung.log');
  setLogFile(logFile);
  const documents = new OfferedDocuments();
  const folders = { page: path.join(built, '..', 'renderer'), fonts: path.join(assets, 'fonts') };

  let window: BrowserWindow | null = null;
  const page = () => (window === null || window.isDestroyed() ? null : window);
  const database = new DatabaseClient(path.join(built, 'database.js'), logFile, () => databases.lost());
  const viewed = new ViewedDocuments(database);
  serveApp(folders, documents, viewed);
  hardenSession(session.defaultSession);
  const databases = new Databases({
    folder: dataFolder,
    version: app.getVersion(),
    database,
    addonFits: () => addonFits(path.join(built, 'preflight.js')),
    fillPractice: fillPracticeOffice,
    user: DEFAULT_USER,
    onChange: (state) => {
      const isPractice = state.kind === 'ready' && state.purpose === 'practice';
      page()?.setTitle(isPractice ? 'Sambung · Mode latihan' : 'Sambung');
      page()?.webContents.send(STATE_CHANNEL, state);
      if (state.kind === 'ready') setTimeout(() => void reminders.tick(), SETTLE_MS).unref();
    },
  });
  const reminders = new Reminders({
    file: path.join(dataFolder, 'pemberitahuan.json'),
    database,
    databases,
    notifier: desktopNotifier,
    open: (target) => {
      const shown = page();
      if (shown?.isMinimized()) shown.restore();
      shown?.show();
      shown?.focus();
      shown?.webContents.send(OPEN_CHANNEL, target);
    },
    now: () => new Date(),
  });
  const endTelling = tellOfOpening(documents.offerHtml);
  await databases.start();
  setInterval(() => void databases.tick().then(() => reminders.tick()), HOUR_MS).unref();

  const jobs = new Jobs((progress) => page()?.webContents.send(PROGRESS_CHANNEL, progress));
  const files = new OfferedFiles();
  const printer = createLetterPrinter({ offerDocument: documents.offerHtml });
  const figures = path.join(assets, 'fonts', 'Arimo-PageNumbers.ttf');
  const stamper = new PageStamper(
    path.join(built, 'stamp.js'),
    figures,
    path.join(assets, 'fonts', 'Arimo-Copy.ttf'),
  );
  const lists = new ListIntake({
    script: path.join(built, 'spreadsheet.js'),
    database,
    files,
    jobs,
    today: async () => databases.today(),
  });
  const dialogs = systemDialogs(page);
  const printers: Printers = {
    list: () => listPrinters(page()),
    print: async (pdf, name) =>
      (await listPrinters(page())).some((one) => one.name === name)
        ? printPdfTo(documents.offerPdf(pdf), name)
        : 'printer-gone',
  };
  openDoor(ipcMain, {
    isOwnFrame: (frame) => frame !== null && frame === page()?.webContents.mainFrame,
    isOfficeOpen: () => databases.isOpen,
    toDatabase: (name, input) => database.procedure(name, input),
    handlers: mainHandlers({
      databases,
      database,
      files,
      jobs,
      lists,
      letters: new LetterDesk(database, printer, stamper),
      batches: new BatchDesk({
        database,
        printer,
        jobs,
        startBench: () => startRunWorker(path.join(built, 'letter-run.js')),
        fontFile: figures,
        writeList: (sheet) => lists.write(sheet),
        pickTarget: dialogs.pickTarget,
        pickFolder: dialogs.pickFolder,
      }),
      rightsSheets: new RightsSheetDesk({
        database,
        printer,
        jobs,
        startBench: () => startRunWorker(path.join(built, 'letter-run.js')),
        fontFile: figures,
        pickTarget: dialogs.pickTarget,
        printPdf: (pdf) => printPdf(documents.offerPdf(pdf)),
        printTo: printers.print,
        today: () => databases.today(),
      }),
      printer,
      stamper,
      printPdf: (pdf) => printPdf(documents.offerPdf(pdf)),
      documents: new DocumentReader(path.join(built, 'document.js')),
      viewed,
      caseFiles: new CaseFileDesk({
        database,
        printer,
        jobs,
        startBinder: () => startCaseFileWorker(path.join(built, 'case-file.js')),
        fontFile: path.join(assets, 'fonts', 'Arimo-Running.ttf'),
        pickTarget: dialogs.pickTarget,
        printPdf: (pdf) => printPdf(documents.offerPdf(pdf)),
      }),
      packets: new PacketDesk({
        database,
        printer,
        jobs,
        startBinder: () => startCaseFileWorker(path.join(built, 'case-file.js')),
        fontFile: path.join(assets, 'fonts', 'Arimo-Running.ttf'),
        pickTarget: dialogs.pickTarget,
        pickFolder: dialogs.pickFolder,
      }),
      docx: new DocxWriter(path.join(built, 'docx.js')),
      printers,
      dialogs,
      reminders,
      sampleLists: ['daftar-phk-contoh.xlsx', 'daftar-phk-contoh.csv', 'daftar-phk-besar.xlsx'].map((name) =>
        path.join(assets, 'sample', name),
      ),
      rulesKey: await readFile(path.join(assets, 'keys', 'rule-files.pem'), 'utf8').catch(() => null),
    }),
  });
  window = openMainWindow(path.join(built, 'preload.cjs'));
  endTelling();
  // The hidden windows for printing would keep the app alive.
  window.on('closed', () => app.quit());
  app.on('second-instance', () => {
    if (page()?.isMinimized()) page()?.restore();
    page()?.focus();
  });
  quitInOrder(async () => {
    printer.dispose();
    await lists.endAll();
    await database.end();
  });
}
