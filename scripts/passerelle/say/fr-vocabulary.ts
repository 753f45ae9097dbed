// Ce que dit le client du vocabulaire en français. What the client says of the vocabulary in French.
import type { VocabularySentences } from './en-vocabulary.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;

export const vocabularyInFrench: VocabularySentences = {
  whatToDo: (actions) =>
    `Dites que faire du vocabulaire : ${actions.slice(0, -1).join(', ')} ou ${actions.at(-1)}.`,
  formatCure: 'turtle, le seul format qu’il y ait',
  unknownFormat: (path) =>
    `${path} : ni Turtle ni RDF/XML ; nommez-le .ttl ou .rdf, ou exportez votre thésaurus dans l’un de ces formats.`,
  cannotRead: (path) => `${path} : ce fichier n’existe pas ; vérifiez son chemin.`,
  cannotWrite: (path) => `${path} ne peut être écrit : vérifiez son dossier, ou donnez un autre chemin.`,
  sent: (kilobytes, perSecond) => `${kilobytes} ko, ${perSecond} ko/s`,
  reading: 'envoyé ; le maillage le lit…',
  imported: (name, id, state) => `${name} (${id}) est ${state} :`,
  tried: (name) => `${name} : essai, rien n’a été écrit :`,
  concepts: (count, mapped, undecided) =>
    `${plural(count, 'concept', 'concepts')}, dont ${mapped} des nôtres et ${undecided} à trancher`,
  leftOut: {
    unlabelled: (count) =>
      `${plural(count, 'concept sans libellé français ni anglais laissé', 'concepts sans libellé français ni anglais laissés')} de côté`,
    deprecated: (count) =>
      `${plural(count, 'concept à ne plus employer laissé', 'concepts à ne plus employer laissés')} de côté`,
    untagged: (count) =>
      `${plural(count, 'libellé qui ne dit pas sa langue laissé', 'libellés qui ne disent pas leur langue laissés')} de côté`,
  },
  toDecide: (id) => `\`passerelle vocabulary mappings ${id}\` montre ce qu’il y a à trancher.`,
  toCommit: (id) => `\`passerelle vocabulary commit ${id}\` le met en vigueur.`,
  stayedOpen:
    'L’import est peut-être resté ouvert sur le serveur : `passerelle vocabulary imports` le montre, `undo` l’enlève.',
  states: { open: 'ouvert', in_force: 'en vigueur', undone: 'annulé' },
  headings: {
    id: 'id',
    name: 'nom',
    state: 'état',
    concepts: 'concepts',
    mapped: 'nôtres',
    undecided: 'à trancher',
    at: 'changé',
    label: 'libellé',
    other: 'en anglais',
    type: 'type',
  },
  noImports: 'Rien n’a encore été importé.',
  noConcepts: (words) => `Aucun concept n’a de libellé qui commence par ${words}.`,
  nothingToDecide: 'Rien n’attend de décision.',
  maybe: 'peut être',
  decided: (uri, concept) =>
    concept === undefined ? `${uri} est un concept à part.` : `${uri} est ${concept}.`,
  whichConcept: 'Dites quel concept c’est, ou --own pour un concept à part.',
  written: (path) => `Le vocabulaire est dans ${path}.`,
};
