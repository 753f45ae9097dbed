// Whose turn it is in an introduction, how its line of steps is drawn, and what the others are called.
import { describe, expect, it } from '@jest/globals';
import { fr } from '../../../../../services/gateway/web/language/fr.ts';
import type { Text } from '../../../../../services/gateway/web/language/text.ts';
import { nameOthers } from '../../../../../services/gateway/web/parts/name-parties.ts';
import { drawnSteps } from '../../../../../services/gateway/web/parts/steps-of.ts';
import { turnOf } from '../../../../../services/gateway/web/parts/whose-turn.ts';
import { anIntroduction, aParty } from './an-introduction.ts';

const window = { start: '2027-03-02T09:00:00Z', end: '2027-03-02T10:00:00Z' };

describe('whose turn it is', () => {
  it.each(['your_answer', 'slots', 'meeting_cancelled', 'outcome'] as const)(
    'is its reader’s at %s',
    (standing) => {
      expect(turnOf(anIntroduction({ stage: 'introduced', standing }))).toBe('yours');
    },
  );

  it('is its reader’s until they have said when they can meet, and then the others’', () => {
    const of = anIntroduction({ stage: 'introduced', standing: 'times' });
    expect(turnOf(of)).toBe('yours');
    const said = [aParty({ own: true, windows: [window] }), aParty()];
    expect(turnOf({ ...of, parties: said })).toBe('under-way');
  });

  it.each(['held', 'their_answer', 'contacts_awaited', 'meeting_set', 'met'] as const)(
    'is not its reader’s at %s',
    (standing) => {
      expect(turnOf(anIntroduction({ standing }))).toBe('under-way');
    },
  );

  it.each(['closed', 'declined', 'withdrawn', 'expired', 'refused', 'blocked'] as const)(
    'is nobody’s once it is %s',
    (stage) => {
      expect(turnOf(anIntroduction({ stage, standing: stage }))).toBe('over');
    },
  );
});

describe('the line of steps', () => {
  const drawn = (of: Parameters<typeof drawnSteps>[0]) => drawnSteps(of).map(({ stage, is }) => [stage, is]);

  it('is done up to where it stands, and ahead beyond', () => {
    expect(drawn(anIntroduction())).toEqual([
      ['suggested', 'done'],
      ['offered', 'here'],
      ['agreed', 'ahead'],
    ]);
  });

  it('ends where it broke off', () => {
    const steps = [
      { stage: 'offered', reached: true },
      { stage: 'declined', reached: true },
    ] as const;
    expect(drawn({ stage: 'declined', steps: [...steps] }).at(-1)).toEqual(['declined', 'ended']);
  });

  it('is at what came of it once it is closed', () => {
    const steps = [
      { stage: 'met', reached: true },
      { stage: 'outcome', reached: true },
    ] as const;
    expect(drawn({ stage: 'closed', steps: [...steps] })).toEqual([
      ['met', 'done'],
      ['outcome', 'here'],
    ]);
  });

  it('has one step at which it is, whatever the stage', () => {
    const stages = ['requested', 'under_review', 'offered', 'agreed', 'introduced', 'met', 'closed'] as const;
    for (const stage of stages)
      expect(drawnSteps(anIntroduction({ stage })).filter(({ is }) => is === 'here')).toHaveLength(1);
  });
});

describe('the others', () => {
  const text: Text = (key, values = {}) =>
    Object.entries(values).reduce(
      (words, [name, value]) => words.replace(`{${name}}`, String(value)),
      fr[key] as string,
    );
  const say = { text, language: 'fr' } as const;

  it('are called by their names, listed', () => {
    const named = (name: string) => aParty({ organisation: { id: `org_${name}`, name } });
    const parties = [aParty({ own: true }), named('Alba'), named('Brume'), named('Clair')];
    expect(nameOthers({ parties }, say)).toBe('Alba, Brume et Clair');
  });

  it('are called by their kind where they are discreet, and by nothing where nothing may be known', () => {
    const about = { kind: 'startup', poles: [], country: 'FR' } as const;
    expect(nameOthers({ parties: [aParty({ about: { ...about, poles: [] } })] }, say)).toBe(
      'Start-up, nom réservé',
    );
    expect(nameOthers({ parties: [aParty()] }, say)).toBe('Une organisation du campus');
  });
});
