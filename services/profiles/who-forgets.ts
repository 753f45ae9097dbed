// Which services keep anything of each kind of aggregate, and so answer its removal; a test compares it with what they
// declare. `profiles` answers where what belonged to it is removed after it, by due work.
import type { Kind } from './profile.ts';

const who: Readonly<Record<Exclude<Kind, 'settings'>, readonly string[]>> = {
  organisation: ['brokering', 'expertise', 'matchmaking', 'notifications', 'profiles'],
  statement: ['brokering', 'expertise', 'matchmaking', 'notifications'],
  text: ['expertise', 'matchmaking', 'notifications'],
  collaboration: ['brokering', 'matchmaking'],
  person: ['brokering', 'gateway', 'notifications', 'profiles'],
  membership: ['brokering', 'matchmaking', 'notifications'],
  consent: ['brokering', 'expertise', 'matchmaking', 'notifications'],
};

const prefixes: Readonly<Record<keyof typeof who, string>> = {
  organisation: 'org_',
  statement: 'stm_',
  text: 'txt_',
  collaboration: 'col_',
  person: 'per_',
  membership: 'mbr_',
  consent: 'cns_',
};

export const forgottenBy = who;

export const kindOfId = (id: string): keyof typeof who | undefined =>
  (Object.keys(prefixes) as (keyof typeof who)[]).find((one) => id.startsWith(prefixes[one]));

/** Names of the services that answer the removal of an aggregate, by its id. */
export const whoForgets = (id: string): readonly string[] => {
  const kind = kindOfId(id);
  return kind === undefined ? [] : who[kind];
};
