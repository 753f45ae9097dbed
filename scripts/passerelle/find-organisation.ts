// The organisation somebody names: by its id, an external id, or its name.
import type { Api, Json } from './api/api.ts';
import { pagesOf } from './api/pages.ts';
import { ProblemError } from '../../services/gateway/web/imports/rows/problem.ts';
import { matchName } from './match-name.ts';
import type { Sentences } from './say/en.ts';
import { exitCodes, Told } from './told.ts';

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly json: Json;
}

const organisationOf = (json: Json): Organisation => ({
  id: String(json['id']),
  name: String(json['name']),
  json,
});

const looksLikeId = /^([a-z]{3}_[0-9a-hjkmnp-tv-z]{26}|[a-z][a-z0-9-]{0,31}:\S.{0,199})$/;

/** Also an id that was cut short or mistyped: no name looks like it. */
const meantAsId = /^([a-z]{3}_[0-9a-z]{6,}|[a-z][a-z0-9-]{0,31}:\S.*)$/i;

const byId = async (api: Api, reference: string): Promise<Organisation | undefined> => {
  const found = await api.send({ path: `/v1/organisations/${encodeURIComponent(reference)}` });
  if (found.ok) return organisationOf(found.body);
  if (found.problem.status === 404) return undefined;
  throw new ProblemError(found.problem);
};

const listed = (organisations: readonly Organisation[]): string =>
  organisations.map(({ name, id }) => `\n  ${name}  ${id}`).join('');

/** Ends the command with the choices where it cannot tell which one. `otherwise`: what else could have been meant by it. */
export const findOrganisation = async (
  api: Api,
  wanted: string,
  say: Sentences,
  otherwise = '',
): Promise<Organisation> => {
  const exact = looksLikeId.test(wanted) ? await byId(api, wanted) : undefined;
  if (exact) return exact;
  if (meantAsId.test(wanted)) throw new Told(say.noSuchId(say.quoted(wanted)) + otherwise);
  const all: Organisation[] = [];
  for await (const json of pagesOf(api, '/v1/organisations')) all.push(organisationOf(json));
  const match = matchName(wanted, all);
  switch (match.kind) {
    case 'found':
      return match.one;
    case 'ambiguous':
      throw new Told(`${say.ambiguous(say.quoted(wanted))}${listed(match.among)}`, exitCodes.notDone);
    case 'none':
      if (all.length === 0) throw new Told(say.noOrganisations + otherwise);
      throw new Told(
        `${say.noOrganisation(say.quoted(wanted), match.nearest.length)}${listed(match.nearest)}${otherwise}`,
      );
  }
};
