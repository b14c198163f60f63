import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The window: one page, its scripts and styles in files of their own, as its policy demands. */
export default defineConfig({
  root: 'src/app',
  base: './',
  plugins: [react()],
  // The dictionaries' packages give their files to Node only; the window wants the files themselves.
  resolve: {
    alias: [
      {
        find: /^(dictionary-en|dictionary-en-gb)\/(index\.(?:aff|dic)\?raw)$/,
        replacement: `${fileURLToPath(new URL('node_modules', import.meta.url))}/$1/$2`,
      },
    ],
  },
  // The worker that reads files loads the reader of PDFs by itself, only when there is one to read.
  worker: { format: 'es' },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // Data addresses for fonts and a script that preloads would both go against the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The reader of PDFs, loaded when one is opened, is the largest.
    chunkSizeWarningLimit: 1600,
  },
});
