// Writes by many clients at once: an import that goes on, edits, consents, removals; noted in the ledger.
import type { Json, RestClient } from '../../test/makers/rest-client.ts';
import { gone, type Ledger, type State } from './ledger.ts';
import type { Sayings } from './meetings.ts';
import type { Random } from './random.ts';
import { writeText } from './topics.ts';

/** An organisation and what hangs on it, as its one writer knows them; ids once they are known. */
export interface Party {
  /** Its external id. */
  readonly name: string;
  readonly statements: string[];
  removed: boolean;
}

export interface Storm {
  readonly rest: RestClient;
  readonly ledger: Ledger;
  readonly sayings: Sayings;
  /** Told of each acknowledged write. */
  readonly acknowledged: () => void;
  /** Nothing answers any more. */
  readonly over: () => boolean;
}

export const stateOf = {
  organisation: ({ name }: Json): State => String(name),
  statement: ({ text }: Json): State => String(text),
  consent: ({ given }: Json): State => String(given),
};

interface Write {
  readonly key: string;
  readonly state: State;
  readonly method: string;
  readonly path: string;
  readonly body?: Json;
}

/** Whether it was acknowledged. */
const write = async (storm: Storm, { key, state, method, path, body }: Write): Promise<boolean> => {
  if (storm.over()) return false;
  storm.ledger.trying(key, state);
  try {
    const answer = await storm.rest.call(method, path, { withinMs: 15_000, ...(body ? { body } : {}) });
    if (answer.status < 300) {
      storm.ledger.acknowledged(key, state, answer.json?.version ?? 0);
      storm.acknowledged();
      return true;
    }
    // A mesh that is out of reach or too slow may have done it all the same.
    if (answer.status < 500) storm.ledger.refused(key, state);
  } catch {
    // The connection ended before the answer.
  }
  return false;
};

const addStatement = async (storm: Storm, party: Party, random: Random): Promise<void> => {
  const name = `${party.name}s${party.statements.length}`;
  party.statements.push(name);
  const text = writeText(random);
  const kind = random.chance(0.5) ? 'offer' : 'need';
  await write(storm, {
    key: `statement ${name}`,
    state: text,
    method: 'POST',
    path: '/v1/statements',
    body: { external_id: name, organisation: party.name, kind, type: 'data', text, language: 'en' },
  });
};

const setConsent = (storm: Storm, { name }: Party, given: boolean): Promise<boolean> => {
  if (!given) storm.sayings.hesitant.add(name);
  return write(storm, {
    key: `consent ${name}`,
    state: String(given),
    method: 'PUT',
    path: `/v1/organisations/${name}/consents/be_suggested`,
    body: { given, text_version: '2026-11' },
  });
};

/** Its members come before its statements, so that they are there when it is proposed. */
export const importParty = async (storm: Storm, party: Party, random: Random): Promise<void> => {
  const body = { external_id: party.name, name: `Organisation ${party.name}`, kind: 'lab' };
  const made = await write(storm, {
    ...{
      key: `organisation ${party.name}`,
      state: body.name,
      method: 'POST',
      path: '/v1/organisations',
      body,
    },
  });
  if (!made) return;
  const person = { external_id: `${party.name}p`, given_name: 'Canary', family_name: 'Canary' };
  const memberships = [{ organisation: party.name, role: 'owner' }];
  const joined = await write(storm, {
    ...{ key: `person ${person.external_id}`, state: 'there', method: 'POST', path: '/v1/persons' },
    body: { ...person, memberships },
  });
  if (!joined || !(await setConsent(storm, party, true))) return;
  for (let count = random.between(2, 4); count > 0; count -= 1) await addStatement(storm, party, random);
};

const edit = async (storm: Storm, party: Party, random: Random): Promise<void> => {
  const name = random.oneOf(party.statements);
  if (name === undefined) return;
  const text = writeText(random);
  const path = `/v1/statements/${name}`;
  await write(storm, { key: `statement ${name}`, state: text, method: 'PATCH', path, body: { text } });
};

const removeStatement = async (storm: Storm, party: Party, random: Random): Promise<void> => {
  const name = random.oneOf(party.statements);
  if (name === undefined) return;
  const path = `/v1/statements/${name}`;
  await write(storm, { key: `statement ${name}`, state: gone, method: 'DELETE', path });
  party.statements.splice(party.statements.indexOf(name), 1);
};

const removeParty = async (storm: Storm, party: Party): Promise<void> => {
  party.removed = true;
  const path = `/v1/organisations/${party.name}`;
  await write(storm, { key: `organisation ${party.name}`, state: gone, method: 'DELETE', path });
};

/** One client: changes what it is in charge of, one thing after the other. */
export const client = async (
  storm: Storm,
  { parties, fresh, random, writes }: { parties: Party[]; fresh: Party; random: Random; writes: number },
): Promise<void> => {
  await importParty(storm, fresh, random);
  const own = [...parties, fresh];
  for (let count = 0; count < writes && !storm.over(); count += 1) {
    const party = random.oneOf(own.filter(({ removed }) => !removed));
    if (!party) return;
    const dice = random.next();
    if (dice < 0.6) await edit(storm, party, random);
    else if (dice < 0.75) await addStatement(storm, party, random);
    else if (dice < 0.85) await removeStatement(storm, party, random);
    else if (dice < 0.95) await setConsent(storm, party, random.chance(0.6));
    else if (own.length > 3) await removeParty(storm, party);
  }
};
