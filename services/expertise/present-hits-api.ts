// Shows the organisations found, each with its evidence, in the terms of the contract.
import type { Expert, Hit } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { evidenceOf, quoteOf } from './answer-api.ts';
import type { Proof } from './answer-api.ts';
import type { AnsweringWith } from './answers/answering-with.ts';
import { mayShow } from './answers/may-show.ts';
import type { Answer, FoundOrganisation, FoundSource } from './answers/search.ts';
import { sharesOf } from './answers/shares-of-score.ts';
import { showSource } from './answers/show-source.ts';
import type { Place } from './index/view.ts';
import { typedOf } from './name-index.ts';
import type { SearchAsked } from './request-api.ts';
import type { Source } from './source.ts';

export const mostQuotes = 5;

export type Words = ReadonlyMap<string, Source>;

export interface Presenting {
  readonly asked: SearchAsked;
  readonly answer: Answer;
  readonly words: Words;
  /** How the question writes its terms. */
  readonly written: ReadonlyMap<number, string>;
  readonly on: AnsweringWith;
}

/** Sources whose words are needed to show the answer. */
export const shownSources = ({ found }: Answer, { evidence, experts }: SearchAsked): readonly string[] =>
  found.flatMap(({ sources }) => (experts ? sources : sources.slice(0, evidence)).map(({ id }) => id));

const proofOf = ({ id, place, raw }: FoundSource, presenting: Presenting): Proof | undefined => {
  const { asked, answer, words, written, on } = presenting;
  const source = words.get(id);
  if (!source || place < 0 || !mayShow(source, asked.actor, on.engine, answer.horizon)) return undefined;
  const shares = sharesOf(place, raw, answer.weighed, on.view);
  const showing = { ...on, horizon: answer.horizon, locale: asked.actor.locale };
  const { quotes, parts } = showSource(source, { shares, written, mostQuotes }, showing);
  return { kind: source.kind, quotes: quotes.map((quote) => quoteOf(source, quote)), parts };
};

const expertsOf = ({ sources, raw }: FoundOrganisation, { words, on }: Presenting): readonly Expert[] => {
  const { fading } = on.semantics.weighing;
  const shares = new Map<string, number>();
  sources.forEach((source, nth) => {
    const by = words.get(source.id)?.by;
    if (by !== undefined) shares.set(by, (shares.get(by) ?? 0) + (source.raw * fading ** nth) / raw);
  });
  return [...shares]
    .map(([personId, share]) => ({ personId, share }))
    .sort((a, b) => b.share - a.share || (a.personId < b.personId ? -1 : 1));
};

const nameEvidence = ({ id, name = 0, score }: FoundOrganisation, { answer, on }: Presenting) => {
  const called = on.engine.organisations.get(on.engine.organisations.find(id))?.name ?? '';
  const said = typedOf(called, answer.read.name);
  const parts = [{ kind: 'name', asked: said, found: said, share: name }] as const;
  return evidenceOf({ id, score, raw: name }, name, { kind: 'organisation', quotes: [], parts });
};

export const presentHit = (found: FoundOrganisation, presenting: Presenting): Hit => {
  const { asked, on } = presenting;
  const { fading } = on.semantics.weighing;
  const evidence = found.sources.slice(0, asked.evidence).flatMap((source, nth) => {
    const proof = proofOf(source, presenting);
    return proof ? [evidenceOf(source, source.raw * fading ** nth, proof)] : [];
  });
  const named = found.name === undefined || asked.evidence === 0 ? [] : [nameEvidence(found, presenting)];
  return {
    organisationId: found.id,
    score: found.score,
    raw: found.raw,
    evidence: [...named, ...evidence].slice(0, asked.evidence),
    experts: asked.experts ? [...expertsOf(found, presenting)] : [],
  };
};

/** A hit without evidence, for those who want the ranking only; kinds are not told then. */
export const bareHit = ({ id, score, raw }: FoundOrganisation): Hit => ({
  organisationId: id,
  score,
  raw,
  evidence: [],
  experts: [],
});

/** What stands at the places of an index. */
interface Placed {
  kindAt(place: Place): Source['kind'];
  versionAt(place: Place): number;
}

/** Sources by their scores alone. */
export const scoredHit = (found: FoundOrganisation, fading: number, { kindAt, versionAt }: Placed): Hit => ({
  ...bareHit(found),
  evidence: found.sources.slice(0, mostQuotes).map((source, nth) => ({
    ...evidenceOf(source, source.raw * fading ** nth, {
      kind: kindAt(source.place),
      quotes: [],
      parts: [],
    }),
    version: versionAt(source.place),
  })),
});
