import path from 'node:path';
import { defineConfig } from 'vite';

const here = import.meta.dirname;

/** The bridge: one CommonJS file, as a sandboxed preload has to be. */
export default defineConfig({
  build: {
    outDir: path.resolve(here, 'out/electron'),
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    lib: {
      entry: path.resolve(here, 'electron/preload.ts'),
      formats: ['cjs'],
      fileName: () => 'preload.cjs',
    },
    rollupOptions: { external: ['electron'] },
  },
});
