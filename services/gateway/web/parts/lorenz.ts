// Who has how much of all there is: the Lorenz curve, its points, its tenths, its drawing. Pure.

export interface CurvePoint {
  /** The least suggested share of organisations… */
  readonly organisations: number;
  /** …has this share of all suggestions. */
  readonly suggestions: number;
}

/** Between its points the curve is straight. */
export const shareAt = (curve: readonly CurvePoint[], organisations: number): number => {
  let [x, y] = [0, 0];
  for (const next of curve) {
    if (next.organisations >= organisations)
      return next.organisations === x
        ? next.suggestions
        : y + ((next.suggestions - y) * (organisations - x)) / (next.organisations - x);
    [x, y] = [next.organisations, next.suggestions];
  }
  return 1;
};

/** What each tenth of the organisations has, the least suggested first. */
export const tenthsOf = (curve: readonly CurvePoint[]): readonly number[] =>
  Array.from({ length: 10 }, (_, at) => shareAt(curve, (at + 1) / 10) - shareAt(curve, at / 10));

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** `x,y x,y …` of a polyline, from nobody to everybody. */
export const drawnIn = (curve: readonly CurvePoint[], { left, top, width, height }: Frame): string => {
  const ends = [{ organisations: 0, suggestions: 0 }, ...curve, { organisations: 1, suggestions: 1 }];
  return ends
    .map(({ organisations, suggestions }) =>
      [left + width * organisations, top + height * (1 - suggestions)]
        .map((place) => Number(place.toFixed(1)))
        .join(','),
    )
    .join(' ');
};
