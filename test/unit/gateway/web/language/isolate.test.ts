import { describe, expect, it } from '@jest/globals';
import { isolated } from '../../../../../services/gateway/web/language/isolate.ts';

describe('words of others in a sentence of ours', () => {
  it('stay as they are where nothing in them turns the direction of writing', () => {
    for (const words of ['Cœurs en Chemin', 'مرحبا', 'שלום\u200f!']) expect(isolated(words)).toBe(words);
  });

  it('turn nothing but themselves, however they begin and end', () => {
    expect(isolated('\u202egnp.exe')).toBe('\u2068\u202egnp.exe\u2069');
    expect(isolated('\u2069\u202egnp.exe\u2067')).toBe('\u2068\u202egnp.exe\u2069');
  });
});
