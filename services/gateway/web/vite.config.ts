// How the page is bundled: everything from here, nothing inlined that a strict content security policy would refuse.
import { defineConfig } from 'vite';

// vite asks for a default export.
// oxlint-disable-next-line import/no-default-export
export default defineConfig({
  root: import.meta.dirname,
  publicDir: 'public',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Members begin at home: it comes with what starts the page, in one file, for each file more is a journey more.
          groups: [{ name: 'start', test: /\/web\/(main|home\/home)\.tsx$/ }],
        },
      },
    },
  },
});
