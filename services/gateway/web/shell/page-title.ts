// The title of the page, which screen readers say first and the history of the browser keeps.
import { useEffect } from 'react';

export const usePageTitle = (title: string): void => {
  useEffect(() => {
    document.title = `${title} · Passerelle`;
  }, [title]);
};
