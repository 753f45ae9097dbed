// What the client says of partners' keys in French.
import { daysInFrench } from './days-and-numbers.ts';
import type { KeySentences } from './en-keys.ts';

const { minute } = daysInFrench;

export const keysInFrench: KeySentences = {
  none: 'Il n’y a aucune clé : `passerelle keys create` en crée une.',
  states: {
    live: (at) => `jusqu’au ${minute(at)}`,
    expired: (at) => `expirée le ${minute(at)}`,
    revoked: (at) => `révoquée le ${minute(at)}`,
    suspended: (at) =>
      `revenue d’une sauvegarde le ${minute(at)}, suspendue : donnez-lui un nouveau secret (rotate) ou révoquez-la`,
  },
  limits: (perSecond, burst, perDay) => `${perSecond}/s (${burst} de plus d’un coup), ${perDay}/jour`,
  from: (networks) => `seulement depuis ${networks}`,
  secret: (name, ends, used) => {
    const until = ends === undefined ? '' : `, valable jusqu’au ${minute(ends)}`;
    return `${name}…${until}, ${used === undefined ? 'jamais employé' : `employé pour la dernière fois le ${minute(used)}`}`;
  },
  shownOnce:
    'Voici son secret. Il n’est montré que cette fois : copiez-le maintenant, et transmettez-le en privé.',
  revoked: (id) => `${id} est révoquée : elle n’ouvre plus rien.`,
  whichScopes: (all) =>
    `Dites à quoi elle sert avec --scopes : certaines de ${all.join(', ')}, séparées par des virgules.`,
  numberCure: 'un nombre entier',
};
