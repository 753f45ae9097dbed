// Consortia with their organisations named, what is asked and why each partner is in said in words.
import type { Json } from '../profiles/kinds.ts';
import type { ConsortiumWords } from '../sentences/call-sentences.ts';
import type { Sentences } from '../sentences/sentences.ts';
import { showQuote } from '../suggestions/show-reason.ts';
import type { Coded, Consortia, Consortium, Fit, Gap, Requirement } from './call.ts';
import { showRequirement } from './show-call.ts';

/** Organisations by id; one that the reader may not see, or that is gone, is known by its id alone. */
export type NameOf = (id: string) => Json;

export interface ConsortiaShown {
  readonly requirements: readonly Requirement[];
  readonly sentences: Sentences;
  readonly organisation: NameOf;
}

/** Ids of all organisations that an answer speaks of. */
export const organisationsIn = ({ consortia, missing, troubles, change }: Consortia): readonly string[] => {
  const coded = [
    ...consortia.flatMap(({ partners }) => partners.flatMap(({ reasons }) => reasons)),
    ...troubles,
  ];
  return [
    ...consortia.flatMap(({ partners }) => partners.map(({ organisation }) => organisation)),
    ...missing.flatMap(({ nearest }) => nearest.map(({ organisation }) => organisation)),
    ...(change ? [...change.in, ...change.out] : []),
    ...coded.flatMap(({ organisations }) => organisations),
    ...consortia.flatMap(({ gaps }) => gaps.flatMap(({ organisations }) => organisations)),
  ];
};

const listed = (names: readonly string[], { introductions }: Sentences): string =>
  introductions.listed(names);

const requirementText = (id: string, { requirements, sentences }: ConsortiaShown): string => {
  const found = requirements.find((one) => one.id === id);
  return sentences.quoted(found === undefined ? id : sentences.calls.requirement(found));
};

/** A place may also be a country, by its code. */
const countryName = (place: string, { language }: Sentences): string =>
  /^[A-Z]{2}$/.test(place)
    ? (new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(place) ?? place)
    : place;

const wordsOf = (coded: Coded<string>, shown: ConsortiaShown): ConsortiumWords => {
  const { sentences, organisation } = shown;
  const { kind, place = '' } = coded.parameters;
  const { organisation_kind: kinds, pole } = sentences.labels.values;
  const { unnamed } = sentences.calls;
  const asked = coded.requirements.map((id) => requirementText(id, shown));
  const named = coded.organisations.map((id) => String(organisation(id)['name'] ?? id));
  return {
    requirements: asked.length === 0 ? unnamed.requirements : listed(asked, sentences),
    organisations: named.length === 0 ? unnamed.organisations : listed(named, sentences),
    kind: kind === undefined ? (pole[place] ?? countryName(place, sentences)) : (kinds[kind] ?? kind),
    numbers: coded.parameters,
  };
};

const showFit = ({ organisation, likeness, requirements }: Fit, shown: ConsortiaShown): Json => ({
  organisation: shown.organisation(organisation),
  likeness,
  requirements,
});

const showGap = ({ requirement, because, organisations, needed }: Gap, shown: ConsortiaShown): Json => ({
  requirement,
  ...(because === undefined
    ? {}
    : {
        because,
        text: shown.sentences.calls.gaps[because]({
          requirements: requirementText(requirement, shown),
          organisations: listed(
            organisations.map((id) => String(shown.organisation(id)['name'] ?? id)),
            shown.sentences,
          ),
          kind: '',
          numbers: { needed: String(needed) },
        }),
      }),
  organisations: organisations.map(shown.organisation),
  needed,
});

const showConsortium = (of: Consortium, shown: ConsortiaShown): Json => {
  const { sentences } = shown;
  const uncovered = of.uncovered.map((id) => requirementText(id, shown));
  return {
    text: sentences.calls.covers({
      coverage: of.coverage,
      partners: of.partners.length,
      uncovered: uncovered.length === 0 ? undefined : listed(uncovered, sentences),
    }),
    coverage: of.coverage,
    score: of.score,
    proven: of.proven,
    partners: of.partners.map(({ organisation, pinned, reasons }) => ({
      organisation: shown.organisation(organisation),
      pinned,
      reasons: reasons.map((one) => ({
        code: one.code,
        text: sentences.calls.reasons[one.code](wordsOf(one, shown)),
      })),
    })),
    matrix: of.matrix.map((one) => ({ ...one, quotes: one.quotes.map(showQuote) })),
    uncovered: of.uncovered,
    gaps: of.gaps.map((gap) => showGap(gap, shown)),
    proven_links: of.provenLinks,
    new_links: of.newLinks,
  };
};

export const showConsortia = (of: Consortia, shown: ConsortiaShown): Json => {
  const { sentences, organisation, requirements } = shown;
  const { change } = of;
  return {
    requirements: requirements.map((one) => showRequirement(one, sentences)),
    consortia: of.consortia.map((one) => showConsortium(one, shown)),
    missing: of.missing.map(({ requirement, nearest }) => ({
      requirement,
      text: sentences.calls.missing({
        requirement: requirementText(requirement, shown),
        nearest:
          nearest.length === 0
            ? undefined
            : listed(
                nearest.map((one) => String(organisation(one.organisation)['name'] ?? one.organisation)),
                sentences,
              ),
      }),
      nearest: nearest.map((one) => showFit(one, shown)),
    })),
    troubles: of.troubles.map((one) => ({
      code: one.code,
      text: sentences.calls.troubles[one.code](wordsOf(one, shown)),
    })),
    ...(change === undefined
      ? {}
      : { change: { ...change, in: change.in.map(organisation), out: change.out.map(organisation) } }),
    considered: of.considered,
  };
};

export const showFits = (fits: readonly Fit[], shown: ConsortiaShown): readonly Json[] =>
  fits.map((one) => showFit(one, shown));
