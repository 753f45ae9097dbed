// Answers that may be undone: held, then sent once, as they were given.
import { describe, expect, it } from '@jest/globals';
import {
  type AnswerPorts,
  type Given,
  holdAnswers,
  isAnswered,
  type Refusal,
  standingOf,
} from '../../../../../services/gateway/web/home/hold-answers.ts';
import { aSuggestion } from './a-suggestion.ts';

const words = { done: 'Done.', changed: 'It changed.', unreachable: 'Out of reach.' };
const suggestion = aSuggestion('sug_a');
const interested: Given = { answer: 'interested' };

interface Toast {
  readonly text: string;
  readonly undo?: () => void;
  readonly onEnd?: () => void;
}

/** A queue as the real one: whatever takes a toast away tells its end once. */
const aBench = (refusal?: Refusal) => {
  const toasts = new Set<Toast>();
  const sent: { as: string; id: string; given: Given }[] = [];
  const kept = new Set<string>();
  const bench = { caller: 'ines' };
  const close = (toast: Toast): void => {
    if (!toasts.delete(toast)) return;
    toast.onEnd?.();
  };
  const ports: AnswerPorts = {
    actor: () => bench.caller,
    sender: () => {
      const as = bench.caller;
      return (of, given) => {
        sent.push({ as, id: of.id, given });
        return refusal ? Promise.reject(new Error('refused')) : Promise.resolve();
      };
    },
    keep: ({ id }) => {
      kept.add(id);
      return () => void kept.delete(id);
    },
    tell: (toast) => {
      toasts.add(toast);
      return () => close(toast);
    },
    refusalIn: () => refusal ?? { isConflict: false },
  };
  const all = holdAnswers(ports);
  /** As whoever acts reads them, for ours. */
  const answers = { ...all, now: () => standingOf(all.now(), bench.caller, 'org_ours') };
  const first = (): Toast => [...toasts][0] ?? { text: 'none' };
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return { bench, answers, toasts, sent, kept, close, first, settled };
};

describe('an answer', () => {
  it('is not sent while it may be undone', () => {
    const { answers, sent, first } = aBench();
    answers.give(suggestion, interested, words);
    expect(sent).toEqual([]);
    expect(first().text).toBe('Done.');
    expect(answers.now().get('sug_a')?.stage).toBe('held');
  });

  it('leaves nothing behind once undone, in the toast or on the card', () => {
    for (const undo of ['toast', 'card'] as const) {
      const { answers, sent, first, toasts } = aBench();
      answers.give(suggestion, interested, words);
      if (undo === 'toast') first().undo?.();
      else answers.now().get('sug_a')?.undo?.();
      expect([sent.length, answers.now().size, toasts.size]).toEqual([0, 0, 0]);
    }
  });

  it('is sent once its toast ends, and only once', async () => {
    const { answers, sent, first, close, settled } = aBench();
    answers.give(suggestion, interested, words);
    close(first());
    answers.sendAll();
    await settled();
    expect(sent).toEqual([{ as: 'ines', id: 'sug_a', given: interested }]);
    expect(answers.now().get('sug_a')?.stage).toBe('said');
  });

  it('can no longer be undone once it is on its way', () => {
    const { answers, sent, first, close } = aBench();
    answers.give(suggestion, interested, words);
    const undo = answers.now().get('sug_a')?.undo;
    close(first());
    undo?.();
    expect(sent).toHaveLength(1);
    expect(answers.now().get('sug_a')).toMatchObject({ stage: 'sending' });
    expect(answers.now().get('sug_a')?.undo).toBeUndefined();
  });

  it('is sent at once when the page is left, with all others, and its toast goes', () => {
    const { answers, sent, toasts } = aBench();
    answers.give(suggestion, interested, words);
    answers.give(aSuggestion('sug_b'), { answer: 'no', reason: 'too_early' }, words);
    answers.sendAll();
    expect(sent.map(({ id }) => id)).toEqual(['sug_a', 'sug_b']);
    expect(toasts.size).toBe(0);
  });

  it('is sent as who gave it, whoever acts by then', () => {
    const { answers, sent, bench } = aBench();
    answers.give(suggestion, interested, words);
    bench.caller = 'alistair';
    answers.sendAll();
    expect(sent[0]?.as).toBe('ines');
  });

  it('takes no second one while it stands', () => {
    const { answers, sent, toasts } = aBench();
    answers.give(suggestion, interested, words);
    answers.give(suggestion, { answer: 'not_now' }, words);
    expect(toasts.size).toBe(1);
    answers.sendAll();
    expect(sent.map(({ given }) => given.answer)).toEqual(['interested']);
  });
});

