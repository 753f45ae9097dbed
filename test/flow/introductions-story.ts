// The story of an introduction, told by REST alone, to be held by either way of running: asked for, reviewed, offered,
// agreed, names exchanged between those concerned, a meeting in two calendars, and what came of it learned from.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { listenTo, type Heard } from '../makers/event-stream.ts';
import { eventually } from '../makers/eventually.ts';
import type { RestClient } from '../makers/rest-client.ts';
import { readLog, settled, type TestMesh } from '../makers/test-mesh.ts';
import {
  type Brokering,
  brokering,
  canary,
  type Cast,
  emailOf,
  lookUntil,
  makeCampus,
} from './introductions-campus.ts';
import { describeActsAtOnce } from './introductions-at-once.ts';
import { describeChangingIntroductions, describeShortIntroductions } from './introductions-short.ts';
import { describeTogether } from './introductions-together.ts';
import { pairOf } from './story.ts';

export const describeIntroductions = (pair: string, open: () => Promise<TestMesh>): void =>
  describe(`the story of an introduction, ${pair}`, () => {
    jest.setTimeout(60_000);
    let mesh: TestMesh;
    let rest: RestClient;
    let cast: Cast;
    let by: Brokering;
    let heard: readonly Heard[];
    /** Of the introduction of the lab and the start-up. */
    let id: string;

    const members = () => [cast.ada, cast.alix, cast.bo, cast.bea].map((one) => one.id);

    /** All that a person can read that could tell of the introduction. */
    const readable = async (person: string): Promise<string> => {
      const paths = [
        `/v1/introductions/${id}`,
        `/v1/introductions/${id}/message`,
        `/v1/introductions/${id}/meeting.ics`,
        `/v1/persons/${person}/notices`,
        ...[cast.lab, cast.startup].flatMap((one) => [
          `/v1/organisations/${one.id}/introductions`,
          `/v1/organisations/${one.id}/suggestions`,
          `/v1/introductions/${id}?organisation=${one.id}`,
        ]),
        `/v1/pairs/${cast.lab.id}/${cast.startup.id}`,
      ];
      const answers = await Promise.all(paths.map((path) => rest.call('GET', path, { as: person })));
      return answers.map(({ status, text }) => `${status} ${text}`).join('\n');
    };

    beforeAll(async () => {
      mesh = await open();
      await mesh.start();
      rest = mesh.rest();
      by = brokering(rest);
      await by.hold(1);
      cast = await makeCampus(rest);
      heard = await Promise.all(members().map((one) => listenTo(rest, one)));
    }, 90_000);
    afterAll(async () => {
      await Promise.all((heard ?? []).map((one) => one.close()));
      await mesh?.discard();
    }, 60_000);

    it('begins as one side says that it is interested; during the hold nobody else is told', async () => {
      const { lab, startup, ada } = cast;
      await rest.take('PUT', `/v1/organisations/${startup.id}/review-wish`, { body: { review: true } });
      const suggestion = await eventually(() => pairOf(rest, lab.id, startup.id, ada.id));
      const body = { organisation: lab.id, answer: 'interested' };
      await rest.take('POST', `/v1/suggestions/${suggestion.id}/answer`, { as: ada.id, body });
      const own = await eventually(async () => {
        const [found] = await by.ofOrganisation(lab.id, ada.id);
        if (!found) throw new Error('there is none yet');
        return found;
      });
      expect(own).toMatchObject({ stage: 'requested', standing: 'held', suggestion: suggestion.id });
      ({ id } = own);
      const looks = await lookUntil(own.held_until ?? '', async () => {
        const [listed, notices, one] = await Promise.all([
          by.ofOrganisation(startup.id, cast.bo.id),
          by.noticesOf(cast.bo.id),
          by.see(id, cast.bo.id),
        ]);
        return [listed.length, notices.filter(({ introduction }) => introduction).length, one.status];
      });
      for (const look of looks) expect(look).toEqual([0, 0, 404]);
    });

    it('waits for an animator where one of them wishes a review, who sees both and edits the words', async () => {
      const { ann, bo, lab, startup } = cast;
      const reviewed = await by.reaches(id, 'under_review', ann.id);
      expect(reviewed.actions).toEqual(expect.arrayContaining(['approve', 'refuse']));
      expect((await by.see(id, bo.id)).status).toBe(404);
      for (const one of [lab, startup]) {
        const profile = await rest.take('GET', `/v1/organisations/${one.id}`, { as: ann.id });
        expect(reviewed.parties.map(({ organisation }) => organisation?.name)).toContain(profile.name);
        expect(await rest.list(`/v1/organisations/${one.id}/statements`, { as: ann.id })).not.toEqual([]);
      }
      const draft = (language: string) =>
        rest.take('GET', `/v1/introductions/${id}/message?language=${language}`, { as: ann.id });
      const [french, english] = [await draft('fr'), await draft('en')];
      for (const { text, written } of [french, english]) {
        expect(written).toBe(false);
        expect(text).toMatch(/glycémie/);
        expect(text).toContain('Laboratoire Canopée');
        expect(text).not.toMatch(canary);
      }
      expect(french.text).not.toBe(english.text);
      const edited = `${french.text}\nUn mot de plus de l’animation.`;
      await by.done(id, 'message', ann.id, { french: edited });
      expect(await draft('fr')).toMatchObject({ text: edited, written: true });
      expect(await draft('en')).toEqual(english);
    });

    it('is offered once approved: the other side’s members are told, once each, and shown the words', async () => {
      const { ann, bo, bea, ada, alix } = cast;
      const { held_until: heldUntil = '' } = await by.done(id, 'approve', ann.id);
      expect(heldUntil).not.toBe('');
      const offered = await by.reaches(id, 'offered', bo.id);
      expect(offered).toMatchObject({ standing: 'your_answer' });
      await eventually(async () => {
        for (const one of [bo, bea]) expect(await by.told(one.id, id)).toEqual(['introduction_offered']);
      });
      for (const { at, introduction } of await by.noticesOf(bo.id))
        if (introduction === id) expect(Date.parse(at)).toBeGreaterThanOrEqual(Date.parse(heldUntil));
      await settled(rest);
      for (const one of [bo, bea]) expect(await by.told(one.id, id)).toEqual(['introduction_offered']);
      for (const one of [ada, alix]) expect(await by.told(one.id, id)).toEqual([]);
      const { text } = await rest.take('GET', `/v1/introductions/${id}/message?language=fr`, { as: bo.id });
      expect(text).toContain('Un mot de plus de l’animation.');
    });

    it('names no person to anybody before both have agreed', async () => {
      for (const person of [...members(), cast.cleo.id, cast.hal.id])
        expect(await readable(person)).not.toMatch(canary);
      for (const person of [cast.cleo.id, cast.hal.id]) {
        const text = await readable(person);
        expect(text).not.toContain('"stage"');
        expect(text).not.toContain('Un mot de plus');
      }
      for (const one of heard) expect(one.text()).not.toMatch(canary);
    });

    it('gives both persons the name and address of the other once both agree, and nobody else', async () => {
      const { bo, ada, alix, bea, lab, startup } = cast;
      const agreed = await by.done(id, 'agree', bo.id);
      expect(agreed.stage).toBe('introduced');
      for (const [person, own, other] of [
        [ada, 'Ada', 'Bo'],
        [bo, 'Bo', 'Ada'],
      ] as const) {
        const { parties } = await by.seen(id, person.id);
        expect(parties.map(({ own: mine, person: who }) => [mine, who])).toEqual([
          [true, { name: `Canari${own} Canarinom`, email: emailOf(own) }],
          [false, { name: `Canari${other} Canarinom`, email: emailOf(other) }],
        ]);
      }
      // Colleagues may read what their organisation takes part in: who meets, and none of the others.
      for (const colleague of [alix, bea]) {
        const { parties } = await by.seen(id, colleague.id);
        expect(parties.map(({ person }) => person?.name).toSorted()).toEqual([
          'CanariAda Canarinom',
          'CanariBo Canarinom',
        ]);
      }
      for (const stranger of [cast.cleo, cast.hal]) {
        expect(await readable(stranger.id)).not.toMatch(canary);
        expect((await by.see(id, stranger.id)).status).toBe(404);
      }
      await eventually(async () => {
        for (const one of members()) expect((await by.told(one, id)).at(-1)).toBe('introduced');
      });
      for (const organisation of [lab, startup])
        expect(JSON.stringify(await by.ofOrganisation(organisation.id))).not.toMatch(canary);
    });

    describeTogether(() => ({ rest, cast, id }));

    it('keeps for animators who did what and when, and names to nobody who is no party of it', async () => {
      const { history = [] } = await by.seen(id, cast.ann.id);
      expect(history.map(({ action, by: who }) => `${who} ${action}`)).toEqual([
        'party open',
        'clock release',
        'animator approve',
        'clock release',
        'party agree',
        'campus exchange',
        'party offer_windows',
        'party offer_windows',
        'party set_meeting',
        'party set_meeting',
        'party cancel_meeting',
        'party tell_outcome',
        'party tell_outcome',
      ]);
      for (const person of [cast.cleo.id, cast.hal.id]) expect(await readable(person)).not.toMatch(canary);
    });

    describeShortIntroductions(() => ({ rest, cast }));
    describeChangingIntroductions(() => ({ rest, cast }));
    describeActsAtOnce(() => ({ rest, cast }));

    it('writes no name and no address into a log, an event or the stream of events', async () => {
      for (const one of heard) {
        expect(one.text()).toContain('event: introduction');
        expect(one.text()).not.toMatch(canary);
        await one.close();
      }
      await settled(rest);
      await mesh.stop();
      expect(mesh.output()).not.toMatch(canary);
      const events = await readLog(mesh);
      expect(events.length).toBeGreaterThan(0);
      for (const { body } of events) expect(Buffer.from(body).toString()).not.toMatch(canary);
    });
  });
