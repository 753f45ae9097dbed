// Words as they are looked for: without case, accents or spaces around them. Pure.
export const fold = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
