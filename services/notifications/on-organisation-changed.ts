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

export const onOrganisationChanged = follow(organisationChanged, 'shared', (events, { hooks }: WithHooks) =>
  takeSubjects(
    hooks,
    events.map(({ message, at }) => stateOf(message, at.time)),
  ),
);
