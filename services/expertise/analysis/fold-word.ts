// Makes words that differ by case, accents or ligatures the same, in composed or decomposed spelling.

const letters: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};
const plain = /^[a-z0-9]*$/;

/** Lower case, ligatures opened, without accents. Folding twice changes nothing. */
export const foldWord = (word: string): string => {
  const lower = word.toLowerCase();
  if (plain.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[œæøßłđı]/g, (letter) => letters[letter] ?? letter);
};
