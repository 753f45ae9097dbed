// Short stories of introductions that come to nothing, or to another end than they began for: a no, a step back, somebody
// who is gone, and a consortium for a call.
import { describe, expect, it } from '@jest/globals';
import { eventually } from '../makers/eventually.ts';
import type { Json, RestClient } from '../makers/rest-client.ts';
import { settled } from '../makers/test-mesh.ts';
import {
  aMember,
  type Brokering,
  brokering,
  canary,
  type Cast,
  emailOf,
  newcomers,
  type Seen,
} from './introductions-campus.ts';
import { pairOf } from './story.ts';

export interface Telling {
  readonly rest: RestClient;
  readonly cast: Cast;
}

/** Long enough for anything that is to happen before it ends. */
const longHold = 3_600;

/** One side says that it is interested; what it sees of what comes of it. */
const ask = async (
  { rest }: Telling,
  side: { id: string },
  other: { id: string },
  as: string,
): Promise<Seen> => {
  const suggestion = await eventually(() => pairOf(rest, side.id, other.id, as));
  const body = { organisation: side.id, answer: 'interested' };
  await rest.take('POST', `/v1/suggestions/${suggestion.id}/answer`, { as, body });
  return eventually(async () => {
    const all = await brokering(rest).ofOrganisation(side.id, as);
    const found = all.find((one) => one.suggestion === suggestion.id);
    if (!found) throw new Error('there is none yet');
    return found;
  });
};

const openNow = async (
  by: Brokering,
  organisations: readonly { id: string }[],
  more: Json = {},
): Promise<string> => {
  const opened = await by.opened(
    organisations.map(({ id }) => id),
    more,
  );
  if ('call' in more) {
    // One of them wishes that an animator looks first, also at what an animator opens.
    await by.reaches(opened.id, 'under_review');
    await by.done(opened.id, 'approve');
  }
  await by.reaches(opened.id, 'offered');
  return opened.id;
};

export const describeShortIntroductions = (telling: () => Telling): void =>
  describe('of which nothing comes', () => {
    it('as one says no: the other is told that it ended, not why, and is not let in by another door', async () => {
      const { rest, cast } = telling();
      const { clinic, printer, cleo, pia, ann } = cast;
      const by = brokering(rest);
      await by.hold(0);
      const { id, suggestion = '' } = await ask(telling(), clinic, printer, cleo.id);
      await by.reaches(id, 'offered', pia.id);
      await by.done(id, 'decline', pia.id, { reason: 'no_time', words: 'Canarimots pour l’animation' });
      await eventually(async () => expect(await by.told(cleo.id, id)).toEqual(['introduction_ended']));
      const read = await Promise.all(
        [
          `/v1/introductions/${id}`,
          `/v1/organisations/${clinic.id}/introductions`,
          `/v1/organisations/${clinic.id}/suggestions`,
          `/v1/suggestions/${suggestion}`,
          `/v1/pairs/${clinic.id}/${printer.id}`,
          `/v1/persons/${cleo.id}/notices`,
        ].map((path) => rest.call('GET', path, { as: cleo.id })),
      );
      for (const { text } of read) expect(text).not.toMatch(/no_time|time for it|canari/i);
      const whole = await by.seen(id, ann.id);
      expect(whole).toMatchObject({ stage: 'declined', decline_words: 'Canarimots pour l’animation' });
      expect(whole.parties.find(({ answer }) => answer === 'declined')?.decline_reason).toBe('no_time');

      for (const answer of ['not_now', 'interested'])
        await rest.call('POST', `/v1/suggestions/${suggestion}/answer`, {
          as: cleo.id,
          body: { organisation: clinic.id, answer },
        });
      const again = await by.open([clinic.id, printer.id]);
      expect([again.status, again.json.errors]).toEqual([
        422,
        [expect.objectContaining({ field: 'insist' })],
      ]);
      await settled(rest);
      expect((await by.ofOrganisation(clinic.id)).map((one) => [one.id, one.stage])).toEqual([
        [id, 'declined'],
      ]);
      expect(await by.told(pia.id, id)).toEqual(['introduction_offered']);

      await by.hold(longHold);
      const insisted = await by.open([clinic.id, printer.id], { insist: true });
      expect([insisted.status, insisted.json.stage]).toEqual([201, 'requested']);
      expect((await by.done(insisted.json.id, 'undo')).stage).toBe('withdrawn');
      for (const person of [cleo, pia]) expect(await by.told(person.id, insisted.json.id)).toEqual([]);
    });

    it('as who asked takes it back during the hold: nobody else ever hears of it', async () => {
      const { rest, cast } = telling();
      const by = brokering(rest);
      await by.hold(longHold);
      const { id } = await ask(telling(), cast.hub, cast.lab, cast.hal.id);
      expect((await by.done(id, 'withdraw', cast.hal.id)).stage).toBe('withdrawn');
      await settled(rest);
      expect((await by.see(id, cast.ada.id)).status).toBe(404);
      for (const person of [cast.ada, cast.alix, cast.hal]) expect(await by.told(person.id, id)).toEqual([]);
    });

    it('as an organisation is removed in the middle: the other is told, names stay with who gave them', async () => {
      const { rest, cast } = telling();
      const by = brokering(rest);
      await by.hold(0);
      const [one, other] = await newcomers(rest, 'Iris', 'Igor');
      if (!one || !other) throw new Error('nobody came');
      const id = await openNow(by, [one.organisation, other.organisation]);
      await by.done(id, 'agree', one.member.id);
      await rest.take('DELETE', `/v1/organisations/${other.organisation.id}`);
      const ended = await by.reaches(id, 'withdrawn', one.member.id);
      expect(ended.parties.find(({ own }) => !own)?.person).toBeUndefined();
      await eventually(async () =>
        expect((await by.told(one.member.id, id)).at(-1)).toBe('introduction_ended'),
      );
      const { json } = await by.act(id, 'agree', one.member.id);
      expect(json.code).toBe('conflict');
      await settled(rest);
      const receipts = await rest.take('GET', `/v1/receipts/${other.organisation.id}`);
      expect(receipts.items.map(({ service }: { service: string }) => service)).toContain('brokering');
      const whole = await by.seen(id, cast.ann.id);
      expect(JSON.stringify(whole)).not.toContain('Maison Igor');
      expect(
        whole.parties.find(({ organisation }) => organisation?.id !== one.organisation.id),
      ).toMatchObject({
        left: true,
      });
    });
  });

