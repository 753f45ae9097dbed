// Knows each organisation; withdraws what a merge or a new parent forbids, and forgets organisations that are gone.
import { OrganisationKind, Pole } from '../../proto/generated/passerelle/profiles/v1/organisation.ts';
import type { Organisation } from '../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { Visibility } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { organisationChanged } from '../../proto/topics.ts';
import { enumWords } from '../platform/enum-words.ts';
import { follow } from '../platform/service.ts';
import { wantedOf } from '../platform/known-states/await-states.ts';
import type { KnownOrganisation } from './campus/known.ts';
import type { Deps } from './deps.ts';
import { forgetOrganisation } from './forget-organisation.ts';
import { followUp } from './suggestions/follow-up.ts';

const kinds = enumWords(OrganisationKind);
const poles = enumWords(Pole);
const visibilities = enumWords(Visibility);

const readOrganisation = (of: Organisation): KnownOrganisation => {
  const kind = kinds.word(of.kind);
  return {
    id: of.id,
    ...(kind === undefined ? {} : { kind }),
    poles: of.poles.flatMap((pole) => poles.word(pole) ?? []),
    country: of.country,
    ...(of.parentId === undefined ? {} : { parentId: of.parentId }),
    ...(of.mergedInto === undefined ? {} : { mergedInto: of.mergedInto }),
    visibility: visibilities.word(of.visibility) ?? 'animators',
    ...(of.description === '' ? {} : { described: true }),
  };
};

export const knowOrganisations = follow(organisationChanged, 'every', async (events, { campus }: Deps) => {
  for (const { message } of events) {
    const { id, version, organisation } = message;
    campus.takeOrganisation({ id, version, ...(organisation ? { is: readOrganisation(organisation) } : {}) });
  }
});

export const onOrganisationChanged = follow(
  organisationChanged,
  'shared',
  async (events, deps: Deps, { signal }) => {
    const messages = events.map(({ message }) => message);
    await deps.campus.awaited.until(wantedOf(messages), signal);
    for (const { id, organisation } of messages) if (!organisation) await forgetOrganisation(deps, id);
    const ids = messages.flatMap(({ id }) => [id, ...deps.campus.partsOf(id)]);
    // What a merge or a parent forbids is gone at once, also while expertise is out of reach.
    const cause = { signal, requestId: events.at(-1)?.at.id ?? '', keepWords: true };
    await followUp(deps, { organisationIds: ids }, cause);
    await deps.filling.cameIn();
  },
);
