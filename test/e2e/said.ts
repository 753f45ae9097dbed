// What members of the stories say and have answered, asked and said past the browser.
import type { Member } from '../makers/act-in-browser.ts';
import type { RestClient } from '../makers/rest-client.ts';

interface Statement {
  readonly id: string;
  readonly kind: 'need' | 'offer';
  readonly text: string;
}

export const statementsOf = (
  rest: RestClient,
  { organisation, person }: Member,
): Promise<readonly Statement[]> =>
  rest.list(`/v1/organisations/${organisation}/statements`, { as: person }) as Promise<Statement[]>;

/** Its id. */
export const sayNeed = async (
  rest: RestClient,
  { organisation, person }: Member,
  text: string,
): Promise<string> => {
  const body = { organisation, kind: 'need', type: 'expertise', text, language: 'fr', visibility: 'campus' };
  const { id } = await rest.take('POST', '/v1/statements', { as: person, body });
  return id;
};

/** Each needs what the other offers, word for word: they are suggested to one another, and told. */
export const needOneAnother = async (rest: RestClient, one: Member, other: Member): Promise<void> => {
  for (const [who, whom] of [
    [one, other],
    [other, one],
  ] as const) {
    const offer = (await statementsOf(rest, whom)).find(({ kind }) => kind === 'offer');
    await sayNeed(rest, who, offer?.text ?? '');
  }
};

/** Names of those whom it wants to meet. */
export const interestsOf = async (
  rest: RestClient,
  { organisation, person }: Member,
): Promise<readonly (string | undefined)[]> => {
  const path = `/v1/organisations/${organisation}/suggestions?answer=interested`;
  const all: { organisation?: { name: string } }[] = await rest.list(path, { as: person });
  return all.map((one) => one.organisation?.name);
};
