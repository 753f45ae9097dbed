// A campus of 1,000 organisations and about 3,000 links: who worked with whom is said by the bench, who is suggested to
// whom is found by the mesh's own round.
import { eventually } from '../../../test/makers/eventually.ts';
import { call, importCampus, settled } from '../import-campus.ts';
import { seededRandom } from '../seeded-random.ts';
import { syntheticCampus } from '../synthetic-campus.ts';

const organisations = 1_000;
const collaborations = 500;
const atOnce = 16;

/** Most work with neighbours, some with anybody. */
const pairsOf = (): readonly (readonly [number, number])[] => {
  const next = seededRandom(7);
  const pairs = new Map<string, readonly [number, number]>();
  while (pairs.size < collaborations) {
    const one = Math.floor(next() * organisations);
    const step = next() < 0.8 ? 1 + Math.floor(next() * 20) : 1 + Math.floor(next() * (organisations - 1));
    const other = (one + step) % organisations;
    if (one !== other) pairs.set(`${one} ${other}`, [one, other]);
  }
  return [...pairs.values()];
};

/** Links that are shown once the round of the campus is published. */
const suggested = async (url: string): Promise<number> => {
  const { items } = (await call(`${url}/v1/rounds?limit=1`, 'GET')) as {
    items: readonly { state: string; report?: { pairs: number } }[];
  };
  const [round] = items;
  if (round?.state !== 'published') throw new Error('there is no round yet');
  return round.report?.pairs ?? 0;
};

/** Gives how many links there are in the end. */
export const fillMap = async (url: string): Promise<number> => {
  await importCampus(url, syntheticCampus(organisations));
  const pairs = pairsOf();
  for (let at = 0; at < pairs.length; at += atOnce)
    await Promise.all(
      pairs.slice(at, at + atOnce).map(([one, other], nth) =>
        call(`${url}/v1/collaborations`, 'POST', {
          external_id: `bench:col-${at + nth}`,
          kind: 'project',
          title: `Project ${at + nth}`,
          organisations: [`bench:org-${one}`, `bench:org-${other}`],
          since: `${2015 + ((at + nth) % 10)}-03-01`,
          until: `${2016 + ((at + nth) % 10)}-03-01`,
          invented: true,
        }),
      ),
    );
  await settled(url);
  return pairs.length + (await eventually(() => suggested(url), { withinMs: 300_000, everyMs: 500 }));
};
