// Words as those type them who leave out capitals, accents and letters that their keyboard lacks. Pure.

const letters: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l' };

export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[œæßøł]/g, (letter) => letters[letter] ?? letter)
    .trim();
