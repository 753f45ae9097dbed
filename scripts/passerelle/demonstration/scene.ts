// A scene of the demonstration: an introduction, who does what to it, and how each of that is asked of the API. Pure.
import type { ApiRequest } from '../api/api.ts';
import { type HoursAhead, windowAhead } from './days-ahead.ts';

/** What an organisation has said for all its introductions before this one begins. */
export interface Wish {
  readonly as: string;
  readonly of: string;
  readonly wish: 'review' | 'no_contact';
}

export type Step = { readonly as: string } & (
  | { readonly do: 'agree' | 'approve' }
  | { readonly do: 'decline'; readonly reason: string; readonly words?: string }
  | { readonly do: 'times'; readonly windows: readonly HoursAhead[] }
  | { readonly do: 'meeting'; readonly at: HoursAhead }
  | {
      readonly do: 'outcome';
      readonly day: number;
      readonly met: boolean;
      readonly useful?: number;
      readonly together?: string;
    }
);

export interface Scene {
  readonly external_id: string;
  /** Organisations, by external id. */
  readonly between: readonly string[];
  readonly wishes?: readonly Wish[];
  readonly then: readonly Step[];
}

export const openingOf = ({ external_id, between }: Scene): ApiRequest => ({
  method: 'POST',
  path: '/v1/introductions',
  body: { organisations: between },
  idempotencyKey: external_id,
});

const bodyOf = (step: Step, now: Date): unknown => {
  switch (step.do) {
    case 'agree':
      return {};
    case 'approve':
      return undefined;
    case 'times':
      return { windows: step.windows.map((one) => windowAhead(one, now)) };
    case 'meeting':
      return windowAhead(step.at, now);
    case 'decline':
    case 'outcome': {
      const { as: _, do: _do, ...said } = step;
      return said;
    }
  }
};

export const requestOf = (step: Step, introductionId: string, now: Date): ApiRequest => {
  const body = bodyOf(step, now);
  return {
    method: step.do === 'times' || step.do === 'meeting' ? 'PUT' : 'POST',
    path: `/v1/introductions/${introductionId}/${step.do}`,
    actAs: step.as,
    ...(body === undefined ? {} : { body }),
  };
};
