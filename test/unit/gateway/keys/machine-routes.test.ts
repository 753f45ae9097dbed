// Which routes a machine may take, over the whole table of routes.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mayMachineTake, refusalToMachine } from '../../../../services/gateway/keys/machine-routes.ts';
import { scopes } from '../../../../services/gateway/keys/scopes.ts';
import { routes } from '../../../../services/gateway/routes.ts';
import { actions, policy } from '../../../../services/platform/access/policy.ts';

const someScopes = fc.subarray([...scopes]);

describe('a machine', () => {
  it('takes the routes that name a scope its key has, and those open to everybody, and no other', () => {
    fc.assert(
      fc.property(someScopes, (own) => {
        for (const route of routes) {
          const named = route.scope !== undefined && own.some((one) => one === route.scope);
          expect(mayMachineTake(route, own)).toBe(named || route.entry !== undefined);
        }
      }),
    );
  });

  it('takes none but open ones without scopes', () => {
    expect(routes.filter((route) => mayMachineTake(route, []) && route.entry === undefined)).toEqual([]);
  });

  it('reads with `expertise:read` what partners need, and nothing of persons', () => {
    const taken = routes.filter(({ scope }) => scope === 'expertise:read');
    expect(taken.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual([
      'GET /v1/collaborations',
      'GET /v1/collaborations/{id}',
      'GET /v1/complete',
      'GET /v1/organisations',
      'GET /v1/organisations/{id}',
      'GET /v1/organisations/{id}/collaborations',
      'GET /v1/organisations/{id}/concepts',
      'GET /v1/organisations/{id}/similar',
      'GET /v1/organisations/{id}/statements',
      'GET /v1/organisations/{id}/texts',
      'GET /v1/search',
      'GET /v1/statements',
      'GET /v1/statements/{id}',
      'GET /v1/texts',
      'GET /v1/texts/{id}',
      'GET /v1/vocabulary/concepts',
      'GET /v1/vocabulary/concepts/{id}',
      'GET /v1/vocabulary/export',
      'POST /v1/search',
      'POST /v1/search/bulk',
      'POST /v1/vocabulary/in-text',
    ]);
  });

  it('is let by a scope to no action that the policy has no right to for partners', () => {
    const granted = actions.filter((action) => policy[action].partner.length > 0);
    const scoped = routes.filter(({ scope }) => scope !== undefined);
    expect(scoped.filter(({ action }) => !granted.includes(action))).toEqual([]);
  });

  it('is told which scope it lacks, or that no key opens', () => {
    expect(refusalToMachine({ scope: 'changes:read' })).toMatchObject({
      fault: { code: 'forbidden' },
      situation: { name: 'key-scope', parameters: { scope: 'changes:read' } },
    });
    expect(refusalToMachine({})).toMatchObject({ situation: { name: 'closed-to-keys' } });
  });
});
