// Which cards Home shows, and that they stay where they are.
import { describe, expect, it } from '@jest/globals';
import {
  chooseShown,
  howManyToAsk,
  inPlace,
  withAnswered,
} from '../../../../../services/gateway/web/home/choose-shown.ts';
import type { Standing } from '../../../../../services/gateway/web/home/hold-answers.ts';
import { aSuggestion } from './a-suggestion.ts';

const standing = (stages: Readonly<Record<string, Standing['stage']>>): ReadonlyMap<string, Standing> =>
  new Map(
    Object.entries(stages).map(([id, stage]) => [
      id,
      { suggestion: aSuggestion(id), given: { answer: 'interested' }, stage },
    ]),
  );
const known = (stages: Readonly<Record<string, Standing['stage']>> = {}) => ({
  standing: standing(stages),
  introduced: new Set<string>(),
});
const some = (...ids: readonly string[]) => ids.map((id) => aSuggestion(id));
const idsOf = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);

describe('the order of links', () => {
  it('is the server’s at first', () => {
    expect(idsOf(inPlace([], some('b', 'a'), new Map()))).toEqual(['b', 'a']);
  });

  it('stays as it was seen, whatever the scores become; what is new comes last', () => {
    expect(idsOf(inPlace(['a', 'b'], some('n', 'b', 'a'), new Map()))).toEqual(['a', 'b', 'n']);
  });

  it('loses what is withdrawn, and keeps what was answered here, or would have been', () => {
    const answered = standing({ a: 'said', b: 'changed' });
    expect(idsOf(inPlace(['a', 'b', 'c', 'd'], some('c'), answered))).toEqual(['a', 'b', 'c']);
  });

  it('shows each as it is now', () => {
    const [first] = inPlace(['a'], [aSuggestion('a', { score: 0.1 })], new Map());
    expect(first?.score).toBe(0.1);
  });
});

describe('three at once', () => {
  it('are shown, and the rest waits', () => {
    const { shown, open, hidden } = chooseShown(some('a', 'b', 'c', 'd', 'e'), known(), 3);
    expect([idsOf(shown), open, hidden]).toEqual([['a', 'b', 'c'], 3, 2]);
  });

  it('are still to be answered: what was answered makes room for another', () => {
    const { shown, open, hidden } = chooseShown(some('a', 'b', 'c', 'd', 'e'), known({ b: 'held' }), 3);
    expect([idsOf(shown), open, hidden]).toEqual([['a', 'b', 'c', 'd'], 3, 1]);
  });

  it('are still to be answered: what has an introduction under way stands beside them', () => {
    const of = { standing: standing({}), introduced: new Set(['a', 'e']) };
    const { shown, open, hidden } = chooseShown(some('a', 'b', 'c', 'd', 'e'), of, 3);
    expect([idsOf(shown), open, hidden]).toEqual([['a', 'b', 'c', 'd', 'e'], 3, 0]);
  });

  it('count what was refused as open', () => {
    const { open } = chooseShown(some('a'), known({ a: 'failed' }), 3);
    expect(open).toBe(1);
  });
});

describe('how many are asked for', () => {
  it('is what is shown, for whom nobody sees is not shown to anybody', () => {
    expect(howManyToAsk(3, new Map(), 'org_ours')).toBe(3);
    expect(howManyToAsk(3, standing({ a: 'held', b: 'sending', c: 'said' }), 'org_ours')).toBe(5);
    expect(howManyToAsk(3, standing({ a: 'held' }), 'org_others')).toBe(3);
    expect(howManyToAsk(200, standing({ a: 'held' }), 'org_ours')).toBe(200);
  });
});

describe('links that were answered in one way', () => {
  it('have those that were answered so here already, once each, before the server tells of them', () => {
    const here = standing({ a: 'held', b: 'said', c: 'failed' });
    expect(idsOf(withAnswered(some('b', 'd'), here, 'interested'))).toEqual(['a', 'b', 'd']);
  });

  it('have none that were answered otherwise', () => {
    expect(idsOf(withAnswered(some('d'), standing({ a: 'said' }), 'no'))).toEqual(['d']);
    expect(idsOf(withAnswered(some('d'), standing({ a: 'said' }), undefined))).toEqual(['d']);
  });
});
