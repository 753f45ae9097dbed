// Where given sources stand among the themes of the campus, for who compares them by itself.
import { idOf, localIn, segmentOf } from '../index/view.ts';
import { themeDimensions } from '../semantics/themes.ts';
import type { AnsweringWith } from './answering-with.ts';

export interface ThemesOfSource {
  readonly id: string;
  /** One whole number a direction, −127 to 127; none where no word of it has a theme. */
  readonly values: Int8Array;
}

const none = new Int8Array();

/** As far as the sources are indexed, in the order asked; nothing before themes were learned. */
export const themesOfSources = (
  ids: readonly string[],
  { view, semantics: { vectors } }: Pick<AnsweringWith, 'view' | 'semantics'>,
): readonly ThemesOfSource[] => {
  if (!vectors) return [];
  return ids.flatMap((id) => {
    const place = view.find(id);
    const segment = view.segments[segmentOf(place)];
    if (place < 0 || !segment) return [];
    const from = localIn(place) * themeDimensions;
    const values = vectors.of(segment).values.slice(from, from + themeDimensions);
    return [{ id: idOf(view, place), values: values.some((value) => value !== 0) ? values : none }];
  });
};
