// What is written and not sent yet: kept for who writes it, and for nobody else.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { createDrafts } from '../../../../../services/gateway/web/kept/drafts.ts';
import { guarded } from '../../../../../services/gateway/web/kept/guarded.ts';
import { type Draft, readDraft } from '../../../../../services/gateway/web/profile/draft.ts';
import { aFullStorage, aStorage, forbidden } from './a-storage.ts';

const draft: Draft = { values: { text: 'Des coho' }, base: { text: '' } };
const ines = 'per_ines/org_1';

const draftsIn = (keeper: () => ReturnType<typeof aStorage>) =>
  createDrafts<Draft>({ kept: guarded(keeper), name: 'draft', read: readDraft });

describe('drafts', () => {
  let storage = aStorage();
  beforeEach(() => {
    storage = aStorage();
  });
  const reload = () => draftsIn(() => storage);

  it('are there again after a reload, each by what it is about and its form', () => {
    reload().by(ines).keep('org_1', 'need', draft);
    const drafts = reload().by(ines);
    expect(drafts.get('org_1', 'need')).toEqual(draft);
    expect(drafts.get('org_2', 'need')).toBeUndefined();
    expect(drafts.get('org_1', 'offer')).toBeUndefined();
  });

  it('are found, listed and dropped by their writer alone, however alike what they are about', () => {
    const all = reload();
    all.by(ines).keep('org_1', 'need', draft);
    for (const other of ['animator', 'per_ines/org_10', 'per_ines', 'per_ine']) {
      expect(all.by(other).get('org_1', 'need')).toBeUndefined();
      expect(all.by(other).formsOf('org_1')).toEqual([]);
      all.by(other).drop('org_1', 'need');
    }
    expect(all.by(ines).get('org_1', 'need')).toEqual(draft);
  });

  it('are listed by what they are about, and are gone once dropped', () => {
    const drafts = reload().by(ines);
    drafts.keep('org_1', 'stm_1', draft);
    drafts.keep('org_1', 'need', draft);
    drafts.keep('org_10', 'offer', draft);
    expect(drafts.formsOf('org_1')).toEqual(['need', 'stm_1']);
    drafts.drop('org_1', 'need');
    expect(drafts.formsOf('org_1')).toEqual(['stm_1']);
  });

  it('are the same object as long as they say the same', () => {
    const all = reload();
    all.by(ines).keep('org_1', 'need', draft);
    expect(all.by(ines).get('org_1', 'need')).toBe(all.by(ines).get('org_1', 'need'));
  });

  it('stay on the page where the storage is full or forbidden', () => {
    const full = aFullStorage();
    for (const keeper of [() => full, forbidden]) {
      const drafts = draftsIn(keeper).by(ines);
      drafts.keep('org_1', 'need', draft);
      expect(drafts.get('org_1', 'need')).toEqual(draft);
      expect(drafts.formsOf('org_1')).toEqual(['need']);
      drafts.drop('org_1', 'need');
      expect(drafts.get('org_1', 'need')).toBeUndefined();
    }
  });

  it('say when they change', () => {
    const all = reload();
    const drafts = all.by(ines);
    let told = 0;
    const end = all.onChange(() => {
      told += 1;
    });
    drafts.keep('org_1', 'need', draft);
    drafts.drop('org_1', 'need');
    end();
    drafts.keep('org_1', 'need', draft);
    expect(told).toBe(2);
  });

  it('are not there where what was kept is no draft', () => {
    for (const text of ['{', 'null', '3', '{}', '{"values":{},"base":1}']) {
      storage.setItem(`passerelle.draft ${ines} org_1 need`, text);
      expect(reload().by(ines).get('org_1', 'need')).toBeUndefined();
    }
  });
});
