// What keys mean in the queue.
import { describe, expect, it } from '@jest/globals';
import { commandOf } from '../../../../../services/gateway/web/queue/commands.ts';

const pressed = (
  key: string,
  code: string,
  held: Partial<Record<'ctrlKey' | 'altKey' | 'metaKey', true>> = {},
) => commandOf({ key, code, ctrlKey: false, altKey: false, metaKey: false, ...held });

describe('a key in the queue', () => {
  it('goes on, selects, takes back', () => {
    expect(pressed('j', 'KeyJ')).toBe('next');
    expect(pressed('x', 'KeyX')).toBe('select');
    expect(pressed('u', 'KeyU')).toBe('undo');
    expect(pressed('?', 'Slash')).toBe('help');
  });

  it('is the digit that stands on it, with Shift or without: on a French keyboard it is “&”', () => {
    expect(pressed('&', 'Digit1')).toEqual({ place: 1 });
    expect(pressed('2', 'Digit2')).toEqual({ place: 2 });
    expect(pressed('3', 'Numpad3')).toEqual({ place: 3 });
    expect(pressed('0', 'Digit0')).toBeUndefined();
  });

  it('is the browser’s own where it is pressed with another', () => {
    expect(pressed('a', 'KeyA', { ctrlKey: true })).toBeUndefined();
    expect(pressed('1', 'Digit1', { altKey: true })).toBeUndefined();
    expect(pressed('k', 'KeyK', { metaKey: true })).toBeUndefined();
  });

  it('is nothing where it has no meaning', () => {
    expect(pressed('q', 'KeyQ')).toBeUndefined();
    expect(pressed('J', 'KeyJ')).toBeUndefined();
  });
});
