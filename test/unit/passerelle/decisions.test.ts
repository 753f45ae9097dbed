// `passerelle rules`, `rounds`, `weights` and `settings`: what they tell animators and members, and how they end.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { lorenzAt } from '../../../scripts/passerelle/show-round.ts';
import { eventually } from '../../makers/eventually.ts';
import { pairKey } from '../../../services/matchmaking/pair-key.ts';
import { type Decided, type DecisionsMesh, startDecisionsMesh } from '../gateway/decisions-mesh.ts';
import { aPair, collectedOf } from '../matchmaking/campus-round/a-campus-round.ts';
import { runClient } from './run-client.ts';

let at: DecisionsMesh;
let campus: Decided;
beforeAll(async () => {
  at = await startDecisionsMesh();
});
afterAll(() => at.mesh.stop());
beforeEach(async () => {
  campus = await at.renew();
});

const run = (command: string, lang = 'en') => runArgs(command.split(' '), lang);
const runArgs = (args: readonly string[], lang = 'en') => runClient(args, { url: at.mesh.base, lang });

describe('passerelle rules', () => {
  const add = (kind: string, ...more: readonly string[]) =>
    runArgs(['rules', 'add', kind, campus.ids.a, campus.ids.b, '--reason', 'Un litige.', ...more]);

  it('makes a rule, says it, lists it, and takes it away', async () => {
    expect((await run('rules')).out).toBe('There are no rules.\n');
    const made = await add('blocked', '--until', '2099-12-31', '--as', campus.members.a);
    expect(made.code).toBe(0);
    expect(made.out).toContain('Alizé does not want to be suggested to Bruyère\n    Un litige.\n');
    expect(made.out).toMatch(/Camille Canari · since 2 March 2026, until 31 December 2099 · rul_/);
    const listed = await runArgs(['rules', campus.ids.a], 'fr');
    expect(listed.out).toContain('Alizé ne veut pas de suggestion avec Bruyère');
    const [id = ''] = /rul_\w+/.exec(made.out) ?? [];
    expect((await runArgs(['rules', 'end', id, '--as', campus.members.a])).out).toContain(
      `${id} is taken away`,
    );
    expect((await run('rules')).out).toBe('There are no rules.\n');
  });

  it('tells who may not see them to whom', async () => {
    const { code, err } = await runArgs(['rules', campus.ids.a, '--as', campus.members.b]);
    expect([code, err]).toEqual([1, expect.stringContaining('may not see the rules of “Alizé”')]);
  });

  it('names arguments and options where something is wrong', async () => {
    expect((await add('enemy')).err).toContain('KIND is “enemy”');
    expect((await add('competitor', '--until', '2001-01-01')).err).toContain('--until is “2001-01-01”');
    const lone = await runArgs(['rules', 'add', 'blocked', campus.ids.a]);
    expect([lone.code, lone.err]).toEqual([2, expect.stringContaining('B is missing')]);
    const why = await runArgs(['rules', 'add', 'blocked', campus.ids.a, campus.ids.b], 'fr');
    expect([why.code, why.err]).toEqual([2, expect.stringContaining('--reason')]);
    expect((await run('rules --kind blocked,enemy')).err).toContain(
      '--kind is “enemy”: give some of blocked,',
    );
  });
});

