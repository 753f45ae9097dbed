// What of an event one reader may be told: ids and versions, never words. Pure.
import type { Actor } from '../../platform/access/actor.ts';
import { may } from '../../platform/access/may.ts';

interface ToldSide {
  readonly organisation: string;
  readonly discreet: boolean;
  /** That its members see: not moved by what the other side does for itself. */
  readonly version: number;
}

export type Told =
  | {
      readonly kind: 'suggestion';
      readonly id: string;
      readonly version: number;
      /** Absent once the suggestion is removed and nobody remembers whose it was: animators alone are told. */
      readonly sides?: readonly ToldSide[];
      readonly animatorsOnly: boolean;
      readonly removed: boolean;
    }
  | {
      readonly kind: 'notice';
      readonly id: string;
      readonly version: number;
      readonly person?: string;
      readonly organisation?: string;
      readonly suggestion?: string;
      readonly introduction?: string;
      readonly call?: string;
      readonly removed: boolean;
    }
  | {
      readonly kind: 'introduction';
      readonly id: string;
      readonly version: number;
      /** All of them: for animators. */
      readonly organisations: readonly string[];
      /** Those that may notice this change. */
      readonly noticedBy: readonly string[];
      readonly removed: boolean;
    };

const removal = ({ removed }: Told): object => (removed ? { removed: true } : {});

const tellSuggestion = (told: Told & { kind: 'suggestion' }, actor: Actor): object | undefined => {
  const { id, sides = [], animatorsOnly } = told;
  const hidden = animatorsOnly || sides.length === 0;
  const own = sides.filter(({ organisation }) =>
    may(actor, 'read-hidden', { owners: hidden ? [] : [organisation] }),
  );
  const knowsAll = may(actor, 'read-hidden');
  if (own.length === 0 && !knowsAll) return undefined;
  const version = knowsAll ? told.version : Math.max(...own.map((side) => side.version));
  const known = sides.filter((side) => own.includes(side) || !side.discreet);
  return { id, version, organisations: known.map(({ organisation }) => organisation), ...removal(told) };
};

/** Without its version, which would tell how often others did something to it. */
const tellIntroduction = (told: Told & { kind: 'introduction' }, actor: Actor): object | undefined => {
  const { id, version, organisations, noticedBy } = told;
  if (may(actor, 'read-hidden')) return { id, version, organisations, ...removal(told) };
  const own = noticedBy.filter((organisation) => may(actor, 'read-hidden', { owners: [organisation] }));
  return own.length === 0 ? undefined : { id, organisations: own, ...removal(told) };
};

/** The data of the server-sent event; undefined where this reader is told nothing. */
export const tellEvent = (told: Told, actor: Actor): object | undefined => {
  if (told.kind === 'suggestion') return tellSuggestion(told, actor);
  if (told.kind === 'introduction') return tellIntroduction(told, actor);
  const { id, version, person, organisation, suggestion, introduction, call } = told;
  if (!may(actor, 'read-personal', person === undefined ? {} : { personId: person })) return undefined;
  return { id, version, person, organisation, suggestion, introduction, call, ...removal(told) };
};
