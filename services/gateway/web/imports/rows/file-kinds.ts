// The kinds of file that can be imported: their columns, and where their rows go. What a value must be is the mesh's
// to say; here is only how a cell becomes one.

import { organisationKinds, poles, statementTypes, writtenLanguages } from '../../parts/known-values.ts';
import {
  collaborationKinds,
  consentPurposes,
  sizeClasses,
  statementKinds,
  textKinds,
  visibilities,
} from '../../parts/profile-values.ts';

/** In the order in which they refer to one another. */
export const fileKinds = ['organisations', 'persons', 'statements', 'texts', 'collaborations'] as const;
export type FileKind = (typeof fileKinds)[number];

/** `id` and `reference` are external ids, with a scheme; a reference may also be an id of the mesh. */
export type CellType =
  | 'text'
  | 'integer'
  | 'boolean'
  | 'day'
  | 'words'
  | 'id'
  | 'ids'
  | 'reference'
  | 'references'
  | 'memberships';

export interface FieldOfRow {
  readonly name: string;
  readonly type: CellType;
  /** Shown by `--template`, one for each row; the first where there is none. */
  readonly examples: readonly string[];
  /** All it may hold, where that is a closed list. */
  readonly values?: readonly string[];
}

const field = (name: string, type: CellType, ...examples: readonly string[]): FieldOfRow => ({
  name,
  type,
  examples,
});

const oneOf = (name: string, values: readonly string[], ...examples: readonly string[]): FieldOfRow => ({
  ...field(name, 'text', ...examples),
  values,
});

const someOf = (name: string, values: readonly string[], ...examples: readonly string[]): FieldOfRow => ({
  ...field(name, 'words', ...examples),
  values,
});

const language = oneOf('language', writtenLanguages, 'fr');
const invented = field('invented', 'boolean', 'true');
const externalIds = field('external_ids', 'ids', '');

const fields: Readonly<Record<FileKind, readonly FieldOfRow[]>> = {
  organisations: [
    field('external_id', 'id', 'example:org-1', 'example:org-2'),
    externalIds,
    field('name', 'text', 'Laboratoire Exemple', 'Association Exemple'),
    oneOf('kind', organisationKinds, 'lab', 'patient_association'),
    someOf('poles', poles, 'research|training', 'patients_and_society'),
    field(
      'description',
      'text',
      'Imagerie du cœur ; échographie et intelligence artificielle.',
      'Des patients et leurs proches, autour des maladies du cœur.',
    ),
    language,
    field('country', 'text', 'FR'),
    field('site', 'text', 'https://laboratoire.example', 'https://association.example'),
    oneOf('size_class', sizeClasses, '10-49'),
    field('founded', 'integer', '2017'),
    field('founding', 'boolean', 'false'),
    field('parent', 'reference', ''),
    oneOf('visibility', visibilities, 'public'),
    invented,
    someOf('consents', consentPurposes, 'be_suggested'),
  ],
  persons: [
    field('external_id', 'id', 'example:person-1'),
    externalIds,
    field('given_name', 'text', 'Camille'),
    field('family_name', 'text', 'Exemple'),
    field('email', 'text', 'camille@laboratoire.example'),
    language,
    field('time_zone', 'text', 'Europe/Paris'),
    field('animator', 'boolean', 'false'),
    field('administrator', 'boolean', 'false'),
    invented,
    field('memberships', 'memberships', 'example:org-1=owner'),
  ],
  statements: [
    field('external_id', 'id', 'example:need-1'),
    externalIds,
    field('organisation', 'reference', 'example:org-1'),
    oneOf('kind', statementKinds, 'need'),
    oneOf('type', statementTypes, 'data'),
    field('text', 'text', 'Échographies cardiaques annotées, de plusieurs hôpitaux.'),
    language,
    oneOf('visibility', visibilities, 'campus'),
    field('discreet', 'boolean', 'false'),
    field('preview', 'text', ''),
    field('gladly', 'boolean', 'false'),
    field('trl_min', 'integer', '4'),
    field('trl_max', 'integer', '7'),
    field('expires_on', 'day', ''),
    invented,
  ],
  texts: [
    field('external_id', 'id', 'example:text-1'),
    externalIds,
    field('owners', 'references', 'example:org-1'),
    oneOf('kind', textKinds, 'publication'),
    field('title', 'text', 'Mesurer la fonction du ventricule en deux minutes'),
    field('abstract', 'text', 'Un modèle réduit ajusté sur une échographie ordinaire.'),
    language,
    field('date', 'day', '2026-03-02'),
    oneOf('visibility', visibilities, 'public'),
    invented,
  ],
  collaborations: [
    field('external_id', 'id', 'example:col-1'),
    externalIds,
    field('organisations', 'references', 'example:org-1|example:org-2'),
    oneOf('kind', collaborationKinds, 'project'),
    field('title', 'text', 'Un premier projet ensemble'),
    field('since', 'day', '2025-01-15'),
    field('until', 'day', ''),
    oneOf('visibility', visibilities, 'public'),
    invented,
  ],
};

export const fieldsOf = (kind: FileKind): readonly FieldOfRow[] => fields[kind];
export const typeOf = (kind: FileKind, name: string): CellType | undefined =>
  fields[kind].find((one) => one.name === name)?.type;

export const isFileKind = (text: string): text is FileKind => (fileKinds as readonly string[]).includes(text);

/** Every column that any kind has: what a header is recognised by. */
export const knownColumns: ReadonlySet<string> = new Set(
  fileKinds.flatMap((kind) => fields[kind].map(({ name }) => name)),
);
