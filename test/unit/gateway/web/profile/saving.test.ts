import { describe, expect, it } from '@jest/globals';
import {
  chosenValues,
  differencesBetween,
} from '../../../../../services/gateway/web/profile/compare-versions.ts';
import type { Draft } from '../../../../../services/gateway/web/profile/draft.ts';
import { type Body, standardValues } from '../../../../../services/gateway/web/profile/fields.ts';
import { statementForm } from '../../../../../services/gateway/web/profile/forms.ts';
import { saveDraft, type Sending } from '../../../../../services/gateway/web/profile/save-draft.ts';

const fields = statementForm('need', 'fr');
const base = { ...standardValues(fields), text: 'Des cohortes', type: 'data' };
const standing = {
  version: 4,
  text: 'Des cohortes suivies',
  type: 'data',
  visibility: 'campus',
  language: 'fr',
};

class Conflict extends Error {
  readonly current: typeof standing;
  constructor(current: typeof standing) {
    super('conflict');
    this.current = current;
  }
}

const stored = { id: 'stm_a', version: 5 };

const save = (draft: Draft, sending: Sending, kept: NonNullable<Draft['sent']>[] = []) => {
  let keys = 0;
  return saveDraft({
    fields,
    draft,
    sending,
    newKey: () => `key-${(keys += 1)}`,
    keepSent: (one) => void kept.push(one),
    currentIn: (error) => (error instanceof Conflict ? error.current : undefined),
  });
};

describe('saving a draft', () => {
  it('makes something new with the same key when the same is sent again, with another one when it is not', async () => {
    const sent: [Body, string][] = [];
    const sending: Sending = {
      create: async (body, key) => {
        sent.push([body, key]);
        return stored;
      },
    };
    const kept: NonNullable<Draft['sent']>[] = [];
    const draft: Draft = { values: base, base };
    await save(draft, sending, kept);
    await save({ ...draft, sent: { key: 'first', body: kept[0]?.body ?? '' } }, sending);
    await save({ ...draft, sent: { key: 'first', body: '{"text":"other"}' } }, sending);
    expect(sent.map(([, key]) => key)).toEqual(['key-1', 'first', 'key-1']);
  });

  it('is not said to be saved where there is nowhere to send it', async () => {
    await expect(save({ values: base, base }, {})).rejects.toThrow('nothing new is made');
    const changed: Draft = { values: { ...base, text: 'Des registres' }, base, version: 4 };
    await expect(save(changed, {})).rejects.toThrow('nothing that stands is changed');
  });

  it('keeps the key where nobody answers', async () => {
    const kept: NonNullable<Draft['sent']>[] = [];
    const sending: Sending = { create: () => Promise.reject(new Error('away')) };
    await expect(save({ values: base, base }, sending, kept)).rejects.toThrow('away');
    expect(kept[0]?.key).toBe('key-1');
  });

  it('sends a change of what differs only, of the version that was seen', async () => {
    const sent: unknown[] = [];
    const sending: Sending = {
      change: async (patch, version) => {
        sent.push([patch, version]);
        return stored;
      },
    };
    const saved = await save({ values: { ...base, text: 'Autre' }, base, version: 3 }, sending);
    await save({ values: base, base, version: 3 }, sending);
    expect(sent).toEqual([[{ text: 'Autre' }, 3]]);
    expect(saved).toEqual({ kind: 'saved', stored });
  });

  it('hands back what another wrote meanwhile, and overwrites nothing', async () => {
    const sending: Sending = { change: () => Promise.reject(new Conflict(standing)) };
    const saved = await save({ values: { ...base, text: 'Autre' }, base, version: 3 }, sending);
    expect(saved).toMatchObject({ kind: 'conflict', version: 4, theirs: { text: 'Des cohortes suivies' } });
  });

  it('takes its own change for saved where the answer to it was lost', async () => {
    const sending: Sending = { change: () => Promise.reject(new Conflict(standing)) };
    const saved = await save({ values: { ...base, text: standing.text }, base, version: 3 }, sending);
    expect(saved).toMatchObject({ kind: 'saved', stored: { version: 4 } });
  });
});

describe('two versions', () => {
  const mine = { ...base, text: 'Autre', expires_on: '2027-01-01' };
  const theirs = { ...base, text: 'Des cohortes suivies', type: 'expertise' };
  const differences = differencesBetween(fields, { base, mine, theirs });

  it('differ field by field, each with whoever changed it', () => {
    expect(differences.map(({ field, side }) => [field.name, side])).toEqual([
      ['text', 'mine'],
      ['type', 'theirs'],
      ['expires_on', 'mine'],
    ]);
  });

  it('become one by what is chosen, and otherwise by who changed what', () => {
    expect(chosenValues(mine, differences, {})).toMatchObject({
      text: 'Autre',
      type: 'expertise',
      expires_on: '2027-01-01',
    });
    expect(chosenValues(mine, differences, { text: 'theirs' }).text).toBe('Des cohortes suivies');
  });
});
