import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page: built to out/renderer and served by the app itself under app://sambung/. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, 'renderer'),
  base: './',
  plugins: [react()],
  build: {
    outDir: path.resolve(import.meta.dirname, 'out/renderer'),
    emptyOutDir: true,
    // Chromium of the oldest Electron that runs the page (docs/runtime.md).
    target: 'chrome130',
    chunkSizeWarningLimit: 3000,
    assetsInlineLimit: 0,
    rollupOptions: {
      input: {
        index: path.resolve(import.meta.dirname, 'renderer/index.html'),
        print: path.resolve(import.meta.dirname, 'renderer/print.html'),
      },
    },
  },
});
