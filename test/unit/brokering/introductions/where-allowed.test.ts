import { describe, expect, it } from '@jest/globals';
import type { Action, ActionKind } from '../../../../services/brokering/introductions/action.ts';
import { actorKinds, stages } from '../../../../services/brokering/introductions/introduction.ts';
import { whereAllowed } from '../../../../services/brokering/introductions/where-allowed.ts';
import { anIntroduction, animator, campus, clock, party, refusal } from '../../../makers/introductions.ts';

const slot = { start: '2026-03-20T09:00:00.000Z', end: '2026-03-20T10:00:00.000Z' };
const actors = { party: party('org_a'), animator, clock, campus };

type Acts = { readonly [K in ActionKind]: Omit<Extract<Action, { kind: K }>, 'by'> };
const acts: Acts = {
  ask: { kind: 'ask' },
  agree: { kind: 'agree' },
  decline: { kind: 'decline', reason: 'no_time' },
  withdraw: { kind: 'withdraw' },
  offer_windows: { kind: 'offer_windows', windows: [slot] },
  set_meeting: { kind: 'set_meeting', slot },
  cancel_meeting: { kind: 'cancel_meeting' },
  tell_outcome: { kind: 'tell_outcome', day: 90, outcome: { met: true, useful: 1 } },
  approve: { kind: 'approve' },
  refuse: { kind: 'refuse', reason: 'other' },
  undo: { kind: 'undo' },
  reopen: { kind: 'reopen', insist: true },
  exchange: { kind: 'exchange' },
  block: { kind: 'block' },
  leave: { kind: 'leave', organisationId: 'org_a' },
  person_left: { kind: 'person_left', personId: 'per_a' },
  tick: { kind: 'tick' },
};
const kinds = Object.keys(whereAllowed) as readonly ActionKind[];
const given = (kind: ActionKind, by: Action['by']): Action => ({ ...acts[kind], by }) as Action;

describe.each(kinds)('to %s', (kind) => {
  const { by: allowed, in: in_ } = whereAllowed[kind];

  it.each(actorKinds.filter((one) => !allowed.includes(one)))('is not for %s', (actor) => {
    for (const stage of stages)
      expect(refusal(anIntroduction({ stage }), given(kind, actors[actor]))).toBe('not-yours');
  });

  it.each(stages)('is as the table says where it is %s', (stage) => {
    for (const actor of allowed) {
      const because = refusal(anIntroduction({ stage }), given(kind, actors[actor]));
      if (!in_.includes(stage)) expect(because).not.toBe('done');
      else expect(['not-now', 'not-yours']).not.toContain(because);
    }
  });
});
