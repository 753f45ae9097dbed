// How the columns of a table are called: the mesh's own names and the French ones are understood in either language. Pure.

/** By the mesh's own name; what is not here is called alike in both. */
const headings: Readonly<Record<string, string>> = {
  external_id: 'identifiant',
  external_ids: 'autres identifiants',
  name: 'nom',
  kind: 'nature',
  poles: 'pôles',
  language: 'langue',
  country: 'pays',
  size_class: 'effectif',
  founded: 'année de création',
  founding: 'membre fondateur',
  parent: 'organisation mère',
  visibility: 'visibilité',
  invented: 'inventé',
  consents: 'accords',
  given_name: 'prénom',
  family_name: 'nom de famille',
  email: 'courriel',
  time_zone: 'fuseau horaire',
  animator: 'animation du campus',
  administrator: 'administration du campus',
  memberships: 'appartenances',
  text: 'texte',
  discreet: 'discret',
  preview: 'aperçu',
  gladly: 'volontiers',
  trl_min: 'maturité (TRL) au moins',
  trl_max: 'maturité (TRL) au plus',
  expires_on: 'valable jusqu’au',
  owners: 'organisations concernées',
  title: 'titre',
  abstract: 'résumé',
  since: 'depuis',
  until: 'jusqu’au',
};

const plain = (cell: string): string =>
  cell
    .trim()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');

const columns = new Map(Object.entries(headings).map(([name, heading]) => [plain(heading), name]));

export const frenchHeading = (column: string): string => headings[column] ?? column;

/** As a column is known: `External ID`, `external-id` and `Identifiant` are `external_id`. */
export const columnName = (cell: string): string => {
  const name = plain(cell);
  return columns.get(name) ?? name;
};
