import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { followOrganisations, followParent } from '../../../services/profiles/follow-organisation.ts';

const redirects = (leads: Readonly<Record<string, string | undefined>>) => new Map(Object.entries(leads));

describe('to whom a thing belongs', () => {
  it('stays where nothing happened', () => {
    const outcome = followOrganisations(['a'], undefined, { redirects: redirects({ a: 'a' }), atLeast: 1 });
    expect(outcome).toEqual({ kind: 'unchanged' });
  });

  it('is one organisation once two became one, and a link between them is no less', () => {
    const outcome = followOrganisations(['a', 'b'], undefined, {
      redirects: redirects({ a: 'b', b: 'b' }),
      atLeast: 2,
    });
    expect(outcome).toEqual({ kind: 'moved', to: ['b'], statedFor: ['a', 'b'] });
  });

  it('goes where fewer than a link needs are left', () => {
    const leads = { redirects: redirects({ a: 'a', b: undefined }), atLeast: 2 };
    expect(followOrganisations(['a', 'b'], undefined, leads)).toEqual({ kind: 'removed' });
  });

  it('comes back to whom it was stated for, whatever was merged and unmerged in between', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const leads = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...ids));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }),
        fc.array(leads),
        (stated, merges) => {
          let current: readonly string[] = stated;
          let statedFor: readonly string[] | undefined;
          for (const merge of [...merges, {}]) {
            const map = new Map(ids.map((id) => [id, merge[id] ?? id]));
            const outcome = followOrganisations(current, statedFor, { redirects: map, atLeast: 1 });
            if (outcome.kind === 'moved') [current, statedFor] = [outcome.to, outcome.statedFor];
          }
          expect([current, statedFor]).toEqual([stated, undefined]);
        },
      ),
    );
  });
});

describe('the parent of an organisation', () => {
  it('is the one its parent was merged into', () => {
    expect(followParent({ id: 'c', parentId: 'a' }, redirects({ a: 'b' }))).toEqual({
      parentId: 'b',
      statedParentId: 'a',
    });
  });

  it('is nobody once its parent was merged into the organisation itself, and comes back after', () => {
    const merged = followParent({ id: 'c', parentId: 'a' }, redirects({ a: 'c' }));
    expect(merged).toEqual({ statedParentId: 'a' });
    expect(followParent({ id: 'c', statedParentId: 'a' }, redirects({ a: 'a' }))).toEqual({ parentId: 'a' });
  });

  it('is nobody once it is gone', () => {
    expect(followParent({ id: 'c', parentId: 'a' }, redirects({ a: undefined }))).toEqual({});
    expect(followParent({ id: 'c' }, redirects({}))).toBe('unchanged');
  });
});
