// The calls that gather what each service keeps of a person.
import type {
  ExportPersonalRequest,
  PersonalSection as SectionMessage,
} from '../../proto/generated/passerelle/mesh/v1/personal.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import type { CallContext } from '../platform/call-context.ts';
import type { Asking } from './asking.ts';
import type { PersonalData, PersonalSection } from './personal/personal.ts';

/** A service, or the edge itself, that keeps something of persons. */
export interface PersonalSource {
  readonly source: string;
  tell(personId: string, as: Asking): AsyncIterable<PersonalSection>;
}

export interface Personal {
  /** All of it or a fault: what lacks a service would be taken for everything. */
  gather(personId: string, as: Asking): Promise<PersonalData>;
}

interface PersonalClient {
  exportPersonal(request: ExportPersonalRequest, call: CallContext): AsyncIterable<SectionMessage>;
}

export const personalSource = (source: string, client: PersonalClient): PersonalSource => ({
  source,
  tell: (personId, { actor, call }) => client.exportPersonal({ actor: actorMessage(actor), personId }, call),
});

const all = async (sections: AsyncIterable<PersonalSection>): Promise<readonly PersonalSection[]> => {
  const found: PersonalSection[] = [];
  for await (const section of sections) found.push(section);
  return found;
};

export const personalOf = (sources: readonly PersonalSource[], clock: () => Date): Personal => ({
  gather: async (personId, as) => ({
    personId,
    madeAt: clock().toISOString(),
    sources: await Promise.all(
      sources.map(async ({ source, tell }) => ({ source, sections: await all(tell(personId, as)) })),
    ),
  }),
});
