// Members who ask to meet, past the browser: introductions that wait for an animator.
import { expect } from '@jest/globals';
import { eventually } from '../makers/eventually.ts';
import type { RestClient } from '../makers/rest-client.ts';

export interface Asked {
  readonly id: string;
  /** Who asked, and for which organisation. */
  readonly person: string;
  readonly organisation: string;
  /** Whom it asked to meet. */
  readonly other: string;
}

export const hold = (rest: RestClient, seconds: number): Promise<unknown> =>
  rest.take('PATCH', '/v1/brokering/settings', { body: { hold_seconds: seconds, review_all: true } });

/** So many introductions that nobody has looked at, each between others than those before it. */
export const askToMeet = async (rest: RestClient, count: number): Promise<readonly Asked[]> => {
  await hold(rest, 0);
  const invented = new Set(
    (await rest.list('/v1/persons')).flatMap(({ id, invented: is }) => (is ? [String(id)] : [])),
  );
  const taken = new Set<string>();
  const asked: Omit<Asked, 'id'>[] = [];
  for (const { person, organisation } of await rest.list('/v1/memberships')) {
    if (asked.length === count) break;
    if (!invented.has(person) || taken.has(organisation)) continue;
    const all = await rest.list(`/v1/organisations/${organisation}/suggestions`, { as: person });
    const found = all.find(
      (one) => one.answer === undefined && one.organisation && !taken.has(one.organisation.id),
    );
    if (!found) continue;
    await rest.take('POST', `/v1/suggestions/${found.id}/answer`, {
      as: person,
      body: { organisation, answer: 'interested' },
    });
    taken.add(organisation).add(found.organisation.id);
    asked.push({ person, organisation, other: found.organisation.id });
  }
  expect(asked).toHaveLength(count);
  return eventually(async () => {
    const { items } = await rest.take('GET', '/v1/queue?kind=review&limit=200');
    return asked.map((one) => {
      const item = items.find(({ organisations }: { organisations: { id: string }[] }) =>
        [one.organisation, one.other].every((id) => organisations.some((of) => of.id === id)),
      );
      if (!item) throw new Error(`nobody is to look at what ${one.organisation} asked for`);
      return { ...one, id: String(item.introduction) };
    });
  });
};

/** Another animator, who acts past the browser. */
export const anotherAnimator = async (
  rest: RestClient,
): Promise<{ readonly id: string; readonly name: string }> => {
  const body = {
    given_name: 'Odile',
    family_name: 'Passerand',
    language: 'fr',
    animator: true,
  };
  const { id } = await rest.take('POST', '/v1/persons', { body });
  return { id, name: 'Odile Passerand' };
};
