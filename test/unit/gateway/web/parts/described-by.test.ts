// What is wrong with something that is filled in is found by screen readers, and by the focus.
import { describe, expect, it } from '@jest/globals';
import { describedBy } from '../../../../../services/gateway/web/parts/described-by.ts';

describe('what is filled in', () => {
  it('points at what helps and at what is wrong, and is marked as wrong', () => {
    expect(describedBy('a', { help: 'A day.', trouble: 'No day.' })).toEqual({
      'aria-invalid': true,
      'aria-describedby': 'a-help a-trouble',
    });
    expect(describedBy('a', { trouble: 'No day.' })).toEqual({
      'aria-invalid': true,
      'aria-describedby': 'a-trouble',
    });
  });

  it('points at nothing that is not there', () => {
    expect(describedBy('a', { help: 'A day.' })).toEqual({ 'aria-describedby': 'a-help' });
    expect(describedBy('a', {})).toEqual({});
  });
});
