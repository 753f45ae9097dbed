// What is typed, with the words in it that nobody uses taken for those that were looked for. Pure.

interface Correction {
  readonly typed: string;
  readonly read: string;
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

export const correctWords = (typed: string, corrections: readonly Correction[]): string =>
  corrections.reduce(
    (words, { typed: wrong, read }) =>
      words.replace(
        new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped(wrong)}(?![\p{L}\p{N}])`, 'iu'),
        () => read,
      ),
    typed,
  );
