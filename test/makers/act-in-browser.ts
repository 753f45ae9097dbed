// Who sits before the browser: a member of the demonstration who has suggestions, or the animator.
import type { Page } from 'playwright-core';
import type { RestClient } from './rest-client.ts';

export const languages = ['fr', 'en'] as const;
export const themes = ['light', 'dark'] as const;
export const actors = ['member', 'animator'] as const;

export interface Acting {
  readonly as: (typeof actors)[number];
  readonly language: (typeof languages)[number];
  readonly theme: (typeof themes)[number];
}

export interface Member {
  readonly person: string;
  readonly name: string;
  readonly organisation: string;
}

interface Person {
  readonly id: string;
  readonly invented: boolean;
  readonly given_name: string;
  readonly family_name: string;
}

/** The invented one who is suggested most: anybody may act as them. */
export const memberWithSuggestions = async (rest: RestClient): Promise<Member> => {
  const persons = (await rest.list('/v1/persons')) as Person[];
  const memberships = (await rest.list('/v1/memberships')) as { person: string; organisation: string }[];
  let best: { readonly member: Member; readonly suggestions: number } | undefined;
  for (const { person, organisation } of memberships) {
    const found = persons.find(({ id, invented }) => id === person && invented);
    if (!found) continue;
    const suggestions = (await rest.list(`/v1/organisations/${organisation}/suggestions`)).length;
    const name = `${found.given_name} ${found.family_name}`;
    const isBetter = suggestions > (best?.suggestions ?? 0);
    const isEarlier = suggestions === best?.suggestions && name < best.member.name;
    if (isBetter || isEarlier) best = { member: { person, organisation, name }, suggestions };
  }
  if (!best) throw new Error('nobody has a suggestion');
  return best.member;
};

/** An invented one of the organisation of this name. */
export const memberOf = async (rest: RestClient, name: string): Promise<Member> => {
  const organisation = (await rest.list('/v1/organisations')).find((one) => one.name === name)?.id;
  const persons = (await rest.list('/v1/persons')) as Person[];
  for (const membership of await rest.list('/v1/memberships')) {
    const found = persons.find(({ id, invented }) => id === membership.person && invented);
    if (found && membership.organisation === organisation)
      return { person: found.id, organisation, name: `${found.given_name} ${found.family_name}` };
  }
  throw new Error(`nobody invented is of ${name}`);
};

/** On a page of the app, before it is opened again: as who chose it earlier. */
export const actIn = (page: Page, { as, language, theme }: Acting, member: Member): Promise<void> =>
  page.evaluate(
    ([acting, spoken, shown]) => {
      // In this tab, and in those opened beside it.
      sessionStorage.setItem('passerelle.session', acting);
      localStorage.setItem('passerelle.session', acting);
      localStorage.setItem('passerelle.language', spoken);
      localStorage.setItem('passerelle.theme', shown);
    },
    [
      JSON.stringify(as === 'member' ? { kind: 'member', ...member } : { kind: 'animator' }),
      language,
      theme,
    ] as const,
  );