describe('passerelle rounds', () => {
  /** Runs a command that waits for the mesh, which goes on meanwhile. */
  const runWhile = async (command: string, number: number, state: string) => {
    const running = run(command);
    await eventually(async () => expect((await campus.round.round(number)).state).toBe(state));
    await campus.round.advance(number);
    return running;
  };

  it('starts one, waits until it is there, and shows what it came to', async () => {
    expect((await run('rounds')).out).toContain('`passerelle rounds start` makes one');
    const { code, out } = await runWhile('rounds start', 1, 'collecting');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^round 1 · proposed\nstarted on 2 March 2026 at 10:00 UTC by an animator · weights 0\n/,
    );
    expect(out).toMatch(/organisations +4, 75 % with at least one suggestion/);
    expect(out).toMatch(/pairs +2 of 2 candidates/);
    expect(out).toMatch(/gain +1\.4 · proven best/);
    expect(out).toMatch(/most suggested +█+░* +\d+ %/);
    expect(out).toContain('Pairs held back\n  2  They work together already.\n');
    expect(out).toContain('1 organisation has fewer suggestions than they should\n  Dune · 0 of 1\n');
    expect(out).toContain('`passerelle rounds publish 1` shows it to them.');
  });

  it('compares, publishes and lists', async () => {
    await runWhile('rounds start', 1, 'collecting');
    const compared = await run('rounds compare 1');
    expect(compared.out.split('\n').slice(0, 2).toSorted()).toEqual([
      expect.stringMatching(/^\+ {2}60 % {2}(Alizé · Cormoran|Cormoran · Alizé)$/),
      expect.stringMatching(/^\+ {2}80 % {2}(Alizé · Bruyère|Bruyère · Alizé)$/),
    ]);
    expect((await run('rounds compare 1 --change dropped')).out).toBe('No pair is like that.\n');
    const published = await runWhile('rounds publish 1', 1, 'publishing');
    expect([published.code, published.out]).toEqual([0, expect.stringContaining('round 1 · published')]);
    expect((await run('rounds', 'fr')).out).toMatch(
      /1 +publié +2026-03-02 10:00 +2 +75 % +1 +0,\d\d +\+2 =0 −0/,
    );
    expect((await run('rounds published --json')).out).toContain('"state": "published"');
  });

  it('says so where a round would change nothing', async () => {
    await runWhile('rounds start --publish', 1, 'collecting');
    await runWhile('rounds start', 2, 'collecting');
    expect((await run('rounds compare 2')).out).toBe('No pair is new, and none goes.\n');
    expect((await run('rounds compare 2 --change fresh')).out).toBe('No pair is like that.\n');
  });

  it('says why each pair goes that a round drops', async () => {
    await runWhile('rounds start --publish', 1, 'collecting');
    const { a, b, c } = campus.ids;
    campus.round.state.collected = collectedOf([aPair(a, b, 0.8)], { others: [c] });
    campus.round.state.against.set(pairKey(a < c ? [a, c] : [c, a]), 'competitor');
    await runWhile('rounds start', 2, 'collecting');
    const { out } = await run('rounds compare 2');
    expect(out).toMatch(/^− +\d+ % {2}(Alizé · Cormoran|Cormoran · Alizé) · They compete\.$/m);
    expect((await run('rounds compare 2', 'fr')).out).toContain(' · Elles sont concurrentes.\n');
  });

  it('compares and publishes the latest that is proposed where no number is given, and says which', async () => {
    const none = await run('rounds compare');
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('No round waits to be published')]);
    await runWhile('rounds start', 1, 'collecting');
    await runWhile('rounds start', 2, 'collecting');
    const compared = await run('rounds compare');
    expect(compared.out).toMatch(/^Round 2, the latest that is proposed:\n\+ /);
    const [pairs, same] = [await run('rounds compare --json'), await run('rounds compare 2 --json')];
    expect(JSON.parse(pairs.out)).toEqual(JSON.parse(same.out));
    const published = await runWhile('rounds publish', 2, 'publishing');
    expect(published.out).toMatch(/^Round 2, the latest that is proposed:\nround 2 · published\n/);
    expect((await run('rounds publish', 'fr')).err).toContain('Aucun tour n’attend d’être publié');
  });

  it('gives one up, and says why it cannot', async () => {
    await runWhile('rounds start --publish', 1, 'collecting');
    const { code, err } = await run('rounds discard 1', 'fr');
    expect([code, err]).toEqual([1, expect.stringContaining('Le tour 1 est publié')]);
    await runWhile('rounds start', 2, 'collecting');
    expect((await run('rounds discard 2')).out).toBe('Round 2 is discarded.\n');
  });

  it('goes on without whoever interrupts it', async () => {
    const interrupted = new AbortController();
    const running = runClient(['rounds', 'start'], { url: at.mesh.base, signal: interrupted.signal });
    await eventually(() => campus.round.round(1));
    interrupted.abort();
    const { code, err } = await running;
    expect([code, err]).toEqual([130, expect.stringContaining('`passerelle rounds discard 1` gives it up')]);
  });

  it('says what it takes', async () => {
    expect((await run('rounds strat')).err).toContain('Did you mean start?');
    expect((await run('rounds x')).err).toContain('discard, or the number of a round, or published.');
    const which = await run('rounds publish last');
    expect([which.code, which.err]).toEqual([2, expect.stringContaining('give the number of a round')]);
    expect((await run('rounds 9')).err).toContain('the round 9');
    expect((await run('rounds compare 9 --change new')).err).toContain('--change');
    const member = await runArgs(['rounds', 'start', '--as', campus.members.a]);
    expect([member.code, member.err]).toEqual([1, expect.stringContaining('Only campus animators')]);
  });
});

