import { describe, expect, it } from '@jest/globals';
import type { MatchPart } from '../../../../../services/gateway/web/api/generated.ts';
import { matchedWords } from '../../../../../services/gateway/web/parts/matched-words.ts';

const part = (kind: MatchPart['kind'], asked: string, found: string, share = 0.3): MatchPart => ({
  kind,
  asked,
  found,
  share,
});

describe('words that answer to other words', () => {
  it('are told once, largest share first, with how', () => {
    expect(
      matchedWords([
        part('translation', 'apprentissage fédéré', 'federated learning'),
        part('concept', 'Apprentissage fédéré', 'Federated learning'),
        part('broader', 'rein', 'organ'),
      ]),
    ).toEqual([
      { asked: 'apprentissage fédéré', found: 'federated learning', how: 'translation' },
      { asked: 'rein', found: 'organ', how: 'broader' },
    ]);
  });

  it('are not those that a reader takes for the same, nor what has no words, nor the least', () => {
    expect(
      matchedWords([
        part('word', 'dialyse', 'dialyses'),
        part('concept', 'dialyse', 'Dialyses'),
        part('translation', 'capteur', 'sensor', 0.01),
        part('theme', '', ''),
        part('rest', '', ''),
      ]),
    ).toEqual([]);
  });
});
