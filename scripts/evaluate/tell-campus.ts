// Tells a set as a campus would: an event for each organisation and each text, nothing else.
import { createHash } from 'node:crypto';
import {
  OrganisationChanged,
  OrganisationKind,
} from '../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { TextChanged, TextKind } from '../../proto/generated/passerelle/profiles/v1/text.ts';
import { Language, Visibility } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { organisationChanged, textChanged } from '../../proto/topics.ts';
import { eventOf } from '../../services/platform/event-log/event-definition.ts';
import type { EventForTopic, EventLog } from '../../services/platform/event-log/event-log.ts';
import type { EvaluationSet, SetText } from './read-set.ts';

const at = new Date('2026-01-01T00:00:00Z');
const atOnce = 500;

const idOf = (kind: 'org' | 'txt', name: string): string =>
  `${kind}_${createHash('sha256').update(name).digest('hex').slice(0, 32)}`;

export const organisationId = (owner: string): string => idOf('org', owner);
export const textId = (text: string): string => idOf('txt', text);

/** What a text does not say of its language, the analysis finds. */
const languageOf = (lang: string | undefined): Language =>
  lang === 'en' ? Language.ENGLISH : Language.FRENCH;

const organisationEvent = (owner: string): EventForTopic => {
  const id = organisationId(owner);
  const message = OrganisationChanged.fromPartial({
    id,
    version: 1,
    organisation: {
      id,
      name: owner,
      kind: OrganisationKind.LAB,
      language: Language.FRENCH,
      country: 'FR',
      visibility: Visibility.PUBLIC,
    },
  });
  return eventOf(organisationChanged, message, { at });
};

const textEvent = ({ _id, title, text, owners, date, lang }: SetText): EventForTopic => {
  const id = textId(_id);
  const message = TextChanged.fromPartial({
    id,
    version: 1,
    text: {
      id,
      ownerIds: owners.map(organisationId),
      kind: TextKind.PROJECT,
      title,
      abstract: text,
      language: languageOf(lang),
      date,
      visibility: Visibility.PUBLIC,
    },
  });
  return eventOf(textChanged, message, { at });
};

/** Returns how many events it appended. */
export const tellCampus = async ({ texts }: EvaluationSet, eventLog: EventLog): Promise<number> => {
  const owners = [...new Set(texts.flatMap((text) => text.owners))];
  const events = [...owners.map(organisationEvent), ...texts.map(textEvent)];
  for (let from = 0; from < events.length; from += atOnce) {
    await eventLog.append(events.slice(from, from + atOnce));
  }
  return events.length;
};
