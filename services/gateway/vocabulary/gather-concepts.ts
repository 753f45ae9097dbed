// Gathers the concepts of a thesaurus from its triples, in whatever order they come.
import {
  altLabel,
  broader,
  conceptIdOf,
  conceptType,
  deprecated,
  exactMatch,
  hiddenLabel,
  inScheme,
  narrower,
  notation,
  prefLabel,
  rdfType,
  schemeType,
  titles,
  topConceptOf,
} from './skos.ts';

/** As RDF/JS has them. */
export interface Term {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
}

export interface Triple {
  readonly subject: Term;
  readonly predicate: Term;
  readonly object: Term;
}

export interface ReadConcept {
  readonly uri: string;
  readonly notation?: string;
  /** URIs. */
  readonly broader: readonly string[];
  /** The preferred label first. */
  readonly fr: readonly string[];
  readonly en: readonly string[];
  /** Id of the concept of ours that the file says it is. */
  readonly sameAs?: string;
}

export interface Thesaurus {
  /** What the file calls itself. */
  readonly title?: string;
  /** With a label in French or English. */
  readonly concepts: readonly ReadConcept[];
  /** Concepts without one. */
  readonly unlabelled: number;
  /** Concepts that the file says are not to be used any more. */
  readonly deprecated: number;
  /** Labels that do not say their language: they are left out. */
  readonly untagged: number;
}

/** Why what was read cannot be taken. */
export type Trouble =
  | { readonly kind: 'too-many'; readonly max: number }
  | { readonly kind: 'too-long'; readonly uri: string; readonly max: number };

export interface Gathering {
  take(triple: Triple): void;
  readonly trouble: Trouble | undefined;
  /** Pauses where it yields. */
  thesaurus(): Generator<void, Thesaurus>;
}

const mostConcepts = 200_000;
const longestLabel = 500;
const knownAtOnce = 1_000;

interface Labels {
  readonly preferred: string[];
  readonly others: string[];
  readonly hidden: string[];
}

interface Known {
  isConcept: boolean;
  isDeprecated: boolean;
  notation?: string;
  same?: string;
  readonly broader: Set<string>;
  labels?: { readonly fr: Labels; readonly en: Labels };
}

const noLabels = (): Labels => ({ preferred: [], others: [], hidden: [] });

const labelsInOrder = ({ preferred, others, hidden }: Labels): readonly string[] => [
  ...new Set([...preferred, ...others, ...hidden]),
];

const kindOfLabel: Readonly<Record<string, keyof Labels>> = {
  [prefLabel]: 'preferred',
  [altLabel]: 'others',
  [hiddenLabel]: 'hidden',
};

/** `fr-CA` is French. */
const primary = (tag: string | undefined): string => (tag ?? '').toLowerCase().split('-')[0] ?? '';

const isTrue = (value: string): boolean => value === 'true' || value === '1';

const readOf = (uri: string, one: Known, { fr, en }: NonNullable<Known['labels']>): ReadConcept => {
  const sameAs = one.same ?? conceptIdOf(uri);
  return {
    uri,
    ...(one.notation ? { notation: one.notation } : {}),
    broader: [...one.broader].filter((above) => above !== uri),
    fr: labelsInOrder(fr),
    en: labelsInOrder(en),
    ...(sameAs === undefined ? {} : { sameAs }),
  };
};

/** Memory is bounded by the concepts there may be: what else the file says is let go as it comes. */
export const gatherConcepts = (): Gathering => {
  const known = new Map<string, Known>();
  const schemes = new Map<string, string>();
  let isScheme: string | undefined;
  let untagged = 0;
  let trouble: Trouble | undefined;

  const of = (uri: string): Known => {
    const there = known.get(uri);
    if (there) return there;
    if (known.size >= mostConcepts) trouble ??= { kind: 'too-many', max: mostConcepts };
    const made: Known = { isConcept: false, isDeprecated: false, broader: new Set() };
    if (trouble === undefined) known.set(uri, made);
    return made;
  };

  const takeLabel = (uri: string, kind: keyof Labels, { value, language: tag }: Term): void => {
    const language = primary(tag);
    if (language === '') untagged += 1;
    if (language !== 'fr' && language !== 'en') return;
    const words = value.normalize('NFC').replace(/\s+/g, ' ').trim();
    if (words === '') return;
    if (words.length > longestLabel) trouble ??= { kind: 'too-long', uri, max: longestLabel };
    const one = of(uri);
    one.labels ??= { fr: noLabels(), en: noLabels() };
    one.labels[language][kind].push(words);
  };

  const takeLink = (uri: string, predicate: string, object: string): void => {
    const one = of(uri);
    switch (predicate) {
      case rdfType:
        if (object === conceptType) one.isConcept = true;
        return;
      case inScheme:
      case topConceptOf:
        one.isConcept = true;
        return;
      case broader:
        one.isConcept = true;
        one.broader.add(object);
        return;
      case narrower: {
        const below = of(object);
        one.isConcept = below.isConcept = true;
        below.broader.add(uri);
        return;
      }
      case exactMatch: {
        const same = conceptIdOf(object);
        if (same !== undefined) one.same = same;
      }
    }
  };

  const links = new Set([rdfType, inScheme, topConceptOf, broader, narrower, exactMatch]);
  const isLink = (predicate: string, object: string): boolean =>
    predicate === rdfType ? object === conceptType : links.has(predicate);

  return {
    take: ({ subject, predicate: { value: predicate }, object }) => {
      if (subject.termType !== 'NamedNode' || trouble) return;
      const uri = subject.value;
      if (object.termType === 'Literal') {
        const kind = kindOfLabel[predicate];
        if (kind !== undefined) takeLabel(uri, kind, object);
        else if (predicate === notation) of(uri).notation ??= object.value.trim().slice(0, 200);
        else if (predicate === deprecated && isTrue(object.value)) of(uri).isDeprecated = true;
        if (titles.includes(predicate) && schemes.size < 1_000)
          schemes.set(uri, schemes.get(uri) ?? object.value);
      } else if (object.termType === 'NamedNode') {
        if (predicate === rdfType && object.value === schemeType) isScheme ??= uri;
        else if (isLink(predicate, object.value)) takeLink(uri, predicate, object.value);
      }
    },
    get trouble() {
      return trouble;
    },
    thesaurus: function* () {
      const concepts: ReadConcept[] = [];
      const counts = { unlabelled: 0, deprecated: 0 };
      let looked = 0;
      for (const [uri, one] of known) {
        looked += 1;
        if (looked % knownAtOnce === 0) yield;
        if (!one.isConcept || uri === isScheme) continue;
        if (one.isDeprecated) counts.deprecated += 1;
        else if (!one.labels) counts.unlabelled += 1;
        else concepts.push(readOf(uri, one, one.labels));
      }
      const title = isScheme === undefined ? undefined : schemes.get(isScheme)?.trim();
      return { ...(title ? { title } : {}), concepts, untagged, ...counts };
    },
  };
};
