import { describe, expect, it } from '@jest/globals';
import { createHeldForecast } from '../../../../services/matchmaking/partners/hold-forecast.ts';
import { createTextThemes } from '../../../../services/matchmaking/partners/text-themes.ts';
import { createWorks } from '../../../../services/matchmaking/partners/works.ts';
import { today } from '../graph/graph-makers.ts';

const aCampus = () => {
  const works = createWorks();
  const write = (id: string, ...organisations: string[]): void =>
    works.take({ id, version: 1, work: { id, kind: 'text', organisations } });
  let yields = 0;
  const forecast = createHeldForecast(() => {
    yields += 1;
    return Promise.resolve();
  });
  const of = { works, themes: createTextThemes(), today };
  return { works, write, forecast, of, yields: () => yields };
};
const textOf = (): number => 0;

describe('the forecast', () => {
  it('is made once for all who ask meanwhile, and lets others in', async () => {
    const { write, forecast, of, yields } = aCampus();
    write('txt_1', 'a', 'b');
    const [one, other] = await Promise.all([forecast.now(of), forecast.now(of)]);
    expect(one).toBe(other);
    expect(await forecast.now(of)).toBe(one);
    expect(yields()).toBeGreaterThan(10);
  });

  it('that could not be made is made again for whoever asks next', async () => {
    let fails = true;
    const works = createWorks();
    works.take({ id: 'txt_1', version: 1, work: { id: 'txt_1', kind: 'text', organisations: ['a', 'b'] } });
    const forecast = createHeldForecast(() => (fails ? Promise.reject(new Error('no')) : Promise.resolve()));
    const of = { works, themes: createTextThemes(), today };
    await expect(forecast.now(of)).rejects.toThrow('no');
    fails = false;
    expect((await forecast.now(of)).basis).toBeDefined();
  });

  it('is made anew after an edit, and on another day', async () => {
    const { write, works, forecast, of } = aCampus();
    write('txt_1', 'a', 'b');
    const before = await forecast.now(of);
    write('txt_2', 'a', 'c');
    const after = await forecast.now(of);
    const others = (made: typeof before): readonly string[] =>
      made
        .factsAbout(works.graph.find('a'), textOf)
        .map(({ organisation }) => works.graph.idOf(organisation));
    expect([others(before), others(after)]).toEqual([['b'], ['b', 'c']]);
    expect(await forecast.now({ ...of, today: today + 1 })).not.toBe(after);
  });

  it('knows nothing of an organisation that came since, and says so without a fault', async () => {
    const { write, works, forecast, of } = aCampus();
    write('txt_1', 'a', 'b');
    const made = await forecast.now(of);
    write('txt_2', 'c');
    expect(made.factsAbout(works.graph.find('c'), textOf)).toMatchObject([
      { visits: 0, circle: 0 },
      { visits: 0, circle: 0 },
    ]);
  });
});
