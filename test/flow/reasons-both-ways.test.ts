// On the campus of demonstration, reasons go both ways: in the words of both, and told to both.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DemonstrationMesh, demonstrationMesh } from '../makers/demonstration-mesh.ts';

interface Reason {
  readonly code: string;
  readonly text: string;
  readonly quotes: readonly { readonly side: string; readonly source: string; readonly words: string }[];
}
interface Suggestion {
  readonly id: string;
  readonly for: string;
  readonly reasons: readonly Reason[];
}

let mesh: DemonstrationMesh;
let all: readonly Suggestion[];

const everySuggestion = async (): Promise<readonly Suggestion[]> => {
  const rest = mesh.rest();
  const organisations = (await rest.take('GET', '/v1/organisations?limit=200')).items as { id: string }[];
  const found: Suggestion[] = [];
  for (const { id } of organisations)
    found.push(
      ...((await rest.take('GET', `/v1/organisations/${id}/suggestions?limit=50`)).items as Suggestion[]),
    );
  return found;
};

beforeAll(async () => {
  mesh = await demonstrationMesh();
  all = await everySuggestion();
}, 180_000);
afterAll(() => mesh.discard());

const withCode = ({ reasons }: Suggestion, code: string): readonly Reason[] =>
  reasons.filter((reason) => reason.code === code);
/** Whose words a reason quotes, as it is read in its sentence. */
const sidesIn = ({ quotes, text }: Reason): readonly string[] =>
  [...new Set(quotes.filter(({ words }) => text.includes(words)).map(({ side }) => side))].toSorted();
const sourcesOf = ({ quotes }: Reason): string =>
  [...new Set(quotes.map(({ source }) => source))].toSorted().join(' ');

describe('the reasons of the campus of demonstration', () => {
  it.each(['shared_expertise', 'need_meets_expertise'])('quote the words of both: %s', (code) => {
    const reasons = all.flatMap((one) => withCode(one, code));
    expect(reasons.length).toBeGreaterThan(10);
    for (const reason of reasons) expect(sidesIn(reason)).toEqual(['ours', 'theirs']);
  });

  it('say to who has something that it is needed, where they say to who needs it that it is there', () => {
    const needing = all.filter((one) => withCode(one, 'expertise_answers_need').length > 0);
    expect(needing.length).toBeGreaterThan(10);
    for (const one of needing) {
      const other = all.find(({ id, for: of }) => id === one.id && of !== one.for);
      const told = other ? withCode(other, 'need_meets_expertise').map(sourcesOf) : [];
      const known = withCode(one, 'expertise_answers_need').map(sourcesOf);
      // Of several needs, all that there is room for.
      expect(known.filter((sources) => told.includes(sources)).length).toBeGreaterThan(0);
    }
  });
});
