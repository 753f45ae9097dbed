// The calls the edge makes about what holds for the matchmaking of the whole campus, in the edge's own terms.
import {
  type KindTypeTable as TableMessage,
  type MatchmakingSettings as SettingsMessage,
  type RuleServiceDefinition,
} from '../../proto/generated/passerelle/matchmaking/v1/rules.ts';
import { OrganisationKind } from '../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { StatementType } from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { ok, type Outcome } from '../platform/faults/fault.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import type { Asking } from './asking.ts';
import { words } from './profile-messages-api.ts';

export interface Schedule {
  /** 1: Monday to 7: Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly publish: boolean;
}

export interface MatchmakingSettings {
  readonly minimum: number;
  readonly maximum: number;
  readonly exposureCap: number;
  readonly mostOfAPerson: number;
  readonly introducedMonths: number;
  /** 0: no limit. */
  readonly animatorsCapacity: number;
  readonly schedule?: Schedule | undefined;
}

/** How usual it is that an organisation of a kind brings a type, by kind and type. */
export type UsualTable = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface KindTypes {
  readonly version: number;
  readonly usual: UsualTable;
}

export type Versioned<T> = T & { readonly version: number };

export interface MatchmakingSettingsCalls {
  get(as: Asking): Promise<Outcome<Versioned<MatchmakingSettings>>>;
  /** `version`: the one that was looked at. */
  put(settings: Versioned<MatchmakingSettings>, as: Asking): Promise<Outcome<Versioned<MatchmakingSettings>>>;
  kindTypes(as: Asking): Promise<Outcome<KindTypes>>;
  /** Only the cells that change. */
  putKindTypes(cells: UsualTable, ifVersion: number | undefined, as: Asking): Promise<Outcome<KindTypes>>;
}

const kinds = words(OrganisationKind);
const types = words(StatementType);

const readSettings = ({ schedule, ...of }: SettingsMessage): Versioned<MatchmakingSettings> => ({
  ...of,
  ...(schedule === undefined ? {} : { schedule }),
});

const readTable = ({ version, cells }: TableMessage): KindTypes => {
  const usual: Record<string, Record<string, number>> = {};
  for (const { kind, type, usual: share } of cells) {
    const [ofKind, ofType] = [kinds.word(kind), types.word(type)];
    if (ofKind === undefined || ofType === undefined) continue;
    (usual[ofKind] ??= {})[ofType] = share;
  }
  return { version, usual };
};

const readOne = <M, T>(outcome: Outcome<M>, read: (message: M) => T): Outcome<T> =>
  outcome.ok ? ok(read(outcome.value)) : outcome;

const cellMessages = (cells: UsualTable) =>
  Object.entries(cells).flatMap(([kind, row]) =>
    Object.entries(row).map(([type, usual]) => ({
      kind: kinds.value(kind) as OrganisationKind,
      type: types.value(type) as StatementType,
      usual,
    })),
  );

export const matchmakingSettingsOf = (
  client: Client<typeof RuleServiceDefinition>,
): MatchmakingSettingsCalls => ({
  get: async ({ actor, call }) =>
    readOne(await client.getMatchmakingSettings({ actor: actorMessage(actor) }, call), readSettings),
  put: async ({ schedule, ...settings }, { actor, call }) => {
    const request = { actor: actorMessage(actor), settings: { ...settings, schedule } };
    return readOne(await client.putMatchmakingSettings(request, call), readSettings);
  },
  kindTypes: async ({ actor, call }) =>
    readOne(await client.getKindTypes({ actor: actorMessage(actor) }, call), readTable),
  putKindTypes: async (cells, ifVersion, { actor, call }) => {
    const request = { actor: actorMessage(actor), cells: cellMessages(cells), ifVersion };
    return readOne(await client.putKindTypes(request, call), readTable);
  },
});
