// In which language a concept's label is: the page's where there is one. Pure.
import type { Language } from '../language/languages.ts';

interface Labelled {
  readonly label: string;
  readonly labels: Readonly<Record<Language, readonly string[]>>;
}

export const languageOfLabel = ({ label, labels }: Labelled, page: Language): Language => {
  const other = page === 'fr' ? 'en' : 'fr';
  return !labels[page].includes(label) && labels[other].includes(label) ? other : page;
};
