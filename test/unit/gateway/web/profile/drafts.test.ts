import { beforeEach, describe, expect, it } from '@jest/globals';
import { createDrafts } from '../../../../../services/gateway/web/profile/drafts.ts';

const inMemory = () => {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
};

const draft = { values: { text: 'Des coho' }, base: { text: '' } };

describe('drafts', () => {
  let storage = inMemory();
  beforeEach(() => {
    storage = inMemory();
  });

  it('are there again after a reload, each by its organisation and form', () => {
    createDrafts(() => storage).keep('org_1', 'need', draft);
    const reloaded = createDrafts(() => storage);
    expect(reloaded.get('org_1', 'need')).toEqual(draft);
    expect(reloaded.get('org_2', 'need')).toBeUndefined();
    expect(reloaded.get('org_1', 'offer')).toBeUndefined();
  });

  it('are listed by organisation, and are gone once dropped', () => {
    const drafts = createDrafts(() => storage);
    drafts.keep('org_1', 'stm_1', draft);
    drafts.keep('org_1', 'need', draft);
    drafts.keep('org_10', 'offer', draft);
    expect(drafts.formsOf('org_1')).toEqual(['need', 'stm_1']);
    drafts.drop('org_1', 'need');
    expect(drafts.formsOf('org_1')).toEqual(['stm_1']);
  });

  it('are the same object as long as they say the same', () => {
    const drafts = createDrafts(() => storage);
    drafts.keep('org_1', 'need', draft);
    expect(drafts.get('org_1', 'need')).toBe(drafts.get('org_1', 'need'));
  });

  it('stay on the page where the storage is full or forbidden', () => {
    const full = {
      ...storage,
      length: 0,
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    const drafts = createDrafts(() => full);
    drafts.keep('org_1', 'need', draft);
    expect(drafts.get('org_1', 'need')).toEqual(draft);
    expect(drafts.formsOf('org_1')).toEqual(['need']);
    const forbidden = createDrafts(() => {
      throw new Error('SecurityError');
    });
    forbidden.keep('org_1', 'need', draft);
    expect(forbidden.get('org_1', 'need')).toEqual(draft);
    forbidden.drop('org_1', 'need');
    expect(forbidden.get('org_1', 'need')).toBeUndefined();
  });

  it('say when they change', () => {
    const drafts = createDrafts(() => storage);
    let told = 0;
    const end = drafts.onChange(() => {
      told += 1;
    });
    drafts.keep('org_1', 'need', draft);
    drafts.drop('org_1', 'need');
    end();
    drafts.keep('org_1', 'need', draft);
    expect(told).toBe(2);
  });

  it('are not there where what was kept is no longer readable', () => {
    storage.setItem('passerelle.draft org_1 need', '{');
    expect(createDrafts(() => storage).get('org_1', 'need')).toBeUndefined();
  });
});
