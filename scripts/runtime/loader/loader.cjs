// Lets a packaged Electron behave like the development one: the first argument that is no switch is the app folder.
const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { app } = require('electron');

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
  import(pathToFileURL(path.join(folder, manifest.main)).href).catch((error) => {
    console.error(error);
    app.exit(1);
  });
}
