// What kinds of organisations and types of offers are called; one that this page does not know, by its code.
import { useText } from '../language/use-text.ts';
import { hasWords } from '../language/words.ts';

export interface Names {
  kind(kind: string): string;
  type(type: string): string;
}

export const useNames = (): Names => {
  const text = useText();
  const named =
    (family: 'kind' | 'type') =>
    (code: string): string => {
      const key = `name.${family}.${code}`;
      return hasWords(key) ? text(key) : code;
    };
  return { kind: named('kind'), type: named('type') };
};
