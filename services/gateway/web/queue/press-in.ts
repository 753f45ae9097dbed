// What a key does: it goes through the cards, or presses what stands on the page and says that this is its key.
import type { Pressed } from './commands.ts';

interface Where {
  readonly page: HTMLElement | null;
  /** What can be done about all that is selected, where something is. */
  readonly bar: HTMLElement | null;
  /** The card that the reader is at. */
  readonly card: HTMLElement | undefined;
}

const keyOf = { select: 'x', others: 'o', claim: 'c', all: 'a', undo: 'u' } as const;

/** False where there is nothing to press. */
const click = (within: HTMLElement | null | undefined, key: string): boolean => {
  const found = within?.querySelector<HTMLElement>(`[aria-keyshortcuts="${key}"]`);
  found?.click();
  return found !== null && found !== undefined;
};

const focus = (found: HTMLElement | null | undefined): boolean => {
  found?.focus();
  return found !== null && found !== undefined;
};

const go = (step: 1 | -1, { page, card }: Where): boolean => {
  const cards = [...(page?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
  const place = card === undefined ? -1 : cards.indexOf(card);
  return focus(place < 0 ? cards.at(step === 1 ? 0 : -1) : cards[place + step]);
};

export const pressIn = (pressed: Exclude<Pressed, 'help'>, where: Where): boolean => {
  const { page, bar, card } = where;
  if (typeof pressed === 'object') return click(card, String(pressed.place));
  switch (pressed) {
    case 'next':
      return go(1, where);
    case 'previous':
      return go(-1, where);
    case 'open': {
      const link = card?.querySelector<HTMLElement>('h2 a');
      link?.click();
      return link !== null && link !== undefined;
    }
    case 'bulk':
      return focus(bar?.querySelector<HTMLElement>('select'));
    case 'all':
    case 'undo':
      return click(page, keyOf[pressed]);
    case 'select':
    case 'others':
    case 'claim':
      return click(card, keyOf[pressed]);
  }
};
