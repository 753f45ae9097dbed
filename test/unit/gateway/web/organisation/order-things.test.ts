// In which order and under which names an organisation's things are read.
import { describe, expect, it } from '@jest/globals';
import type { Collaboration, Statement, Text } from '../../../../../services/gateway/web/api/generated.ts';
import { languageOfLabel } from '../../../../../services/gateway/web/organisation/language-of-label.ts';
import {
  lastingFirst,
  latestFirst,
  ofKind,
} from '../../../../../services/gateway/web/organisation/order-things.ts';
import { readOrganisationAddress } from '../../../../../services/gateway/web/organisation/organisation-address.ts';

const ids = (all: readonly { readonly id: string }[]): readonly string[] => all.map(({ id }) => id);

describe('the page of an organisation', () => {
  it('has statements that count before those that are over', () => {
    const statement = (id: string, kind: 'need' | 'offer', expired = false) =>
      ({ id, kind, expired }) as Statement;
    const all = [statement('a', 'need', true), statement('b', 'offer'), statement('c', 'need')];
    expect(ids(ofKind(all, 'need'))).toEqual(['c', 'a']);
    expect(ids(ofKind(all, 'offer'))).toEqual(['b']);
  });

  it('has the latest texts first, and those without a day last', () => {
    const text = (id: string, date?: string) => ({ id, title: id, ...(date ? { date } : {}) }) as Text;
    expect(ids(latestFirst([text('a'), text('b', '2023-05-01'), text('c', '2025-01-01')]))).toEqual([
      'c',
      'b',
      'a',
    ]);
  });

  it('has collaborations that last first, then those that ended last', () => {
    const joint = (id: string, since?: string, until?: string) =>
      ({ id, title: id, since, until }) as Collaboration;
    const all = [
      joint('over', '2019-01-01', '2020-01-01'),
      joint('later', '2019-01-01', '2022-01-01'),
      joint('lasts', '2024-01-01', '2030-01-01'),
      joint('open', '2025-01-01'),
    ];
    expect(ids(lastingFirst(all, '2026-11-22'))).toEqual(['open', 'lasts', 'later', 'over']);
  });

  it('says in which language a label is that the page’s language lacks', () => {
    const labels = { fr: ['rein'], en: ['kidney', 'IL-6'] };
    expect(languageOfLabel({ label: 'rein', labels }, 'fr')).toBe('fr');
    expect(languageOfLabel({ label: 'kidney', labels }, 'fr')).toBe('en');
    expect(languageOfLabel({ label: 'neither', labels }, 'fr')).toBe('fr');
  });

  it('takes from the address the id of another organisation, and nothing else', () => {
    expect(readOrganisationAddress({ with: 'org_0123456789abcdefghjkmnpqrs', more: 1 })).toEqual({
      with: 'org_0123456789abcdefghjkmnpqrs',
    });
    expect(readOrganisationAddress({ with: '../v1/rules' })).toEqual({});
    expect(readOrganisationAddress({ with: 3 })).toEqual({});
  });
});