describe('the picture of exposure', () => {
  const points = [
    { organisations: 0, suggestions: 0 },
    { organisations: 0.5, suggestions: 0 },
    { organisations: 1, suggestions: 1 },
  ];

  it('reads the Lorenz curve between its points', () => {
    expect([0, 0.5, 0.75, 1].map((share) => lorenzAt(points, share))).toEqual([0, 0, 0.5, 1]);
  });
});

describe('passerelle weights', () => {
  it('shows those in service, by name, with how each moved', async () => {
    const { out } = await run('weights', 'fr');
    expect(out).toContain('poids, version 0 · en service · fixés à la main');
    expect(out).toMatch(/█+ +\+4,00 +\+4,00/);
  });

  it('says what learning would come to, learns, and goes back', async () => {
    await campus.answers(200);
    const replay = await run('weights replay');
    expect(replay.out).toContain('would serve');
    expect(replay.out).toMatch(/Replay: learned from \d+ answers, tested on \d+ given since 1 January 2026/);
    expect(replay.out).toMatch(/what would be learned now; nothing is kept · learned from 200 answers\n/);
    expect(replay.out).not.toContain('weights 1');
    expect(replay.out.replaceAll(/\s+/g, ' ')).toMatch(
      /of two answers, how often the warmer one had the higher score \(AUC\): in service \d+ % \[\d+–\d+\] new \d+ %/,
    );
    expect((await run('weights learn')).out).toContain('weights 1 · in service · learned from 200 answers');
    expect((await run('weights history')).out).toMatch(/1 +in service .*200 +0\.\d{3} → 0\.\d{3}\n0 /);
    expect((await run('weights roll-back')).out).toContain('Weights 0 serve again');
    const { code, err } = await run('weights roll-back', 'fr');
    expect([code, err]).toEqual([1, expect.stringContaining('rien à quoi revenir')]);
  });
});

describe('passerelle settings', () => {
  it('shows them, and changes those that are given', async () => {
    expect((await run('settings')).out).toMatch(/ 5 {2}suggestions it may have .*--maximum/);
    const changed = await run('settings --maximum 4 --weekly lundi:6 --publish', 'fr');
    expect(changed.out).toMatch(/ 4 {2}suggestions qu’elle peut avoir/);
    expect(changed.out).toContain('un tour chaque lundi à 6 h, publié sans que personne ne regarde');
    expect((await run('settings --on-demand')).out).toContain('on demand only');
    expect((await run('settings --capacity 12000')).out).toMatch(/ 12000 {2}new pairs .*--capacity/);
    for (const [day, lang] of [
      ['lundi:6', 'en'],
      ['monday:6', 'fr'],
    ] as const)
      expect((await run(`settings --weekly ${day}`, lang)).out).toMatch(/every Monday at 6|chaque lundi à 6/);
  });

  it('names the option that is wrong', async () => {
    expect((await run('settings --cap 0')).err).toContain('--cap is “0”, which is below 1');
    for (const [command, option] of [
      ['settings --maximum many', '--maximum'],
      ['settings --weekly monday:25', '--weekly'],
      ['settings --publish', '--weekly'],
      ['settings kinds labo data 1', 'KIND'],
      ['settings kinds lab dta 1', 'TYPE'],
      ['settings kinds lab data 3', 'SHARE'],
    ] as const) {
      const { code, err } = await run(command);
      expect([code, err]).toEqual([2, expect.stringContaining(option)]);
    }
  });

  it('shows and edits what kinds usually bring', async () => {
    expect((await run('settings kinds')).out).toMatch(/lab +1 +0\.7/);
    expect((await run('settings kinds lab data 0,8')).out).toMatch(/lab +1 +0\.8/);
  });
});
