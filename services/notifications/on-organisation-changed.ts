// Tells webhooks of organisations that are public; one that was merged into another is no more.
import {
  type OrganisationChanged,
  OrganisationKind,
  Pole,
} from '../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { Visibility } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { organisationChanged } from '../../proto/topics.ts';
import { enumWords } from '../platform/enum-words.ts';
import { follow } from '../platform/service.ts';
import type { WithHooks } from './webhooks/deps.ts';
import type { SubjectState } from './webhooks/tell-subject.ts';
import { type OrganisationSeen, takeOrganisations } from './webhooks/keep-partner-standing.ts';
import { takeSubjects } from './webhooks/tell-webhooks.ts';

const kinds = enumWords(OrganisationKind);
const poles = enumWords(Pole);

const stateOf = ({ id, version, organisation }: OrganisationChanged, at: string): SubjectState => {
  const kind = organisation && kinds.word(organisation.kind);
  return {
    id,
    sourceVersion: version,
    kind: 'organisation',
    public: organisation?.visibility === Visibility.PUBLIC && organisation.mergedInto === undefined,
    ownerIds: [id],
    data: {
      ...(kind === undefined ? {} : { kind }),
      ...(organisation
        ? {
            poles: organisation.poles.flatMap((pole) => poles.word(pole) ?? []),
            country: organisation.country,
          }
        : {}),
    },
    at,
  };
};

/** As owner of what it stands behind: also while it is merged, for what was its own is moved one by one. */
const seenOf = ({ id, version, organisation }: OrganisationChanged, at: string): OrganisationSeen => ({
  id,
  version,
  public: organisation?.visibility === Visibility.PUBLIC,
  at,
});

export const onOrganisationChanged = follow(
  organisationChanged,
  'shared',
  async (events, { hooks }: WithHooks) => {
    // Itself first: that it is gone is told by its own version.
    await takeSubjects(
      hooks,
      events.map(({ message, at }) => stateOf(message, at.time)),
    );
    await takeOrganisations(
      hooks,
      events.map(({ message, at }) => seenOf(message, at.time)),
    );
  },
);