describe('an answer that its page may not live to send', () => {
  it('is kept from when it is given until it has arrived', async () => {
    const { answers, kept, settled } = aBench();
    answers.give(suggestion, interested, words);
    expect([...kept]).toEqual(['sug_a']);
    answers.sendAll();
    expect([...kept]).toEqual(['sug_a']);
    await settled();
    expect([...kept]).toEqual([]);
  });

  it('is kept no more once it is undone, or refused', async () => {
    const { answers, kept, first, settled } = aBench({ isConflict: true });
    answers.give(suggestion, interested, words);
    first().undo?.();
    expect([...kept]).toEqual([]);
    answers.give(suggestion, interested, words);
    answers.sendAll();
    await settled();
    expect([...kept]).toEqual([]);
  });
});

describe('an answer that is refused', () => {
  it('is told, and the link is open again, where it changed meanwhile', async () => {
    const current = aSuggestion('sug_a', { version: 5 });
    const { answers, settled, first } = aBench({ isConflict: true, current });
    answers.give(suggestion, interested, words);
    answers.sendAll();
    await settled();
    const standing = answers.now().get('sug_a');
    expect(standing).toMatchObject({ stage: 'changed', trouble: 'It changed.', suggestion: { version: 5 } });
    expect(isAnswered(standing)).toBe(false);
    expect(first().text).toBe('It changed.');
  });

  it('counts as said where what stands is what was said: its reply was lost, or a colleague said the same', async () => {
    const current = aSuggestion('sug_a', { answer: 'no', decline_reason: 'competitor' });
    const { answers, settled } = aBench({ isConflict: true, current });
    answers.give(suggestion, { answer: 'no', reason: 'competitor' }, words);
    answers.sendAll();
    await settled();
    expect(answers.now().get('sug_a')?.stage).toBe('said');
  });

  it('tells why in the words of the server, or that nobody answered', async () => {
    for (const [detail, told] of [
      ['Not yours.', 'Not yours.'],
      [undefined, 'Out of reach.'],
    ] as const) {
      const { answers, settled } = aBench({ isConflict: false, detail });
      answers.give(suggestion, interested, words);
      answers.sendAll();
      await settled();
      expect(answers.now().get('sug_a')).toMatchObject({ stage: 'failed', trouble: told });
    }
  });

  it('may be given again', async () => {
    const { answers, sent, settled } = aBench({ isConflict: false });
    answers.give(suggestion, interested, words);
    answers.sendAll();
    await settled();
    answers.give(suggestion, interested, words);
    expect(answers.now().get('sug_a')?.stage).toBe('held');
    expect(sent).toHaveLength(1);
  });
});

describe('an answer, once somebody else acts on the page', () => {
  const theirs = aSuggestion('sug_a', { for: 'org_theirs' });

  it('is not theirs to see, nor for another organisation of the same person', () => {
    const { answers, bench } = aBench();
    answers.give(suggestion, interested, words);
    const all = aBench();
    all.answers.give(theirs, interested, words);
    expect([answers.now().size, all.answers.now().size]).toEqual([1, 0]);
    bench.caller = 'alistair';
    expect(answers.now().size).toBe(0);
    bench.caller = 'ines';
    expect(answers.now().get('sug_a')?.stage).toBe('held');
  });

  it('does not stand in the way of theirs to the same link: each is sent as who gave it', async () => {
    const { answers, sent, bench, settled } = aBench();
    answers.give(suggestion, interested, words);
    bench.caller = 'alistair';
    answers.give(theirs, { answer: 'not_now' }, words);
    answers.sendAll();
    await settled();
    expect(sent).toEqual([
      { as: 'ines', id: 'sug_a', given: interested },
      { as: 'alistair', id: 'sug_a', given: { answer: 'not_now' } },
    ]);
  });

  it('is told to nobody else where it is refused, and to who gave it when they are back', async () => {
    const { answers, toasts, bench, settled } = aBench({ isConflict: true });
    answers.give(suggestion, interested, words);
    bench.caller = 'alistair';
    answers.sendAll();
    await settled();
    answers.forget();
    expect(toasts.size).toBe(0);
    bench.caller = 'ines';
    expect(answers.now().get('sug_a')).toMatchObject({ stage: 'changed', trouble: 'It changed.' });
  });
});

describe('leaving a view', () => {
  it('forgets what was said, and keeps what is still to be sent', async () => {
    const { answers, settled } = aBench();
    answers.give(suggestion, interested, words);
    answers.sendAll();
    await settled();
    answers.give(aSuggestion('sug_b'), interested, words);
    answers.forget();
    expect([...answers.now().keys()]).toEqual(['sug_b']);
  });
});
