// What is wrong with a row of a file, and its cure, in French.
import type { RowRule } from '../../../services/gateway/web/imports/rows/row.ts';
import type { RowSentence } from './en-rows.ts';

type Parameters = Readonly<Record<string, string>>;
const rule = (message: string, cure: string): RowSentence => ({ message, cure });

export const rowRulesInFrench: Readonly<Record<RowRule, (of: Parameters) => RowSentence>> = {
  'not-closed': () =>
    rule('un guillemet est ouvert et jamais fermé', 'fermez-le, ou doublez-le s’il fait partie du texte'),
  quote: () =>
    rule(
      'un guillemet se trouve au milieu d’une cellule',
      'mettez la cellule entre guillemets et doublez les siens',
    ),
  json: ({ character }) =>
    rule(`pas du JSON${character ? `, au caractère ${character}` : ''}`, 'écrivez un objet JSON par ligne'),
  'not-an-object': () => rule('pas un objet JSON', 'écrivez un objet JSON par ligne'),
  'too-long': () => rule('la ligne dépasse un mégaoctet', 'raccourcissez-la'),
  'too-many-cells': ({ cell }) =>
    rule(
      `la cellule ${cell} n’a pas de colonne`,
      'nommez la colonne, ou mettez entre guillemets la cellule qui contient un séparateur',
    ),
  integer: () => rule('pas un nombre entier', 'n’écrivez que des chiffres'),
  boolean: () => rule('ni oui ni non', 'écrivez oui ou non'),
  day: () => rule('pas un jour du calendrier, lu comme jour/mois/année', 'écrivez-le comme 2027-12-31'),
  'day-order': () =>
    rule(
      'un jour qui peut être jour/mois ou mois/jour, dans un fichier séparé par des virgules',
      'écrivez-le année-mois-jour, comme 2027-12-31',
    ),
  'external-id': () =>
    rule(
      'la ligne n’a pas d’identifiant externe',
      'donnez à chacune un external_id qui ne change pas, comme siren:130026222',
    ),
  scheme: () =>
    rule('un identifiant externe sans schéma', 'écrivez schéma:valeur, ou donnez le schéma avec --scheme'),
  repeated: ({ line }) =>
    rule(`cet identifiant externe est déjà à la ligne ${line}`, 'gardez l’une des deux lignes'),
};
