import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { baseTokens } from './design-tokens.ts';
import { sharedFile } from './chunks.ts';
import { doorDocument } from './door-document.ts';
import { onlyOurLanguages } from './react-aria-languages.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** In development the API runs beside Vite; in production it serves what is built here. */
const api = process.env['API_ORIGIN'] ?? 'http://127.0.0.1:3000';

const firstVisits = {
  documents: [here('src/main.tsx'), here('src/main-public.tsx')],
  everybody: here('src/app/start-public.tsx'),
  application: here('src/app/start.tsx'),
  screens: [here('src/routes/overview.screens.tsx')],
};

export default defineConfig({
  root: here('.'),
  plugins: [react(), baseTokens(here('src/ui')), onlyOurLanguages(), doorDocument(here('door-frame.html'))],
  resolve: {
    alias: {
      '#domain': here('../../libs/domain/src/index.ts'),
      '#i18n': here('../../libs/i18n/src/index.ts'),
      '#api-client': here('../../libs/api-client/src/index.ts'),
    },
  },
  server: { proxy: { '/api': api, '/health': api } },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    manifest: true,
    cssCodeSplit: false,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The libraries only define; what a page does not use of them (the other language) is left out of it.
    rolldownOptions: {
      input: [here('index.html'), here('public.html')],
      treeshake: { moduleSideEffects: [{ test: /[\\/]libs[\\/]/, sideEffects: false }] },
      output: {
        codeSplitting: {
          groups: [
            {
              name: sharedFile(firstVisits),
              debugName: 'shared by first visits',
              minShareCount: 2,
              // Else a part of a package that one page leaves out would come along with the package.
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
});
