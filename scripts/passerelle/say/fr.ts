// Ce que dit le client en français. What the client says in French; `' '` before double punctuation is a no-break space.
import type { Sentences } from './en.ts';
import { pairsInFrench } from './fr-pairs.ts';
import { animatorsInFrench } from './fr-animators.ts';
import { brokeringInFrench } from './fr-brokering.ts';
import { webhooksInFrench } from './fr-webhooks.ts';
import { daysInFrench } from './days-and-numbers.ts';
import { keysInFrench } from './fr-keys.ts';
import { rowRulesInFrench } from './fr-rows.ts';
import { vocabularyInFrench } from './fr-vocabulary.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;

export const french: Sentences = {
  ...daysInFrench,
  vocabulary: vocabularyInFrench,
  animators: animatorsInFrench,
  brokering: brokeringInFrench,
  keys: keysInFrench,
  webhooks: webhooksInFrench,
  pairs: pairsInFrench,
  quoted: (words) => `« ${words} »`,
  help: (command) => `passerelle ${command} --help l’explique.`,
  didYouMean: (word) => ` Vouliez-vous dire ${word} ?`,
  unknownCommand: (word) => `Il n’y a pas de commande ${word}.`,
  unknownAction: (command, word, all, also) =>
    `Il n’y a pas de commande ${command} ${word}. Donnez l’une de ${all.join(', ')}${also === undefined ? '' : `, ou ${also}`}.`,
  unknownOption: (option) => `Il n’y a pas d’option ${option}.`,
  wordsAfterDashes:
    ' Les mots qui commencent par - vont après --, comme : passerelle search -- coeur -enfant',
  listAfterEquals: (option, list) =>
    `${option} prend sa liste après = : écrivez ${option}=${list}, ou mettez ${option} après les mots.`,
  badList: (option, value, all) =>
    `${option} vaut ${value} : donnez certains de ${all.join(', ')}, séparés par des virgules.`,
  parameter: 'Le paramètre',
  fieldOf: 'Le champ',
  optionOf: 'L’option',
  optionNeedsValue: (option) => `L’option ${option} demande une valeur.`,
  optionTakesNone: (option) => `L’option ${option} ne prend pas de valeur.`,
  badOption: (option, value, cure) => `${option} vaut ${value} : donnez ${cure}.`,
  wholeNumber: (least, most) => `un nombre entier de ${least} à ${most}`,
  oneOf: (words) => `l’un de ${words.join(', ')}`,
  intoDemonstration:
    'C’est le campus de démonstration : lancez le vôtre avec `npm start -- --empty`, ou donnez --demonstration pour importer dans celui-ci.',
  schemeCure: 'des minuscules, des chiffres et des tirets, comme siren',
  urlCure: 'une adresse http, comme http://127.0.0.1:8080',
  missingArgument: (what) => `Dites lequel : ${what} manque.`,
  tooManyArguments: (word) => `${word} est de trop : mettez un nom de plusieurs mots entre guillemets.`,
  unreachable: (url) => `Aucun maillage n’écoute à ${url} ; démarrez-le avec \`npm start\`.`,
  cutOff: (url) => `Le maillage à ${url} a cessé de répondre.`,
  interrupted: 'Interrompu.',

  ambiguous: (name) => `${name} peut être l’une de celles-ci ; écrivez davantage de son nom :`,
  noOrganisation: (name, nearest) => {
    const none = `Il n’y a pas d’organisation ${name} ici`;
    return nearest > 0 ? `${none}. Les plus proches sont :` : `${none}, ni de nom qui en soit proche.`;
  },
  noSuchId: (id) =>
    `Il n’y a pas d’organisation qui ait l’identifiant ${id} ici : vérifiez-le, ou donnez son nom.`,
  mayNotSeeSuggestions: (person, name) =>
    `${person} ne peut pas voir les suggestions de ${name} : seuls ses membres et les animateurs du campus le peuvent. Donnez à --as l’un de ses membres, ou retirez --as.`,
  noOrganisations:
    'Il n’y a encore aucune organisation : importez-en, ou chargez la démonstration avec `passerelle demonstration`.',
  toMeet: (count, weak) => {
    const perhaps = weak > 0 ? `, ${weak} peut-être` : '';
    const meet = count > 0 ? plural(count, 'organisation', 'organisations') : 'personne';
    return `${meet} à rencontrer${count + weak > 0 ? '' : ' pour l’instant'}${perhaps}`;
  },
  perhaps: (below) => `Peut-être : sous ${below}, ce que les deux côtés ont en commun peut être un hasard.`,
  discreet: '(discret : ne pas transmettre)',
  noSuggestions:
    'Les suggestions viennent dès qu’elle a des offres ou des besoins auxquels d’autres répondent, et accepte d’être suggérée ; `passerelle why-not` dit pourquoi quelqu’un n’en est pas.',
  noRoundYet:
    'Les premières suggestions d’un campus viennent toutes ensemble, quelques secondes après la lecture de ce qui y est entré : redemandez dans un instant.',
  unnamed: 'Une organisation qui reste sans nom pour l’instant',
  gains: (get, give) => (give === undefined ? `votre gain ${get}` : `votre gain ${get}, le leur ${give}`),
  ours: 'vous :',
  theirs: 'eux :',
  answered: (answer) =>
    `vous avez répondu : ${{ interested: 'intéressés', not_now: 'pas maintenant', no: 'non' }[answer] ?? answer}`,
  animatorsOnly: 'animateurs seulement',
  invented: 'inventée',
  kinds: {
    lab: 'laboratoire',
    startup: 'jeune pousse',
    industrial: 'industriel',
    patient_association: 'association de patients',
    public_operator: 'opérateur public',
    care_provider: 'établissement de soins',
    incubator: 'incubateur',
    agency: 'agence',
    school: 'école',
  },

  noHits: (text) => `Personne ici ne dit rien de ${text}.`,
  noneLike: (name) => `Personne ici ne ressemble à ${name}, à en croire les mots.`,
  mostLike: (name) => `Les plus proches de ${name} :`,
  nobodySays: (word) => `Personne ici ne dit ${word}.`,
  readAs: (typed, read) => `Personne ici n’écrit ${typed} : ${read} a été cherché.`,
  found: (shown, all) => `${shown} sur ${plural(all, 'organisation', 'organisations')}`,
  experts: 'qui :',
  noExperts: 'aucune personne n’a enregistré cela',
  explained: (asking, answering) => `Comment ${answering} répond à ${asking}`,
  strongest: (need, offer) =>
    `D’après le besoin et l’offre qui se répondent le mieux : ${need} et ${offer}. Donnez deux ids pour en voir d’autres.`,
  descriptionsOnly:
    'Aucun besoin de l’une ne rencontre une offre de l’autre : voici leurs descriptions côte à côte.',
  nothingInCommon: 'Ils n’ont rien en commun, à en croire les mots et les thèmes.',
  explanationSides: { asking: 'demande :', answering: 'répond :' },
  partKinds: {
    word: 'le même mot',
    translation: 'en d’autres mots',
    concept: 'le même concept',
    broader: 'un concept plus large ou plus précis',
    name: 'son nom',
  },
  noCompletion: (typed) => `Rien ici ne continue ${typed}.`,
  noConcepts: (name) => `Rien de ce que dit ${name} n’est dans le vocabulaire.`,
  sources: (count) => plural(count, 'source', 'sources'),
  evidence: { organisation: 'dit d’elle-même', offer: 'propose', need: 'cherche', text: 'a publié ou mené' },

  rowRules: rowRulesInFrench,
  lineOf: (line) => `ligne ${line}`,
  nthValue: (place) => `${place === 1 ? '1re' : `${place}e`} valeur`,
  previewMissing: {
    message:
      'une offre ou un besoin discret n’a pas de preview : ce que les autres lisent à la place de ses mots',
    cure: 'écrivez une phrase qui ne dise pas de qui il s’agit, ou mettez discreet à non',
  },
  columnOf: (name, place) => (place > 0 ? `colonne ${place} (${name})` : `champ ${name}`),
  unreadable: {
    missing: 'ce fichier n’existe pas : vérifiez son chemin',
    'not-a-file': 'ce n’est pas un fichier ordinaire : enregistrez-le d’abord sur le disque',
    empty: 'le fichier est vide : `--template` en imprime un pour commencer',
    spreadsheet: 'un classeur de tableur : enregistrez-le en « CSV UTF-8 » et importez celui-ci',
    'utf-16': 'du texte en UTF-16 : enregistrez-le en « CSV UTF-8 » et importez celui-ci',
    binary: 'pas un fichier de texte : enregistrez-le en « CSV UTF-8 » et importez celui-ci',
    mixed:
      'en partie en UTF-8, en partie non : des accents sont abîmés. Ouvrez-le, réparez-les et enregistrez-le en « CSV UTF-8 »',
    'json-array': 'un tableau JSON : écrivez plutôt un objet par ligne (JSON Lines)',
  },
  notUtf8:
    'pas de l’UTF-8 : lu comme du Windows-1252. Si des accents sont faux, enregistrez-le en « CSV UTF-8 » et importez-le à nouveau.',
  unknownKind: (kinds) => `on ne sait pas ce qu’il contient : dites --kind avec ${kinds.join(', ')}`,
  unknownColumn: (column, place) =>
    `la colonne ${place} (${column}) n’est pas connue : renommez-la ou retirez-la.`,
  repeatedColumn: (column, place) =>
    `la colonne ${place} (${column}) y est deux fois : gardez l’une des deux.`,
  columnsAre: (columns) => `les colonnes sont ${columns.join(', ')}.`,
  tally: { created: 'créées', changed: 'changées', unchanged: 'inchangées', refused: 'refusées' },
  dryTally: {
    created: 'seraient créées',
    changed: 'seraient changées',
    unchanged: 'resteraient telles quelles',
    refused: 'seraient refusées',
  },
  wouldBe: 'essai, rien n’a été écrit :',
  progress: (rows, perSecond) => `${rows} lignes, ${perSecond}/s`,
  away: 'le maillage ne répond pas, nouvel essai…',
  resume:
    'Ce qui est entré le reste : relancez la même commande pour continuer, les lignes sont reconnues à leurs identifiants externes.',
  demonstrationIn: 'Le campus de démonstration est en place.',
  demonstrationIntoReal:
    'Ce maillage contient des données réelles : les organisations inventées de la démonstration se mêleraient aux vôtres et leur seraient suggérées. Rien n’a été chargé. Un maillage sur serveurs compte toujours comme réel ; si celui-ci sert à des essais, relancez la commande avec --into-real-data.',
  loadingDemonstration: 'démonstration',

  whatWithDeadLetters: (actions) =>
    `Dites que faire des événements mis de côté : ${actions.slice(0, -1).join(', ')} ou ${actions.at(-1)}.`,
  noDeadLetters: 'Aucun événement mis de côté.',
  replayed: (id) => `${id} a été rendu à son groupe.`,
  discarded: (id) => `${id} a été oublié.`,
  erased: (count, key) =>
    `${plural(count, 'événement mis de côté effacé', 'événements mis de côté effacés')} au sujet de ${key}.`,
  letter: {
    id: 'id',
    group: 'groupe',
    topic: 'sujet',
    key: 'clé',
    type: 'type',
    attempts: 'essais',
    at: 'mis de côté',
    error: 'erreur',
  },

  backupThere: (dir) => `Il y a déjà une sauvegarde dans ${dir} : donnez un autre dossier.`,
  backedUp: (dir, documents, size) =>
    `Sauvegardé dans ${dir} : ${plural(documents, 'document', 'documents')}, ${size}.`,
  backupCut: 'La sauvegarde est arrivée coupée ou altérée, et a été jetée : relancez la commande.',
  noBackup: (dir) => `Il n’y a pas de sauvegarde dans ${dir} : pas de manifest.json lisible.`,
  backupAltered: (dir) =>
    `La sauvegarde dans ${dir} n’est plus celle qui a été écrite (sa somme de contrôle diffère) : rien n’a été envoyé. Prenez-en une autre.`,
  countOf: {
    organisations: (count) => plural(count, 'organisation', 'organisations'),
    persons: (count) => plural(count, 'personne', 'personnes'),
    statements: (count) => plural(count, 'offre ou besoin', 'offres et besoins'),
    texts: (count) => plural(count, 'texte', 'textes'),
    collaborations: (count) => plural(count, 'collaboration', 'collaborations'),
  },
  thereIs: (url, counts) => `Dans le maillage à ${url} en ce moment : ${counts}.`,
  inBackup: (madeAt, counts) => `Dans la sauvegarde${madeAt === '' ? '' : ` du ${madeAt} UTC`} : ${counts}.`,
  restoreReplaces: 'La sauvegarde remplace ce que contient le maillage : ce qui n’y est pas est supprimé.',
  askToRestore: 'La restaurer ? [o/N] ',
  restoreNeedsYes: 'Rien n’a changé. Relancez la commande avec --yes pour la restaurer.',
  nothingRestored: 'Rien n’a changé.',
  restoredDoors:
    'Les clés qui n’étaient plus là reviennent suspendues, les webhooks en pause : `passerelle keys` et `passerelle webhooks` les énumèrent. Une clé ouvre de nouveau avec le secret que lui donne `passerelle keys rotate`, un webhook par `passerelle webhooks resume`.',
  restored: (documents) => `Restauré : ${plural(documents, 'document', 'documents')}.`,

  health: {
    service: 'service',
    state: 'état',
    ready: 'prêt',
    notReady: 'pas prêt',
    data: { demonstration: 'données de démonstration', real: 'données réelles' },
    group: 'groupe',
    topic: 'sujet',
    behind: 'retard',
    noLag: 'Aucun groupe n’est en retard.',
  },
};
