// Lets a packaged Electron behave like the development one: the first argument that is no switch is the app folder.
// It is an ES module that awaits the app's own main module, because Electron holds back `ready` until that is done.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!given) {
  console.error('No app folder was given.');
  app.exit(2);
} else {
  const folder = path.resolve(given);
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  app.setName(manifest.productName ?? manifest.name);
  app.setVersion(manifest.version);
  app.setAppPath(folder);
  await import(pathToFileURL(path.join(folder, manifest.main)).href);
}
