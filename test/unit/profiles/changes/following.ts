// Profiles in memory whose events are handed to the service's own handlers, in an order that a test chooses, and readers
// who follow what changed.
import type { Change } from '../../../../proto/generated/passerelle/profiles/v1/profiles.ts';
import {
  consentChanged,
  organisationChanged,
  statementChanged,
  textChanged,
} from '../../../../proto/topics.ts';
import type { Actor } from '../../../../services/platform/access/actor.ts';
import type { EventForTopic } from '../../../../services/platform/event-log/event-log.ts';
import { valueOf } from '../../../../services/platform/faults/fault.ts';
import { onConsentChanged } from '../../../../services/profiles/on-consent-changed.ts';
import { onOrganisationChanged } from '../../../../services/profiles/on-organisation-changed.ts';
import { onStatementChanged } from '../../../../services/profiles/on-statement-changed.ts';
import { onTextChanged } from '../../../../services/profiles/on-text-changed.ts';
import { type ProfilesInMemory, profilesInMemory } from '../../../makers/profiles-service.ts';

const handlers = [
  [organisationChanged, onOrganisationChanged],
  [statementChanged, onStatementChanged],
  [textChanged, onTextChanged],
  [consentChanged, onConsentChanged],
] as const;

const context = { signal: new AbortController().signal, attempt: 1 };

export const hand = async (event: EventForTopic, deps: ProfilesInMemory['deps']): Promise<void> => {
  const [definition, consumer] = handlers.find(([{ topic }]) => topic.name === event.topic) ?? [];
  if (!definition || !consumer) return;
  const message = definition.message.decode(event.body);
  await consumer.handle([{ message, at: {} as never }], deps, context);
};

export const following = (startAt?: string) => {
  const service = profilesInMemory(startAt);
  let handed = 0;
  const waiting = (): readonly EventForTopic[] => service.events();
  return {
    ...service,
    /** Hands all that was written, in the order of time; again and again changes nothing. */
    tell: async (): Promise<void> => {
      const all = waiting();
      for (const event of all) await hand(event, service.deps);
      handed = all.length;
    },
    handed: () => handed,
  };
};

/** A reader that keeps what it was told of, and reads on. */
export const follower = (service: Pick<ProfilesInMemory, 'changes'>, actor: Actor) => {
  const kept = new Map<string, number>();
  let cursor: string | undefined;
  const told: string[] = [];
  const read = async (limit = 200): Promise<readonly string[]> => {
    const since = told.length;
    for (;;) {
      const page = valueOf(await service.changes(actor, cursor, limit));
      cursor = page.next;
      for (const { id, version } of page.items as readonly Change[]) {
        told.push(version === undefined ? `${id} removed` : `${id} ${version}`);
        if (version === undefined) kept.delete(id);
        else kept.set(id, version);
      }
      if (!page.more) return told.slice(since);
    }
  };
  return { kept, read, cursor: () => cursor };
};
