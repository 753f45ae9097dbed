// Starts the page.
import './style/tokens.css';
import './style/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queries } from './api/queries.ts';
import { hasKept } from './home/keep-answers.ts';
import { inBrowser } from './kept/guarded.ts';
import { bringWords } from './language/language.ts';
import { Aloud } from './parts/aloud.tsx';
import { Toasts } from './parts/toasts.tsx';
import { bring } from './shell/bring.ts';
import { router } from './shell/router.ts';
import { showTheme } from './style/theme.ts';

const render = (root: HTMLElement): void =>
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
        <Toasts />
        <Aloud />
      </QueryClientProvider>
    </StrictMode>,
  );

showTheme();
const root = document.getElementById('app');
if (root) {
  // What the page needs is on its way while its words are.
  void router.load();
  // Not awaited here: a page whose code needs this file would wait for it for ever.
  void bring('first words', () => bringWords('first').then(() => true)).then(() => render(root));
}
// Answers that an earlier visit could not send.
if (hasKept(inBrowser))
  void bring('answers', () => import('./home/answering.ts')).then(({ sendLeft }) => sendLeft());
