// What the ids in a report stand for, as the request's actor may see it; and what the ids behind a figure are.
import type { EdgeRequest } from '../route.ts';
import { findTogether } from '../profiles/find-together.ts';
import type { Json } from '../profiles/kinds.ts';
import { mapAtOnce } from '../rounds/name-briefly.ts';
import { findOrganisations } from '../suggestions/find-other.ts';
import { optional } from '../suggestions/show-pair.ts';
import { type BehindKind, behindKindOf, type Report } from './report.ts';
import type { Named } from './say-cell.ts';
import { idsIn } from './show-report.ts';

/** Each id is asked for once; what is gone stays as its id. */
export const nameCells = async (report: Report, request: EdgeRequest): Promise<Named> => {
  const ids = idsIn(report);
  const organisations = findOrganisations(request);
  const statements = findTogether('statement', request);
  const named = new Map(await request.edge.conceptLabels.of(ids.concept, request));
  const keep = (id: string, words: unknown): void => {
    if (typeof words === 'string') named.set(id, words);
  };
  await Promise.all([
    ...ids.organisation.map(async (id) => keep(id, (await organisations(id))?.['name'])),
    ...ids.statement.map(async (id) => {
      const found = await statements(id);
      if (found.ok) keep(id, found.value?.json['text']);
    }),
  ]);
  return named;
};

interface Found {
  readonly organisations: readonly (string | undefined)[];
  readonly more?: Json;
}

const findBehind = async (id: string, what: BehindKind, request: EdgeRequest): Promise<Found> => {
  const { introductions, suggestions, profiles } = request.edge;
  switch (what) {
    case 'organisation':
      return { organisations: [id] };
    case 'introduction': {
      const found = await introductions.get(id, undefined, request);
      if (!found.ok) return { organisations: [] };
      const { parties, stage } = found.value;
      return { organisations: parties.map(({ organisation }) => organisation), more: { stage } };
    }
    case 'suggestion': {
      const found = await suggestions.get(id, request);
      return { organisations: found.ok ? found.value.sides.map(({ organisation }) => organisation) : [] };
    }
    case 'statement': {
      const found = await profiles.get('statement', id, request);
      if (!found.ok) return { organisations: [] };
      const { organisation, text } = found.value.json;
      return { organisations: [String(organisation)], more: { text } };
    }
  }
};

/** In their order; what is gone is there by its id alone, what no release knows is not. */
export const nameBehind = async (ids: readonly string[], request: EdgeRequest): Promise<readonly Json[]> => {
  const organisations = findOrganisations(request);
  const known = ids.flatMap((id) => {
    const what = behindKindOf(id);
    return what === undefined ? [] : [{ id, what }];
  });
  return mapAtOnce(known, async ({ id, what }) => {
    const found = await findBehind(id, what, request);
    const named = found.organisations
      .filter((one) => one !== undefined && one !== '')
      .map(async (one = '') => ({ id: one, ...optional({ name: (await organisations(one))?.['name'] }) }));
    return { id, what, organisations: await Promise.all(named), ...found.more };
  });
};
