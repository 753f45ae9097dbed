// Knows each organisation; an organisation that is gone takes no part in any introduction any more.
import {
  type Organisation,
  OrganisationKind,
  Pole,
} from '../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { organisationChanged } from '../../proto/topics.ts';
import { enumWords } from '../platform/enum-words.ts';
import { wantedOf } from '../platform/known-states/await-states.ts';
import { follow } from '../platform/service.ts';
import type { KnownOrganisation } from './campus/known.ts';
import type { Deps } from './deps.ts';
import { forgetOrganisation, leaveIntroductions } from './leave-introductions.ts';

const kinds = enumWords(OrganisationKind);
const poles = enumWords(Pole);

const readOrganisation = (of: Organisation, since: string): KnownOrganisation => {
  const kind = kinds.word(of.kind);
  return {
    id: of.id,
    name: of.name,
    ...(kind === undefined ? {} : { kind }),
    poles: of.poles.flatMap((pole) => poles.word(pole) ?? []),
    country: of.country,
    ...(of.site === undefined ? {} : { site: of.site }),
    ...(of.parentId === undefined ? {} : { parentId: of.parentId }),
    ...(of.mergedInto === undefined ? {} : { mergedInto: of.mergedInto }),
    externalIds: of.externalIds.map(({ scheme, value }) => `${scheme}:${value}`),
    since,
  };
};

export const knowOrganisations = follow(organisationChanged, 'every', async (events, { campus }: Deps) => {
  for (const { message } of events) {
    const { id, version, organisation, recorded } = message;
    const since = campus.organisations.get(id)?.since ?? recorded?.at?.toISOString() ?? '';
    campus.take('organisations', {
      id,
      version,
      ...(organisation ? { is: readOrganisation(organisation, since) } : {}),
    });
  }
});

export const onOrganisationChanged = follow(
  organisationChanged,
  'shared',
  async (events, deps: Deps, { signal }) => {
    await deps.campus.awaited.until(wantedOf(events.map(({ message }) => message)), signal);
    for (const { message, at } of events) {
      const { id, organisation } = message;
      if (organisation && organisation.mergedInto === undefined) continue;
      await leaveIntroductions(deps, id, at.id);
      if (!organisation) await forgetOrganisation(deps, id);
    }
  },
);
