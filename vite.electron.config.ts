import { builtinModules } from 'node:module';
import path from 'node:path';
import { defineConfig } from 'vite';

const here = import.meta.dirname;

/** The main process and its workers: bundled, so that the package ships one native module and nothing else. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: path.resolve(here, 'out/electron'),
    emptyOutDir: true,
    // Node of the oldest Electron that runs it (docs/runtime.md).
    target: 'node20',
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input: {
        main: path.resolve(here, 'electron/main.ts'),
        database: path.resolve(here, 'electron/workers/database.ts'),
        spreadsheet: path.resolve(here, 'electron/workers/spreadsheet.ts'),
        document: path.resolve(here, 'electron/workers/document.ts'),
        'case-file': path.resolve(here, 'electron/workers/case-file.ts'),
        docx: path.resolve(here, 'electron/workers/docx.ts'),
        stamp: path.resolve(here, 'electron/workers/stamp.ts'),
        'letter-run': path.resolve(here, 'electron/workers/letter-run.ts'),
        preflight: path.resolve(here, 'electron/workers/preflight.ts'),
      },
      external: ['electron', 'better-sqlite3', ...builtinModules, /^node:/],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared-[hash].js' },
    },
  },
  ssr: { noExternal: true },
});
