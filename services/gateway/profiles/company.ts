// What is sent and shown together with a profile and kept beside it: an organisation's consents, a person's memberships.
// They are profiles of their own: what fails half way is made good by sending the same again.
import { may } from '../../platform/access/may.ts';
import type { AskingAtEdge } from '../edge.ts';
import type { Profile } from '../profile-messages-api.ts';
import { valueOr } from '../route.ts';
import type { Json, Kind } from './kinds.ts';

/** Fields that are absent are not spoken of; those that are there are the whole of it. */
export interface Company {
  readonly consents?: readonly string[];
  readonly memberships?: readonly { readonly organisation: string; readonly role: string }[];
}

/** The version of the consent text where a consent comes along with its organisation. */
const sentAlong = 'sent-along';
/** Past what a person or an organisation has of them. */
const limit = 200;

const consentsOf = async (id: string, as: AskingAtEdge): Promise<readonly Profile[]> =>
  valueOr(await as.edge.profiles.list('consent', { organisation: id, limit }, as)).items;

const membershipsOf = async (id: string, as: AskingAtEdge): Promise<readonly Profile[]> =>
  valueOr(await as.edge.profiles.list('membership', { personId: id, limit }, as)).items;

const given = (consents: readonly Profile[]): readonly string[] =>
  consents.filter(({ json }) => json['given'] === true).map(({ json }) => String(json['purpose']));

/** What goes along with a representation, as far as the actor may see it. */
export const companyOf = async (kind: Kind, id: string, as: AskingAtEdge): Promise<Company> => {
  if (kind === 'organisation' && may(as.actor, 'read-hidden', { owners: [id] }))
    return { consents: given(await consentsOf(id, as)).toSorted() };
  if (kind !== 'person') return {};
  const memberships = await membershipsOf(id, as);
  return {
    memberships: memberships.map(({ json }) => ({
      organisation: String(json['organisation']),
      role: String(json['role']),
    })),
  };
};

/** Writes over what stands, or for the first time. */
const put = async (kind: Kind, json: Json, before: Profile | undefined, as: AskingAtEdge): Promise<void> => {
  const over = before === undefined ? {} : { id: before.id, ifVersion: before.version };
  valueOr(await as.edge.profiles.put(kind, json, over, as));
};

const putConsents = async (
  id: string,
  wanted: readonly string[],
  before: readonly Profile[],
  as: AskingAtEdge,
) => {
  const purposeOf = ({ json }: Profile): string => String(json['purpose']);
  const now = given(before);
  const withdrawn = now.filter((purpose) => !wanted.includes(purpose));
  for (const purpose of [...wanted.filter((one) => !now.includes(one)), ...withdrawn]) {
    const json = { organisation: id, purpose, given: !withdrawn.includes(purpose), text_version: sentAlong };
    await put(
      'consent',
      json,
      before.find((one) => purposeOf(one) === purpose),
      as,
    );
  }
};

const putMemberships = async (
  id: string,
  wanted: NonNullable<Company['memberships']>,
  before: readonly Profile[],
  as: AskingAtEdge,
) => {
  const kept = new Set<string>();
  for (const { organisation, role } of wanted) {
    const of = valueOr(await as.edge.profiles.get('organisation', organisation, as)).id;
    const standing = before.find(({ json }) => json['organisation'] === of);
    kept.add(of);
    if (standing?.json['role'] !== role)
      await put('membership', { person: id, organisation: of, role }, standing, as);
  }
  for (const { id: ended, json } of before)
    if (!kept.has(String(json['organisation'])))
      valueOr(await as.edge.profiles.remove('membership', ended, undefined, as));
};

/** Makes it so. `fresh`: the profile is new, nothing stands beside it yet. */
export const putCompany = async (
  id: string,
  company: Company,
  fresh: boolean,
  as: AskingAtEdge,
): Promise<void> => {
  const { consents, memberships } = company;
  if (consents) await putConsents(id, consents, fresh ? [] : await consentsOf(id, as), as);
  if (memberships) await putMemberships(id, memberships, fresh ? [] : await membershipsOf(id, as), as);
};
