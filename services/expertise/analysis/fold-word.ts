// Makes words that differ by case, accents, ligatures or letter forms the same, in composed or decomposed spelling.

const letters: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};
const greek: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  ο: 'omicron',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  ς: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
};
const plain = /^[a-z0-9]*$/;
const hyphens = /[-‐-–−]/g;
/** More Greek letters in a row than in any name of a gene: a Greek word, which stays. */
const greekWord = 3;

const spell = (run: string): string =>
  run.length < greekWord
    ? run
        .split('')
        .map((letter) => greek[letter] ?? letter)
        .join('')
    : run;

/**
 * Lower case, ligatures opened, without accents and unseen signs; one or two Greek letters are spelt out, as in
 * TNF-alpha for TNF-α. Folding twice changes nothing.
 */
export const foldWord = (word: string): string => {
  const lower = word.toLowerCase();
  if (plain.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}\p{Cs}]+/gu, '')
    .replace(/[œæøßłđı]/g, (letter) => letters[letter] ?? letter)
    .replace(/[α-ω]+/g, spell);
};

/** Folded, with what hyphens join written together. */
export const foldJoined = (written: string): string => foldWord(written).replace(hyphens, '');
