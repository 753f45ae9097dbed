// How each service answers for what it keeps of a person: who may ask, and a section made of plain facts.
import type {
  ExportPersonalRequest,
  PersonalSection,
} from '../../../proto/generated/passerelle/mesh/v1/personal.ts';
import { readActor } from '../access/actor-message.ts';
import { may } from '../access/may.ts';
import { FaultError, fault } from '../faults/fault.ts';

/** The person asked about; throws for who may not read what is kept of it. */
export const readPersonalRequest = ({ actor, personId }: ExportPersonalRequest): string => {
  if (may(readActor(actor), 'export-personal', { personId })) return personId;
  throw new FaultError(fault('not-found', { subject: 'person', subjectId: personId.slice(0, 80) }));
};

/** Facts in their order; those that are absent or empty are left out. */
export const personalSection = (
  code: string,
  facts: Readonly<Record<string, string | readonly string[] | undefined>>,
): PersonalSection => ({
  code,
  fields: Object.entries(facts).flatMap(([key, fact]) => {
    const values = (typeof fact === 'string' ? [fact] : (fact ?? [])).filter((value) => value !== '');
    return values.length === 0 ? [] : [{ key, values: [...values] }];
  }),
});
