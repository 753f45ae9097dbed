// What holds for the matchmaking of the whole campus: numbers, schedule, and the table of kinds and types.
import { isDeepStrictEqual } from 'node:util';
import { changeVersioned } from '../change-versioned.ts';
import type { KindTypes, MatchmakingSettings, UsualTable, Versioned } from '../matchmaking-settings-api.ts';
import { refuseFields } from '../problems/refusal.ts';
import { violationsOf } from '../problems/violations-of-issues.ts';
import type { Json } from '../profiles/kinds.ts';
import { mergePatch } from '../profiles/merge-patch.ts';
import { type EdgeRequest, json, type Route, route, valueOr } from '../route.ts';
import {
  kindTypes,
  kindTypesPatch,
  matchmakingSettings,
  settingsBody,
  settingsPatch,
} from '../schemas/matchmaking-settings.ts';

const curate = { action: 'curate', tag: 'settings', about: () => ({}) } as const;
const answered = (schema: typeof matchmakingSettings | typeof kindTypes) =>
  ({ status: 200, media: 'application/json', schema, tagged: true }) as const;

const show = (of: Versioned<MatchmakingSettings>): Json => ({
  version: of.version,
  minimum: of.minimum,
  maximum: of.maximum,
  exposure_cap: of.exposureCap,
  most_of_a_person: of.mostOfAPerson,
  introduced_months: of.introducedMonths,
  animators_capacity: of.animatorsCapacity,
  ...(of.schedule === undefined ? {} : { schedule: of.schedule }),
});

const read = async (request: EdgeRequest) => valueOr(await request.edge.matchmakingSettings.get(request));

/** The settings once they are patched; refused with every field at fault. */
const patched = (current: Versioned<MatchmakingSettings>, patch: unknown): Versioned<MatchmakingSettings> => {
  const { version, ...standing } = show(current);
  const body = mergePatch(standing, patch);
  const checked = settingsBody.safeParse(body);
  if (!checked.success) return refuseFields(violationsOf(checked.error, body), 'body');
  const { exposure_cap, most_of_a_person, introduced_months, animators_capacity, ...same } = checked.data;
  return {
    ...same,
    version: Number(version),
    exposureCap: exposure_cap,
    mostOfAPerson: most_of_a_person,
    introducedMonths: introduced_months,
    animatorsCapacity: animators_capacity,
  };
};

const settingsRoutes: readonly Route[] = [
  route({
    ...curate,
    method: 'GET',
    path: '/v1/matchmaking/settings',
    summary: 'How many suggestions each may have, and when rounds are made by themselves',
    answer: answered(matchmakingSettings),
    find: ({ edge }) => edge,
    handle: async (_, request) => {
      const of = await read(request);
      return json(show(of), { version: of.version });
    },
  }),
  route({
    ...curate,
    method: 'PATCH',
    path: '/v1/matchmaking/settings',
    summary: 'Changes them by a merge patch (RFC 7396); they count from the next round',
    body: settingsPatch,
    answer: answered(matchmakingSettings),
    find: ({ edge }) => edge.matchmakingSettings,
    handle: (settings, request) =>
      changeVersioned(request, {
        subject: 'settings',
        read: () => read(request),
        show,
        write: async (current) => {
          const next = patched(current, request.body);
          if (isDeepStrictEqual(show(next), show(current))) return { ok: true, value: current };
          return settings.put(next, request);
        },
      }),
  }),
];

const showTable = ({ version, usual }: KindTypes): Json => ({ version, usual });
const readTable = async (request: EdgeRequest) =>
  valueOr(await request.edge.matchmakingSettings.kindTypes(request));

/** Cells that are not as they stand already. */
const changedCells = (wanted: UsualTable, standing: UsualTable): UsualTable =>
  Object.fromEntries(
    Object.entries(wanted).map(([kind, row]) => [
      kind,
      Object.fromEntries(Object.entries(row).filter(([type, usual]) => standing[kind]?.[type] !== usual)),
    ]),
  );

const tableRoutes: readonly Route[] = [
  route({
    ...curate,
    method: 'GET',
    path: '/v1/matchmaking/kind-types',
    summary: 'How usual it is that an organisation of a kind brings a type',
    answer: answered(kindTypes),
    find: ({ edge }) => edge,
    handle: async (_, request) => {
      const of = await readTable(request);
      return json(showTable(of), { version: of.version });
    },
  }),
  route({
    ...curate,
    method: 'PATCH',
    path: '/v1/matchmaking/kind-types',
    summary: 'Changes some of its numbers by a merge patch (RFC 7396); they count from the next round',
    body: kindTypesPatch,
    answer: answered(kindTypes),
    find: ({ body }) => body.usual as UsualTable,
    handle: (wanted, request) =>
      changeVersioned(request, {
        subject: 'settings',
        read: () => readTable(request),
        show: showTable,
        write: async (current) => {
          const cells = changedCells(wanted, current.usual);
          if (Object.values(cells).every((row) => Object.keys(row).length === 0))
            return { ok: true, value: current };
          return request.edge.matchmakingSettings.putKindTypes(cells, current.version, request);
        },
      }),
  }),
];

export const matchmakingSettingsRoutes: readonly Route[] = [...settingsRoutes, ...tableRoutes];
