// Takes in what organisations say of themselves, who may know of them, and which were merged into which.
import { organisationChanged } from '../../proto/topics.ts';
import type { OrganisationChanged } from '../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { follow } from '../platform/service.ts';
import { languageFrom, organisationKindWords, poleWords, visibilityFrom } from './contract-api.ts';
import type { Received, Replica } from './replica.ts';
import type { Source } from './source.ts';

const sourceOf = ({ id, version, organisation }: OrganisationChanged): Source | undefined => {
  // One that was merged no longer speaks for itself; what it stood behind counts for the other.
  if (!organisation || organisation.mergedInto !== undefined) return undefined;
  return {
    id,
    version,
    kind: 'organisation',
    owners: [id],
    // Without its name: organisations do not match by what they are called.
    words: organisation.description,
    language: languageFrom(organisation.language),
    visibility: visibilityFrom(organisation.visibility),
    discreet: false,
  };
};

const receive = (message: OrganisationChanged, at: string): Received => {
  const { id, version, organisation } = message;
  const mergedInto = organisation?.mergedInto;
  const organisations = mergedInto === undefined ? [id] : [id, mergedInto];
  const source = sourceOf(message);
  return { state: { id, version, kind: 'organisation', organisations, removed: !source }, source, at };
};

/**
 * Who it is counts before its words do: a source of an organisation that is not known is found by animators only. True:
 * what it stands behind is found by others now.
 */
const know = (
  { id, version, organisation }: OrganisationChanged,
  { engine: { organisations }, holdings }: Replica,
): boolean => {
  if (holdings.versionOf(id) >= version) return false;
  const before = organisations.get(organisations.find(id));
  if (!organisation) organisations.remove(id);
  else {
    const kind = organisationKindWords.word(organisation.kind);
    organisations.put(id, {
      name: organisation.name,
      visibility: visibilityFrom(organisation.visibility),
      ...(kind === undefined ? {} : { kind }),
      poles: organisation.poles.flatMap((pole) => poleWords.word(pole) ?? []),
      ...(organisation.mergedInto === undefined ? {} : { mergedInto: organisation.mergedInto }),
    });
  }
  const now = organisations.get(organisations.find(id));
  return before?.visibility !== now?.visibility || before?.mergedInto !== now?.mergedInto;
};

export const onOrganisationChanged = follow(
  organisationChanged,
  'every',
  async (events, replica: Replica) => {
    const changed = events.filter(({ message }) => know(message, replica));
    for (const { message } of changed) {
      // Once all are known: each look at who stands for whom after a change goes through all organisations.
      await replica.takeTurn();
      replica.semantics.organisationChanged(message.id);
    }
    await replica.take(events.map(({ message, at }) => receive(message, at.time)));
  },
);
