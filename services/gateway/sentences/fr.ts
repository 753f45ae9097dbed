// The French catalogue.
import { calls } from './fr-calls.ts';
import { keySituations } from './fr-keys.ts';
import { introductions } from './fr-introductions.ts';
import { fr } from '../../platform/language/french-typography.ts';
import { reasons } from './fr-reasons.ts';
import { personal } from './fr-personal.ts';
import { pairs } from './fr-pairs.ts';
import { queue } from './fr-queue.ts';
import { reports } from './fr-reports.ts';
import { rounds } from './fr-rounds.ts';
import { cures, rules } from './fr-rules.ts';
import { mail } from './fr-mail.ts';
import { asked, notices } from './fr-notices.ts';
import { hit, labels, wordless } from './fr-search.ts';
import { webhooks } from './fr-webhooks.ts';
import type { Named, Sentences, Where } from './sentences.ts';

const quoted = (words: string): string => fr`« ${words} »`;
const named = (field: string, where: Where): Named =>
  field === ''
    ? { named: 'Le corps de la demande', field: 'le corps de la demande' }
    : { named: fr`Le ${where === 'query' ? 'paramètre' : 'champ'} ${quoted(field)}`, field: quoted(field) };

export const french: Sentences = {
  language: 'fr',
  quoted,
  named,
  things: {
    organisation: fr`l'organisation`,
    statement: fr`l'offre ou le besoin`,
    text: 'la publication ou le projet',
    collaboration: 'la collaboration',
    person: 'la personne',
    membership: fr`l'appartenance`,
    consent: 'le consentement',
    settings: 'les réglages',
    suggestion: 'la suggestion',
    limits: 'les limites de suggestions',
    notice: fr`l'avis`,
    concept: 'le concept',
    'vocabulary-import': fr`l'import de concepts`,
    'imported-concept': fr`le concept importé`,
    'dead-letter': fr`l'événement mis de côté`,
    rule: 'la règle',
    round: 'le tour',
    weights: 'les poids',
    'kind-types': 'la table des sortes et des types',
    introduction: 'la mise en relation',
    'review wish': fr`le souhait d'un examen`,
    call: fr`l'appel à projets`,
    'queue item': fr`l'élément de la file`,
    'e-mail': fr`l'e-mail`,
    'mail-address': fr`l'adresse`,
    unsubscription: fr`ce que ce lien arrête`,
    report: 'le rapport',
    session: 'la session',
    demonstration: 'la démonstration',
    institution: fr`l'établissement où se connecter`,
    key: 'la clé',
    webhook: 'le webhook',
    'webhook message': 'le message du webhook',
    preferences: fr`le choix de l'envoi des avis`,
  },
  titles: {
    invalid: 'Demande non valable',
    unauthenticated: 'Demandeur inconnu',
    forbidden: 'Action non permise',
    'not-found': 'Introuvable',
    conflict: 'Modifié entre-temps',
    duplicate: 'Existe déjà',
    'too-large': 'Trop volumineux',
    unsupported: 'Non pris en charge',
    overloaded: 'Trop de demandes à la fois',
    behind: 'Pas encore à jour',
    unavailable: 'Indisponible pour le moment',
    deadline: 'Délai dépassé',
    cancelled: 'Demande abandonnée',
    'no-space': 'Plus de place sur le disque',
    internal: 'Erreur de notre part',
  },
  details: {
    invalid: () => fr`Des champs sont en cause : « errors » nomme chacun d'eux, avec son remède.`,
    unauthenticated: () => fr`Nous ne savons pas qui fait cette demande : identifiez-vous.`,
    forbidden: (thing) =>
      thing
        ? fr`Vous n'avez pas ce droit sur ${thing} : demandez à l'un de ses membres ou à l'animation du campus.`
        : fr`Vous n'avez pas le droit de faire cela : demandez à une personne responsable de l'organisation concernée, ou à l'animation du campus.`,
    'not-found': (thing) =>
      fr`Nous ne trouvons pas ${thing ?? 'ce que vous demandez'} : vérifiez l'identifiant, ou que vous avez le droit de le consulter.`,
    conflict: (thing) =>
      fr`Entre-temps, quelqu'un a ${thing ? `modifié ${thing}` : 'fait une autre modification'} : reprenez l'état actuel, puis refaites votre modification.`,
    duplicate: (thing) =>
      fr`${thing ? `Il y a déjà ${thing}` : 'Cela existe déjà'} : modifiez ce qui existe plutôt que de le créer.`,
    'too-large': () => fr`La demande ou la réponse dépasse la taille permise : procédez en plusieurs fois.`,
    unsupported: () => fr`Ce format ou cette méthode n'est pas pris en charge ici.`,
    overloaded: () => fr`Trop de demandes attendent : réessayez dans quelques secondes.`,
    behind: () =>
      fr`Vos derniers changements n'ont pas encore tous été pris en compte : réessayez dans un instant.`,
    unavailable: () => fr`Un service dont cette demande dépend ne répond pas : réessayez dans un instant.`,
    deadline: () => fr`La réponse n'est pas venue à temps : réessayez, ou demandez moins à la fois.`,
    cancelled: () => fr`La demande a été abandonnée avant d'aboutir : refaites-la si besoin.`,
    'no-space': () =>
      fr`Le disque du serveur est plein, rien n'a été enregistré : prévenez la personne qui l'exploite.`,
    internal: () =>
      fr`Quelque chose a échoué chez nous : réessayez, puis signalez-le avec l'identifiant de la demande.`,
  },
  situations: {
    'malformed-json': ({ at }) =>
      fr`Le corps de la demande n'est pas du JSON : corrigez la syntaxe${at ? ` (${at})` : ''}.`,
    'invalid-utf-8': () => fr`Le corps de la demande n'est pas de l'UTF-8 valable : enregistrez-le en UTF-8.`,
    'too-deep': ({ max }) =>
      fr`Le corps de la demande s'imbrique sur plus de ${max} niveaux : aplatissez-le.`,
    'too-many-values': ({ max }) =>
      fr`Le corps de la demande contient plus de ${max} valeurs : envoyez-en moins à la fois.`,
    'body-too-large': ({ max }) =>
      fr`Le corps de la demande dépasse ${max} octets : envoyez moins à la fois.`,
    'body-expected': () => fr`Cette demande doit avoir un corps : envoyez un objet JSON.`,
    'file-expected': ({ allowed }) =>
      fr`Le corps de cette demande doit être un fichier, et il est vide : envoyez-en un en ${allowed}.`,
    'body-too-slow': () => fr`Le corps de la demande n'est pas arrivé à temps : renvoyez-le.`,
    encoding: ({ value }) =>
      fr`Le codage de contenu ${quoted(value ?? '')} n'est pas pris en charge : envoyez le corps sans compression.`,
    'media-type': ({ value, allowed }) =>
      fr`Le type de contenu ${quoted(value ?? '')} n'est pas pris en charge ici : employez ${allowed}.`,
    method: ({ method, allowed }) =>
      fr`La méthode ${method} n'existe pas à cette adresse : employez ${allowed}.`,
    route: () => fr`Il n'y a rien à cette adresse : la liste des adresses est dans /openapi.json.`,
    path: () => fr`L'adresse demandée est mal formée : encodez ses caractères spéciaux en UTF-8.`,
    host: ({ value }) =>
      fr`L'hôte ${quoted(value ?? '')} n'est pas une adresse de ce service : appelez son adresse publique, ou 127.0.0.1 sur sa propre machine.`,
    origin: ({ value }) =>
      fr`Une page de ${quoted(value ?? '')} ne peut pas appeler ce service : appelez-le depuis sa propre adresse.`,
    'act-as': () =>
      fr`L'en-tête Passerelle-Act-As ne désigne personne que nous connaissions : donnez l'identifiant d'une personne, ou l'un de ses identifiants externes, comme orcid:0000-0002-1825-0097, ou retirez l'en-tête.`,
    'sign-in-first': () =>
      fr`Connectez-vous d'abord. Une machine envoie l'en-tête Authorization: Bearer avec sa clé ; le terminal, avec le jeton de l'opérateur qui est dans le dossier de données.`,
    'authorization-twice': () => fr`L'en-tête Authorization est donné plusieurs fois : n'en envoyez qu'un.`,
    authorization: () =>
      fr`L'en-tête Authorization ne désigne personne que nous connaissions : donnez Bearer et une clé, ou le jeton de l'opérateur, tels qu'on vous les a remis.`,
    'acting-for-others': () =>
      fr`Personne n'agit ici pour autrui : retirez l'en-tête Passerelle-Act-As, réservé à la démonstration.`,
    'too-many-links': ({ seconds }) =>
      fr`Trop de liens ont été demandés depuis cet endroit : réessayez dans ${seconds ?? ''} secondes.`,
    'too-many-sign-ins': ({ seconds }) =>
      fr`Trop de tentatives de connexion sont venues de cet endroit : réessayez dans ${seconds ?? ''} secondes.`,
    'person-rate': ({ seconds }) =>
      fr`Trop de demandes à la fois : reprenez dans ${seconds ?? ''} s, plus lentement.`,
    'link-over': () => fr`Ce lien est périmé, ou a déjà servi : demandez-en un autre.`,
    'report-making': ({ done, all }) =>
      fr`Ce rapport se fait encore : ${done} offres et besoins sur ${all} ont été lus jusqu'ici. Redemandez dans un instant.`,
    'no-new-email': () =>
      fr`Aucune nouvelle adresse n'attend d'être confirmée : donnez-en d'abord une, comme « email » de la personne.`,
    'address-link-over': () =>
      fr`Ce lien est périmé, a déjà servi, ou concerne un autre compte ou une autre adresse : connectez-vous au compte d'où il a été demandé, ou demandez-en un autre.`,
    'address-of-another': () =>
      fr`Cette adresse est celle d'une autre personne du campus, et le reste : donnez-en une autre, ou adressez-vous à l'administration.`,
    administered: () => fr`Le campus a déjà une administration : connectez-vous, ou adressez-vous à elle.`,
    'if-match': ({ value }) =>
      fr`L'en-tête If-Match vaut ${quoted(value ?? '')} : donnez l'ETag reçu, entre guillemets droits, ou *.`,
    'idempotency-key': () =>
      fr`L'en-tête Idempotency-Key n'est pas valable : donnez de 1 à 200 caractères ASCII visibles.`,
    'idempotency-key-taken': () =>
      fr`L'en-tête Idempotency-Key est déjà venu avec un autre corps : donnez une clé nouvelle, ou renvoyez le même corps.`,
    'last-event-id': () => fr`L'en-tête Last-Event-ID n'est pas l'un des nôtres : reprenez sans lui.`,
    'lost-race': () => fr`D'autres modifient la même chose en ce moment : réessayez.`,
    'external-id-taken': ({ id }) =>
      fr`Un identifiant externe est déjà celui de ${id} : comparez avec l'état actuel et modifiez-le plutôt que de le créer.`,
    'email-taken': ({ id }) =>
      fr`Cette adresse e-mail est déjà celle de ${id} : à deux pour une adresse, aucune des deux personnes ne pourrait entrer, car rien ne dirait laquelle est visée.`,
    'animators-only': () => fr`Seule l'animation du campus peut faire cela : demandez à l'un de ses membres.`,
    'administrators-only': () =>
      fr`Seule l'administration du campus peut faire cela : demandez à l'un de ses membres.`,
    'party-members-only': () =>
      fr`Seuls les membres d'une partie répondent pour elle : demandez à l'un d'eux.`,
    'report-kinds': ({ value, allowed }) =>
      fr`Il n'y a pas de rapport ${quoted(value ?? '')} : demandez l'un de ceux-ci : ${allowed}.`,
    'file-in-force': ({ id }) =>
      fr`Ce fichier est déjà en vigueur sous ${id} : annulez d'abord cet import, ou importez-le à nouveau avec « again ».`,
    'head-too-large': ({ max }) =>
      fr`L'adresse et les en-têtes dépassent ${max} octets : envoyez une longue question dans le corps de POST /v1/search.`,
    'head-malformed': () => fr`Ce n'est pas une demande HTTP lisible : corrigez ses premières lignes.`,
    'too-many-headers': ({ max }) => fr`La demande a plus de ${max} en-têtes : envoyez-en moins.`,
    'head-too-slow': () => fr`La demande n'est pas arrivée à temps : renvoyez-la.`,
    starting: () => fr`Le service finit de démarrer : réessayez dans un instant.`,
    'malformed-rdf': ({ line }) =>
      fr`Le thésaurus est illisible${line ? ` à la ligne ${line}` : ''} : corrigez-le, ou envoyez-le dans le format qu'annonce son type de contenu.`,
    'no-concepts': () =>
      fr`Ce thésaurus n'a aucun concept avec un libellé en français ou en anglais : dites la langue des libellés, comme « rein »@fr.`,
    'too-many-concepts': ({ max }) => fr`Le thésaurus a plus de ${max} concepts : importez-en une partie.`,
    'label-too-long': ({ id, max }) =>
      fr`Un libellé de ${id} a plus de ${max} caractères : raccourcissez-le, ou faites-en une définition.`,
    'round-in-the-making': ({ id }) =>
      fr`Le tour ${id} est en cours : attendez qu'il soit prêt, ou abandonnez-le d'abord.`,
    'round-not-proposed': ({ id, state }) =>
      fr`Le tour ${id} est ${state} : seul un tour proposé peut être publié. Lancez-en un nouveau.`,
    'round-not-ready': ({ id, state }) => fr`Le tour ${id} est ${state} : il n'a pas de paires à comparer.`,
    'round-out-already': ({ id, state }) =>
      fr`Le tour ${id} est ${state} : il ne peut plus être abandonné. Lancez-en un nouveau pour le remplacer.`,
    'round-superseded': ({ id }) =>
      fr`Les membres voient un autre tour que lorsque le tour ${id} a été proposé : lancez-en un nouveau, et abandonnez celui-ci.`,
    'no-weights-before': () => fr`Aucuns poids n'ont servi avant ceux-ci : il n'y a rien à quoi revenir.`,
    'introduction-not-so': ({ id, state }) =>
      fr`Cela ne peut pas être fait de la mise en relation ${id}, qui est ${state} : reprenez-la telle qu'elle est maintenant, quelqu'un a peut-être été plus rapide.`,
    'introduction-open': ({ id }) =>
      fr`Une mise en relation de ces organisations est en cours sous ${id} : menez-la à bien, ou arrêtez-la d'abord.`,
    'introduction-forbidden': ({ because, id }) =>
      fr`${because ? `${because} ` : ''}Ces organisations ne doivent pas être mises en relation : demandez pourquoi par GET /v1/pairs/${id}, ou passerelle why-not.`,
    'open-enough': () =>
      fr`Votre organisation a autant de demandes en cours que permis : attendez des réponses, ou retirez-en une.`,
    'claimed-by-other': () =>
      fr`Une autre personne de l'animation s'en occupe : attendez, ou prenez un autre élément.`,
    'undo-told': () => fr`Quelqu'un d'extérieur en a été prévenu : cela ne peut plus être annulé.`,
    'undo-changed': () => fr`Autre chose y a été fait depuis : annulez d'abord cela.`,
    'undo-gone': () => fr`Il n'y a rien à annuler : c'est déjà annulé, ou oublié.`,
    'too-many-rows': ({ max }) => fr`Le fichier a plus de ${max} lignes : envoyez-le en plusieurs parties.`,
    'no-meeting': () => fr`Aucune rencontre n'est encore fixée : choisissez d'abord un créneau.`,
    ...keySituations,
  },
  rules,
  expectations: {
    string: 'un texte',
    number: 'un nombre',
    integer: 'un nombre entier',
    boolean: 'true ou false',
    array: 'une liste',
    object: 'un objet',
    text: 'un texte Unicode sans caractères de commande',
    text_version: fr`un nom quelconque pour la version du texte de consentement montrée, comme 2026-11`,
    reference: fr`un identifiant, ou un identifiant externe de la forme scheme:value`,
    'the cursor of an earlier page of the same list': fr`la valeur \`next\` de la page précédente, ou retirez-le`,
    'changes-anew': fr`le curseur que reçoit une demande qui n'en a pas, puis relisez tout`,
    'the id of a concept': fr`l'identifiant d'un concept, comme federated-learning`,
    'words to find': fr`un mot à chercher : un mot après - dit seulement ce qui ne doit pas s'y trouver`,
    'YYYY-MM-DD': 'un jour du calendrier de la forme AAAA-MM-JJ, comme 2027-03-31',
    'YYYY-MM-DDTHH:MM:SSZ': 'un instant en UTC, comme 2027-03-31T09:30:00Z',
    'HH:MM': fr`une heure de la forme HH:MM, comme 07:30`,
    'the number of a round': fr`le numéro d'un tour, comme 3`,
    'scheme:value': 'un identifiant externe de la forme scheme:value, comme siren:130026222',
    'Europe/Paris': 'un fuseau horaire, comme Europe/Paris',
    'https://…': 'une adresse complète, comme https://example.org',
    FR: 'un code de pays de deux majuscules, comme FR',
    'name@example.org': 'une adresse e-mail, comme nom@example.org',
    question: fr`l'un des champs words, text, organisation, source et concept`,
    source: fr`l'identifiant d'une offre, d'un besoin, d'un texte ou d'une organisation, comme stm_0123456789abcdefghjkmnpqrs`,
    concept: fr`l'identifiant d'un concept, comme federated-learning ; plusieurs séparés par des virgules, 100 au plus`,
    'another-organisation': 'une autre organisation que la première',
    requirements: fr`kind:lab:2 pour des partenaires d'une sorte, countries:3 pour des pays, ou des mots à chercher, sans deux-points après le premier`,
    insist: fr`« insist » à true, pour demander aussi à qui a déjà dit non`,
    'met-later': fr`« met » à true une fois le rendez-vous passé, ou annulez d'abord ce rendez-vous`,
    requirement: fr`l'un des champs expertise, kind et countries`,
    'a day or an instant': 'un jour, comme 2027-06-30, ou un instant en UTC, comme 2027-06-30T22:00:00Z',
    '192.0.2.0/24': 'une adresse ou un réseau, comme 192.0.2.0/24 ou 2001:db8::/32',
    r1: fr`un nom court comme r1 : une lettre, puis des lettres sans accent, des chiffres, - ou _`,
    'delivery-or-since': fr`« delivery », ou « failed_since » comme un instant en UTC`,
    'organisation-id': fr`l'identifiant d'une organisation, comme org_0123456789abcdefghjkmnpqrs`,
  },
  grounds: {
    'not-discreet': fr`seule une offre ou un besoin discret a un aperçu`,
    'not-an-offer': fr`seule une offre se donne volontiers`,
    'administrators-only': fr`seule l'administration du campus peut changer ce champ`,
    'last-administrator': fr`personne d'autre n'administre le campus : nommez d'abord quelqu'un d'autre`,
    'own-address': fr`c'est par votre adresse que vous vous connectez`,
    'one-address-one-person': fr`une adresse e-mail est celle d'une seule personne`,
    'address-of-another': fr`seules la personne elle-même et l'administration changent une adresse déjà donnée`,
    'not-a-side': fr`cette organisation n'est pas de cette suggestion`,
    'not-yours': fr`vous ne parlez pas pour cette organisation`,
    fixed: fr`ce champ ne change plus une fois donné`,
    'ours-to-give': fr`c'est à nous de donner cet identifiant`,
    'import-open': fr`cet import n'est pas en vigueur`,
    'import-in-force': fr`cet import est en vigueur : annulez-le, ou commencez-en un autre`,
    'import-undone': fr`cet import a été annulé : commencez-en un autre`,
    'import-empty': fr`cet import n'a aucun concept`,
    'changes-forgotten': fr`ce qui a changé depuis n'est plus connu`,
    'one-question': fr`une seule question se pose à la fois, et le corps en a une autre`,
    'another-question': fr`il vient d'une autre question, ou d'autres filtres`,
    'another-round': fr`un autre tour a été publié entre-temps : reprenez la liste au début`,
    'nothing-to-find': fr`il n'y a aucun mot à chercher`,
    'only-with-no': fr`cela ne va qu'avec la réponse « no »`,
    'same-organisation': fr`on interroge deux organisations, et c'est deux fois la même`,
    'only-where-met': fr`cela ne se dit que d'une rencontre qui a eu lieu`,
    'only-where-not-met': fr`cela ne se dit que d'une rencontre qui n'a pas eu lieu`,
    'meeting-to-come': fr`un rendez-vous est fixé, et il est encore à venir`,
    twice: fr`elle est nommée deux fois`,
    'no-consent': fr`elle n'a pas donné son accord aux suggestions, ou l'a retiré`,
    'only-put-aside': fr`cela ne va qu'avec l'action « put_aside »`,
    'webhook-credentials': fr`elle contient un nom ou un mot de passe : les messages sont signés à la place`,
    'webhook-clear': fr`les messages ne sont envoyés qu'en https`,
    'webhook-port': fr`les messages ne sont envoyés qu'aux ports 443 et 8443`,
    'webhook-address-inside': fr`ce n'est pas une adresse de l'internet public`,
    'webhooks-enough': fr`il y a déjà vingt webhooks : supprimez-en un d'abord`,
    'webhook-key-over': fr`sa clé est révoquée ou expirée`,
    'one-or-since': fr`on renvoie soit un message, soit tous depuis un moment`,
    'one-requirement': fr`une exigence ne demande qu'une chose`,
    'quiet-all-day': fr`les heures calmes ne finissent pas à l'heure où elles commencent`,
    'long-absence': fr`il vient plus de 92 jours après le premier : arrêtez plutôt les messages dont vous ne voulez pas`,
  },
  cures,
  reasons,
  pairs,
  introductions,
  calls,
  queue,
  reports,
  personal,
  rounds,
  hit,
  wordless,
  labels,
  notices,
  ...mail,
  asked,
  webhooks,
};
