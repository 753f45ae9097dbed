// Tells those who follow the changes of the campus of an organisation, and of all that stands and falls with it.
import { organisationChanged } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import { tellOfOrganisation } from './changes/tell-of-organisation.ts';
import type { Deps } from './deps.ts';

export const onOrganisationChanged = follow(organisationChanged, 'shared', async (events, deps: Deps) => {
  for (const id of new Set(events.map(({ message }) => message.id))) await tellOfOrganisation(deps, id);
});
