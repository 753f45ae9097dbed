// Takes in what organisations say of themselves, who may know of them, and which were merged into which.
import { organisationChanged } from '../../proto/topics.ts';
import type { OrganisationChanged } from '../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { follow } from '../platform/service.ts';
import { languageFrom, visibilityFrom } from './contract-api.ts';
import type { Replica } from './replica.ts';

const takeOrganisation = (
  { id, version, organisation }: OrganisationChanged,
  replica: Replica,
  at: string,
) => {
  const { standings } = replica.index;
  const mergedInto = organisation?.mergedInto;
  // One that was merged no longer speaks for itself; what it stood behind counts for the other.
  const removed = organisation === undefined || mergedInto !== undefined;
  const organisations = mergedInto === undefined ? [id] : [id, mergedInto];
  const state = { id, version, kind: 'organisation', organisations, removed } as const;
  if (replica.holdings.versionOf(id) >= version) return;
  if (!organisation) {
    standings.remove(id);
    replica.take(state, undefined, at);
    return;
  }
  const visibility = visibilityFrom(organisation.visibility);
  standings.put(id, { visibility, ...(mergedInto === undefined ? {} : { mergedInto }) });
  const source = {
    id,
    version,
    kind: 'organisation',
    owners: [id],
    // Without its name: organisations do not match by what they are called.
    words: organisation.description,
    language: languageFrom(organisation.language),
    visibility,
    discreet: false,
  } as const;
  replica.take(state, removed ? undefined : source, at);
};

export const onOrganisationChanged = follow(
  organisationChanged,
  'every',
  async (events, replica: Replica) => {
    for (const { message, at } of events) {
      await replica.takeTurn();
      takeOrganisation(message, replica, at.time);
    }
  },
);
