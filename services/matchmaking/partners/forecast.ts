// All that next partners are ranked on, at one moment: links, walks, circles. Made anew once something changed, a slice at
// a time, so that the event loop never waits for it.
import type { Links } from '../graph/links.ts';
import { walkFrom, walkRoom } from '../graph/walk.ts';
import { circlesOf, likenesses } from './circles.ts';
import type { VectorText, Vectors } from './circles.ts';
import type { PartnerFacts } from './rank-partners.ts';
import type { TextThemes } from './text-themes.ts';
import type { Works } from './works.ts';

/** Themes that expertise tells of a text. */
const dimensions = 100;

export interface Forecast {
  /** What it was made of; another one is made once these are not the ones any more. */
  readonly basis: string;
  /** Of everybody but the organisation itself who stands behind a work; −1 for one that is in none. */
  factsAbout(organisation: number, textOf: (other: number) => number): readonly PartnerFacts[];
}

export interface ForecastOf {
  readonly works: Works;
  readonly themes: TextThemes;
  /** Days since 1970-01-01. */
  readonly today: number;
}

export const basisOf = ({ works, themes, today }: ForecastOf): string =>
  `${works.version} ${themes.version} ${today}`;

const vectorTexts = function* ({ works, themes }: ForecastOf): Generator<VectorText> {
  for (const { id, owners } of works.texts()) {
    const values = themes.of(id);
    if (values) yield { owners, values };
  }
};

const forecastFrom = (
  basis: string,
  { links, circles, ranked }: { links: Links; circles: Vectors; ranked: readonly number[] },
): Forecast => {
  const room = walkRoom(links.size);
  return {
    basis,
    factsAbout: (organisation, textOf) => {
      walkFrom(links, organisation, room);
      // One that came since has no circle yet.
      const isKnown = organisation >= 0 && organisation < links.size;
      const like = isKnown ? likenesses(circles, organisation) : new Float64Array(links.size);
      return ranked
        .filter((other) => other !== organisation)
        .map((other) => ({
          organisation: other,
          visits: room.visits[other] ?? 0,
          text: textOf(other),
          circle: like[other] ?? 0,
        }));
    },
  };
};

/** Yields now and then, so that its caller can let others in. */
export const makeForecast = function* (of: ForecastOf): Generator<undefined, Forecast> {
  const basis = basisOf(of);
  const { works, today } = of;
  const texts = [...vectorTexts(of)];
  yield* works.graph.prepare(today);
  const links = works.graph.links(today);
  const ranked = Array.from({ length: links.size }, (_, number) => number).filter(works.standsBehind);
  yield;
  const circles = yield* circlesOf(links, texts, dimensions);
  return forecastFrom(basis, { links, circles, ranked });
};
