// What must be read in texts before a question in words is answered: how words are meant, where phrases stand.
import type { AnsweringWith } from './answering-with.ts';
import { placesAgainst } from './check-phrases.ts';
import { correctTyped } from './correct-typed.ts';
import type { ReadingTexts } from './correct-typed.ts';
import { horizonOf } from './horizon.ts';
import { readTypedWords } from './read-typed-words.ts';
import { correctable } from './read-words.ts';
import type { ToScore } from './score-asked.ts';

export const prepareAsked = async <A extends ToScore>(
  asking: A,
  on: AnsweringWith,
  texts: ReadingTexts,
): Promise<A> => {
  const { actor, asked } = asking;
  if (asked.kind !== 'words') return asking;
  const words = readTypedWords(asked.words);
  const toCorrect = {
    typed: correctable(words),
    ...(words.begun === undefined ? {} : { begun: words.begun }),
    locale: actor.locale,
  };
  const corrections = await correctTyped(toCorrect, horizonOf(actor, on), on, texts);
  const corrected = { ...asking, corrections };
  return { ...corrected, withoutPlaces: await placesAgainst(corrected, on, texts.readWords) };
};
