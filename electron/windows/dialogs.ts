import path from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import type { FilePurpose } from '../../shared/contract/app.ts';

const FILTERS = {
  list: [{ name: 'Daftar (Excel atau CSV)', extensions: ['xlsx', 'csv', 'txt'] }],
  picture: [{ name: 'Gambar (PNG atau JPEG)', extensions: ['png', 'jpg', 'jpeg'] }],
  pdf: [{ name: 'PDF', extensions: ['pdf'] }],
  docx: [{ name: 'Dokumen Word', extensions: ['docx'] }],
  xlsx: [{ name: 'Excel', extensions: ['xlsx'] }],
  csv: [{ name: 'CSV', extensions: ['csv'] }],
  ics: [{ name: 'Kalender', extensions: ['ics'] }],
  rules: [{ name: 'Berkas aturan', extensions: ['json'] }],
  png: [{ name: 'Gambar PNG', extensions: ['png'] }],
  jpg: [{ name: 'Gambar JPEG', extensions: ['jpg', 'jpeg'] }],
  document: [{ name: 'Dokumen (PDF, gambar, atau Word)', extensions: ['pdf', 'png', 'jpg', 'jpeg', 'docx'] }],
  database: [
    { name: 'Berkas data Sambung', extensions: ['db'] },
    { name: 'Semua berkas', extensions: ['*'] },
  ],
  scan: [{ name: 'Pindaian (PDF, PNG, atau JPEG)', extensions: ['pdf', 'png', 'jpg', 'jpeg'] }],
} as const;

const filters = (kind: keyof typeof FILTERS) =>
  FILTERS[kind].map((one) => ({ name: one.name, extensions: [...one.extensions] }));

/** The system's dialogs, on top of the app's window; without a window nobody picks anything. */
export function systemDialogs(window: () => BrowserWindow | null) {
  let lastFolder = app.getPath('documents');
  return {
    pickFile: async (purpose: FilePurpose): Promise<string | null> => {
      const over = window();
      if (over === null) return null;
      const picked = await dialog.showOpenDialog(over, {
        properties: ['openFile'],
        defaultPath: lastFolder,
        filters: filters(purpose),
      });
      const [file] = picked.filePaths;
      if (picked.canceled || !file) return null;
      lastFolder = path.dirname(file);
      return file;
    },
    pickFiles: async (purpose: FilePurpose): Promise<readonly string[]> => {
      const over = window();
      if (over === null) return [];
      const picked = await dialog.showOpenDialog(over, {
        properties: ['openFile', 'multiSelections'],
        defaultPath: lastFolder,
        filters: filters(purpose),
      });
      const [file] = picked.filePaths;
      if (picked.canceled || !file) return [];
      lastFolder = path.dirname(file);
      return picked.filePaths;
    },
    pickTarget: async (
      name: string,
      kind: 'pdf' | 'docx' | 'xlsx' | 'csv' | 'png' | 'jpg' | 'ics',
    ): Promise<string | null> => {
      const over = window();
      if (over === null) return null;
      const picked = await dialog.showSaveDialog(over, {
        defaultPath: path.join(lastFolder, name),
        filters: filters(kind),
      });
      if (picked.canceled || !picked.filePath) return null;
      lastFolder = path.dirname(picked.filePath);
      return picked.filePath;
    },
    pickFolder: async (): Promise<string | null> => {
      const over = window();
      if (over === null) return null;
      const picked = await dialog.showOpenDialog(over, {
        properties: ['openDirectory', 'createDirectory'],
        defaultPath: lastFolder,
      });
      const [folder] = picked.filePaths;
      if (picked.canceled || !folder) return null;
      lastFolder = folder;
      return folder;
    },
    showFolder: async (folder: string): Promise<void> => {
      await shell.openPath(folder);
    },
  };
}
