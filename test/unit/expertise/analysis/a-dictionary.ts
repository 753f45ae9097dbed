// A dictionary of terms in memory.
import type { TermNumbers } from '../../../../services/expertise/analysis/analysis.ts';

export interface Dictionary extends TermNumbers {
  termOf(number: number): string;
  readonly size: number;
}

export const aDictionary = (): Dictionary => {
  const numbers = new Map<string, number>();
  const terms: string[] = [];
  return {
    numberOf: (term) => {
      const known = numbers.get(term) ?? terms.length;
      if (known === terms.length) terms.push(term);
      numbers.set(term, known);
      return known;
    },
    find: (term) => numbers.get(term) ?? -1,
    termOf: (number) => terms[number] ?? '',
    get size() {
      return terms.length;
    },
  };
};
