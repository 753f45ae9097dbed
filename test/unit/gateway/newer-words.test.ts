// What a newer release of matchmaking says in words that this one does not know is not said in others.
import { describe, expect, it } from '@jest/globals';
import {
  ExplainOrganisationsResponse,
  PairStanding,
} from '../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import {
  CompareRoundsResponse,
  ListLeftOutResponse,
  PairChange,
  Round,
} from '../../../proto/generated/passerelle/matchmaking/v1/rounds.ts';
import { Rule, RuleKind } from '../../../proto/generated/passerelle/matchmaking/v1/rules.ts';
import { LearnWeightsResponse } from '../../../proto/generated/passerelle/matchmaking/v1/weights.ts';
import { readStanding } from '../../../services/gateway/matchmaking-messages-api.ts';
import { roundsOf } from '../../../services/gateway/rounds-api.ts';
import { weightsOf } from '../../../services/gateway/weights-api.ts';
import { rulesOf } from '../../../services/gateway/rules-api.ts';
import { serviceActor } from '../../../services/platform/access/actor.ts';
import { ok, valueOf } from '../../../services/platform/faults/fault.ts';

const as = { actor: serviceActor('req'), call: { signal: new AbortController().signal } } as never;
const newer = 'UNRECOGNIZED';
const answering = (answers: Record<string, object>) =>
  new Proxy({}, { get: (_, call: string) => () => Promise.resolve(ok(answers[call])) }) as never;

describe('a newer word', () => {
  it('of a round’s state is told as unknown, of a change or a cause is left out', async () => {
    const rounds = roundsOf(
      answering({
        getRound: Round.fromPartial({ number: 1, state: newer }),
        compareRounds: CompareRoundsResponse.fromPartial({
          pairs: [{ change: newer }, { change: PairChange.DROPPED }],
        }),
        listLeftOut: ListLeftOutResponse.fromPartial({ leftOut: [{ cause: newer }] }),
      }),
    );
    expect(valueOf(await rounds.get(1, as)).state).toBe('unknown');
    const { items } = valueOf(await rounds.compare({ number: 1, limit: 5 }, as));
    expect(items.map(({ change }) => change)).toEqual(['dropped']);
    expect(valueOf(await rounds.leftOut({ number: 1, limit: 5 }, as)).items).toEqual([]);
  });

  it('of a rule’s kind leaves the rule out', async () => {
    const rule = Rule.fromPartial({ id: 'rul_1', kind: newer });
    const known = Rule.fromPartial({ id: 'rul_2', kind: RuleKind.COMPETITOR });
    const rules = rulesOf(answering({ getRule: rule, listRules: { rules: [rule, known] } }));
    expect(valueOf(await rules.list({ limit: 5 }, as)).items.map(({ kind }) => kind)).toEqual(['competitor']);
    expect(await rules.get('rul_1', as)).toMatchObject({ fault: { code: 'not-found' } });
  });

  it('of what learning came to is told as unknown', async () => {
    const weights = weightsOf(
      answering({ learnWeights: LearnWeightsResponse.fromPartial({ learned: newer }) }),
    );
    expect(valueOf(await weights.learn(true, as)).outcome).toBe('unknown');
  });

  it('of how two stand is told as unknown', () => {
    const standing = (of: PairStanding) =>
      readStanding(ExplainOrganisationsResponse.fromPartial({ standing: of })).kind;
    expect(standing(newer as PairStanding)).toBe('unknown');
    expect(standing(PairStanding.SUGGESTED)).toBe('suggested');
  });
});
