import { describe, expect, it } from '@jest/globals';
import { HttpError } from '@oazapfts/runtime';
import { errorOf } from '../../../../../services/gateway/problems/problem-of.ts';
import { english } from '../../../../../services/gateway/sentences/en.ts';
import { french } from '../../../../../services/gateway/sentences/fr.ts';
import { troubleAt, troublesIn } from '../../../../../services/gateway/web/api/trouble-at.ts';

const refused = (code: string, ...fields: readonly string[]): HttpError =>
  new HttpError(
    422,
    {
      code,
      detail: 'The whole of it.',
      errors: fields.map((field) => ({ field, message: `${field} is wrong.`, cure: 'Mend it.' })),
    },
    new Headers(),
  );

describe('what the server says is wrong', () => {
  it('is said at the field, with its cure', () => {
    const error = refused('invalid', 'since', 'until');
    expect(troubleAt(error, 'since')).toBe('since is wrong. Mend it.');
    expect(troubleAt(error, 'reason')).toBeUndefined();
  });

  it.each([english, french])('is said at the field in the page’s words, in $language', (sentences) => {
    const rules = ['required', 'too-big', 'malformed', 'past', 'unresolved', 'taken', 'not-allowed'] as const;
    for (const field of ['most_a_day', 'quiet_hours.to', 'networks[0]'])
      for (const rule of rules) {
        const parameters = { min: '1', max: '50' };
        const said = errorOf({ field, rule, value: '999', parameters }, 'body', sentences);
        const error = new HttpError(422, { code: 'invalid', errors: [said] }, new Headers());
        const here = troubleAt(error, field);
        expect(here).not.toContain(field);
        expect(here).toContain(sentences.language === 'fr' ? 'champ' : 'his field');
      }
  });

  it('is said trouble by trouble where no field says it', () => {
    expect(troublesIn(refused('invalid', 'since', 'until'), ['until'])).toEqual(['since is wrong. Mend it.']);
    expect(troublesIn(refused('invalid', 'until'), ['until'])).toEqual([]);
  });

  it('is said whole where it is more than that fields are at fault', () => {
    expect(troublesIn(refused('conflict', 'name'))).toEqual(['The whole of it.', 'name is wrong. Mend it.']);
    expect(troublesIn(refused('invalid'))).toEqual(['The whole of it.']);
  });

  it('is nothing where nobody answered', () => {
    expect(troublesIn(new TypeError('no network'))).toEqual([]);
  });
});
