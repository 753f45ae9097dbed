// What sort of source one is, in one byte: so that a filter is a table of 256 answers.
import type { Visibility } from '../../platform/access/actor.ts';
import { sourceKinds, statementTypes } from '../source.ts';
import type { Language, SourceKind, StatementType } from '../source.ts';

/** Narrow to wide: public ⊂ campus ⊂ animators; a circle's number is its place here. */
export const circles = ['public', 'campus', 'animators'] as const satisfies readonly Visibility[];
export const languages = ['fr', 'en'] as const satisfies readonly Language[];

export interface SourceClass {
  readonly kind: SourceKind;
  readonly statementType?: StatementType;
  readonly language: Language;
  /** The circle it is found in. */
  readonly circle: Visibility;
}

/** No class: the source is not there any more. */
export const dead = 255;
/** Types of statement, and none. */
const types = statementTypes.length + 1;

export const circleOf = (byte: number): number => byte % circles.length;

export const classOf = ({ kind, statementType, language, circle }: SourceClass): number => {
  const type = statementType === undefined ? 0 : statementTypes.indexOf(statementType) + 1;
  const sort = sourceKinds.indexOf(kind) * types + type;
  return (sort * languages.length + languages.indexOf(language)) * circles.length + circles.indexOf(circle);
};

const describe = (byte: number): SourceClass | undefined => {
  const sort = Math.floor(byte / circles.length / languages.length);
  const kind = sourceKinds[Math.floor(sort / types)];
  const language = languages[Math.floor(byte / circles.length) % languages.length];
  const circle = circles[circleOf(byte)];
  const statementType = statementTypes[(sort % types) - 1];
  if (byte === dead || !kind || !language || !circle) return undefined;
  return { kind, language, circle, ...(statementType === undefined ? {} : { statementType }) };
};

/** For each byte, what it says; none where it is no class. */
export const sourceClasses: readonly (SourceClass | undefined)[] = Array.from({ length: 256 }, (_, byte) =>
  describe(byte),
);