export const describeChangingIntroductions = (telling: () => Telling): void =>
  describe('of several people', () => {
    it('goes on with a colleague as who had agreed leaves in the middle, who is named to nobody', async () => {
      const { rest } = telling();
      const by = brokering(rest);
      await by.hold(0);
      const [one, other] = await newcomers(rest, 'Lea', 'Luc');
      if (!one || !other) throw new Error('nobody came');
      const colleague = await aMember(rest, one.organisation, 'Lina');
      const id = await openNow(by, [one.organisation, other.organisation]);
      await eventually(async () => expect(await by.told(colleague.id, id)).toEqual(['introduction_offered']));
      await by.done(id, 'agree', one.member.id);
      await rest.take('DELETE', `/v1/persons/${one.member.id}`);
      await eventually(async () =>
        expect(await by.told(colleague.id, id)).toEqual(['introduction_offered', 'introduction_reminder']),
      );
      expect((await by.done(id, 'agree', other.member.id)).stage).toBe('offered');
      const introduced = await by.done(id, 'agree', colleague.id);
      expect(introduced.stage).toBe('introduced');
      const { parties } = await by.seen(id, other.member.id);
      expect(parties.map(({ person }) => person?.email).toSorted()).toEqual([
        emailOf('Lina'),
        emailOf('Luc'),
      ]);
    });

    it('brings together a consortium of three for a call, each agreeing for itself', async () => {
      const { rest, cast } = telling();
      const { clinic, startup, printer, ann } = cast;
      const by = brokering(rest);
      await by.hold(0);
      const call = await rest.take('POST', '/v1/calls', {
        as: ann.id,
        body: {
          title: 'Prothèses et capteurs pour l’enfant à domicile',
          text: 'Prothèses orthopédiques sur mesure pour de jeunes enfants, et capteurs de glycémie portables.',
          closes_on: `${new Date().getUTCFullYear() + 1}-06-30`,
          least_partners: 3,
          most_partners: 3,
          requirements: [
            { mandatory: true, expertise: 'Fabrication de prothèses orthopédiques sur mesure' },
            { mandatory: true, expertise: 'Capteurs de glycémie portables pour le suivi à domicile' },
            { mandatory: true, kind: { kind: 'care_provider', least: 1 } },
          ],
        },
      });
      await eventually(async () => {
        const { items } = await rest.take('GET', `/v1/calls/${call.id}/fits`, { as: ann.id });
        const fitting = items.map(({ organisation }: { organisation: { id: string } }) => organisation.id);
        expect(fitting).toEqual(expect.arrayContaining([printer.id, startup.id]));
      });
      await eventually(async () => {
        const open = await rest.list(`/v1/organisations/${printer.id}/calls`, { as: cast.pia.id });
        expect(open.map(({ id }) => id)).toEqual([call.id]);
      });
      const proposed = await rest.take('POST', `/v1/calls/${call.id}/consortia`, {
        as: ann.id,
        body: { removed: [cast.lab.id] },
      });
      const [best] = proposed.consortia;
      const partners: string[] = best.partners.map(
        ({ organisation }: { organisation: { id: string } }) => organisation.id,
      );
      expect(partners.toSorted()).toEqual([clinic.id, startup.id, printer.id].toSorted());
      expect(best.uncovered).toEqual([]);

      const id = await openNow(
        by,
        partners.map((one) => ({ id: one })),
        { call: call.id },
      );
      const seen = await by.seen(id, cast.cleo.id);
      expect(seen).toMatchObject({ call: { id: call.id, title: call.title }, standing: 'your_answer' });
      expect(seen.parties).toHaveLength(3);
      for (const [person, stage] of [
        [cast.cleo, 'offered'],
        [cast.bo, 'offered'],
        [cast.pia, 'introduced'],
      ] as const) {
        expect(JSON.stringify(await by.seen(id, person.id))).not.toMatch(canary);
        expect((await by.done(id, 'agree', person.id)).stage).toBe(stage);
      }
      for (const person of [cast.cleo, cast.bo, cast.pia]) {
        const { parties } = await by.seen(id, person.id);
        expect(parties.map((one) => one.person?.email).toSorted()).toEqual(
          ['Cleo', 'Bo', 'Pia'].map(emailOf).toSorted(),
        );
        await eventually(async () =>
          expect(await by.told(person.id, id)).toEqual(['introduction_offered', 'introduced']),
        );
      }
    });
  });
