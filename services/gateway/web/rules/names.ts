// What kinds of organisations and types of offers are called; one that this page does not know, by its code.
import { fr, type MessageKey } from '../language/fr.ts';
import { useText } from '../language/use-text.ts';

const isKey = (key: string): key is MessageKey => Object.hasOwn(fr, key);

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
      return isKey(key) ? text(key) : code;
    };
  return { kind: named('kind'), type: named('type') };
};
