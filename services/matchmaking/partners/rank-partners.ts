// Ranks organisations as next partners of one: by past collaborations, by texts, by what those around both write about.
//
// score = z(ln(π + 10⁻³)) + .3·z(text) + .4·z(circle), z over all other organisations, whoever is left out. On a logarithmic
// scale, since π spans decades; texts decide among those that no path of collaborations joins, and between near ones.
import { seldom } from '../graph/walk.ts';

export interface PartnerFacts {
  /** Number of the organisation. */
  readonly organisation: number;
  /** How often the walk is there. */
  readonly visits: number;
  /** How much its texts answer those of the asker. */
  readonly text: number;
  /** Likeness of both circles. */
  readonly circle: number;
}

export interface RankedPartner extends PartnerFacts {
  readonly score: number;
}

export const textWeight = 0.3;
export const circleWeight = 0.4;

/** In deviations from the mean; all 0 where they do not differ. */
const standardised = (values: readonly number[]): readonly number[] => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return values.map((value) => (deviation > 0 ? (value - mean) / deviation : 0));
};

/** Best first, ties by id. */
export const rankPartners = (
  others: readonly PartnerFacts[],
  idOf: (organisation: number) => string,
): readonly RankedPartner[] => {
  const walks = standardised(others.map(({ visits }) => Math.log(visits + seldom)));
  const texts = standardised(others.map(({ text }) => text));
  const circles = standardised(others.map(({ circle }) => circle));
  return others
    .map((facts, i) => ({
      ...facts,
      score: (walks[i] ?? 0) + textWeight * (texts[i] ?? 0) + circleWeight * (circles[i] ?? 0),
    }))
    .sort((a, b) => b.score - a.score || (idOf(a.organisation) < idOf(b.organisation) ? -1 : 1));
};
