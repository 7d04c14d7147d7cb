import type { App } from './launch.ts';

/** Lets the next open dialogs answer with a file, or as closed without one. */
export async function answerOpenDialog(app: App, file: string | null): Promise<void> {
  await app.electron.evaluate(({ dialog }, picked) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: picked === null, filePaths: picked === null ? [] : [picked] });
  }, file);
}

/** Lets the next save dialogs answer with a place, or as closed without one. */
export async function answerSaveDialog(app: App, file: string | null): Promise<void> {
  await app.electron.evaluate(({ dialog }, picked) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: picked === null, filePath: picked ?? '' });
  }, file);
}
