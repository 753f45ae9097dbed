// What stands between two words of a text or of a label.
import { classOf, isApostrophe, none } from '../analysis/unit-class.ts';

const clauseEnds = new Set(Array.from('.,;:!?…|•()[]«»“”"', (sign) => sign.charCodeAt(0)));

/** Nothing to speak of stands between two words; */
export const tight = 0;
/** stop words do, as in "quality of life"; */
export const loose = 1;
/** a clause ends. */
export const cut = 2;
export type Gap = typeof tight | typeof loose | typeof cut;

/** A letter after an apostrophe is an English possessive, which is no word. */
export const gapBetween = (text: string, from: number, to: number): Gap => {
  let gap: Gap = tight;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (clauseEnds.has(unit)) return cut;
    if (classOf(unit) !== none && !isApostrophe(text.charCodeAt(at - 1))) gap = loose;
  }
  return gap;
};
