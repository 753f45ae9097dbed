// Whom what an animator decides is told to, and who is brought together.
import { describe, expect, it } from '@jest/globals';
import { heldDecision, tellsOf } from '../../../../../services/gateway/web/review/effect-of.ts';
import { partiesIn, readTogetherSearch } from '../../../../../services/gateway/web/review/together-search.ts';

const party = (id: string, answer?: 'agreed' | 'declined') => ({
  own: false,
  organisation: { id },
  windows: [],
  outcomes: [],
  left: false,
  ...(answer === undefined ? {} : { answer }),
});
const asked = { stage: 'under_review' as const, parties: [party('a', 'agreed'), party('b')] };
const ids = (
  of: typeof asked | { stage: 'offered' | 'declined'; parties: typeof asked.parties },
  kind: Parameters<typeof tellsOf>[1],
) => tellsOf(of, kind).map(({ id }) => id);

describe('what is decided about an introduction', () => {
  it('is told to those it concerns', () => {
    expect(ids(asked, 'approve')).toEqual(['b']);
    expect(ids({ ...asked, parties: [party('a', 'agreed'), party('b', 'agreed')] }, 'approve')).toEqual([
      'a',
      'b',
    ]);
    expect(ids(asked, 'refuse')).toEqual(['a']);
    expect(ids(asked, 'undo')).toEqual([]);
    expect(
      ids({ ...asked, stage: 'declined', parties: [party('a', 'agreed'), party('b', 'declined')] }, 'reopen'),
    ).toEqual(['b']);
  });

  it('is told to nobody who knows nothing of it where it is stopped', () => {
    expect(ids(asked, 'stop')).toEqual(['a']);
    expect(ids({ ...asked, stage: 'offered' }, 'stop')).toEqual(['a', 'b']);
  });

  it('is what was decided last, while it is held', () => {
    const history = ['approve', 'undo', 'refuse'].map((action) => ({ at: '', action, by: 'animator' }));
    expect(heldDecision({ standing: 'decided', history })).toBe('refuse');
    expect(heldDecision({ standing: 'under_review', history })).toBeUndefined();
  });
});

describe('who is to be brought together', () => {
  it('is in the address, each once, and nothing that is no organisation', () => {
    expect(readTogetherSearch({ with: 'org_1~org_2~org_1~int_3' })).toEqual({ with: 'org_1~org_2' });
    expect(readTogetherSearch({ with: 3 })).toEqual({});
    expect(partiesIn({})).toEqual([]);
  });
});
