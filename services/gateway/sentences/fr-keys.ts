// What is said of partners' keys, in French.
import { fr } from '../../platform/language/french-typography.ts';
import type { KeySentences } from './key-sentences.ts';

export const keySituations: KeySentences = {
  'key-mistyped': () => fr`Cette clé n'est pas entière : recopiez-la, de psk_ à sa dernière lettre.`,
  'key-unknown': () =>
    fr`Cette clé n'existe pas : vérifiez que c'est la dernière reçue, et qu'elle est de ce campus.`,
  'key-revoked': () => fr`Cette clé a été révoquée : demandez-en une autre à l'animation du campus.`,
  'key-suspended': () =>
    fr`Cette clé est revenue avec une sauvegarde et n'ouvre rien tant qu'elle n'a pas de nouveau secret : demandez à l'animation du campus de la renouveler.`,
  'key-expired': ({ at }) =>
    fr`Cette clé ne vaut plus depuis ${at} : employez celle qui la remplace, ou demandez-en une autre à l'animation du campus.`,
  'key-network': () =>
    fr`Cette clé ne peut pas servir depuis cette adresse : appelez depuis un réseau permis, ou demandez à l'animation du campus d'ajouter le vôtre.`,
  'key-rate': ({ seconds }) =>
    fr`Trop de demandes à la fois avec cette clé : reprenez dans ${seconds} s, plus lentement.`,
  'key-quota': ({ seconds }) =>
    fr`Les demandes du jour sont épuisées pour cette clé : reprenez dans ${seconds} s.`,
  'key-scope': ({ scope }) =>
    fr`Cette clé n'a pas la portée ${scope} : demandez à l'animation du campus une clé qui l'a.`,
  'closed-to-keys': () =>
    fr`Aucune clé n'ouvre cette adresse : elle est réservée aux personnes qui se sont connectées.`,
  'key-made-before': ({ id }) =>
    fr`Cette demande a déjà créé ${id}, dont le secret n'est montré qu'une fois : si vous ne l'avez pas, renouvelez la clé (POST /v1/keys/${id}/rotate).`,
  'webhook-made-before': ({ id }) =>
    fr`Cette demande a déjà créé ${id}, dont le secret n'est montré qu'une fois : si vous ne l'avez pas, renouvelez le secret (POST /v1/webhooks/${id}/rotate).`,
  'key-is-revoked': ({ id }) => fr`La clé ${id} est révoquée, pour toujours : créez-en une autre.`,
  'key-is-expired': ({ id }) =>
    fr`La clé ${id} ne vaut plus : donnez-lui d'abord une fin plus lointaine, ou créez-en une autre.`,
};
