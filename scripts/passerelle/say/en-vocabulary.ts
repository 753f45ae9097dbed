// What the client says of the vocabulary in English.

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const vocabularyInEnglish = {
  whatToDo: (actions: readonly string[]): string =>
    `Say what to do with the vocabulary: ${actions.slice(0, -1).join(', ')} or ${actions.at(-1)}.`,
  formatCure: 'turtle, the one format there is',
  unknownFormat: (path: string): string =>
    `${path}: neither Turtle nor RDF/XML: name it .ttl or .rdf, or export your thesaurus as one of these.`,
  cannotRead: (path: string): string => `${path}: there is no such file: check its path.`,
  cannotWrite: (path: string): string => `${path} cannot be written: check its folder, or give another path.`,
  sent: (kilobytes: string, perSecond: string): string => `${kilobytes} kB, ${perSecond} kB/s`,
  reading: 'sent; the mesh is reading it…',
  imported: (name: string, id: string, state: string): string => `${name} (${id}) is ${state}:`,
  tried: (name: string): string => `${name}: dry run, nothing was written:`,
  concepts: (count: number, mapped: number, undecided: number): string =>
    `${plural(count, 'concept', 'concepts')}, ${mapped} of them ours, ${undecided} for a curator to decide`,
  leftOut: {
    unlabelled: (count: number): string =>
      `${plural(count, 'concept', 'concepts')} without a label in French or English left out`,
    deprecated: (count: number): string =>
      `${plural(count, 'concept', 'concepts')} not to be used any more left out`,
    untagged: (count: number): string =>
      `${plural(count, 'label', 'labels')} that ${count === 1 ? 'does' : 'do'} not say ${count === 1 ? 'its' : 'their'} language left out`,
  },
  toDecide: (id: string): string => `\`passerelle vocabulary mappings ${id}\` shows what there is to decide.`,
  toCommit: (id: string): string => `\`passerelle vocabulary commit ${id}\` puts it in force.`,
  stayedOpen:
    'The import may have stayed open on the server: `passerelle vocabulary imports` lists it, `undo` removes it.',
  states: { open: 'open', in_force: 'in force', undone: 'undone' } as Readonly<Record<string, string>>,
  headings: {
    id: 'id',
    name: 'name',
    state: 'state',
    concepts: 'concepts',
    mapped: 'ours',
    undecided: 'undecided',
    at: 'changed',
    label: 'label',
    other: 'in French',
    type: 'type',
  },
  noImports: 'Nothing was imported yet.',
  noConcepts: (words: string): string => `No concept has a label that begins with ${words}.`,
  nothingToDecide: 'Nothing waits for a decision.',
  maybe: 'may be',
  decided: (uri: string, concept: string | undefined): string =>
    concept === undefined ? `${uri} is a concept of its own.` : `${uri} is ${concept}.`,
  whichConcept: 'Say which concept it is, or --own for one of its own.',
  written: (path: string): string => `The vocabulary is in ${path}.`,
};

export type VocabularySentences = typeof vocabularyInEnglish;
