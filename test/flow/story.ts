// The story of a campus, told by REST alone, to be held by either way of running: profiles go in, explained
// suggestions come out, each member is told once, and what is withdrawn, expired, removed or hidden is so everywhere.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { making } from '../makers/campus.ts';
import { listenTo, type Heard } from '../makers/event-stream.ts';
import { eventually } from '../makers/eventually.ts';
import type { RestClient } from '../makers/rest-client.ts';
import { readDocuments, settled, type TestMesh } from '../makers/test-mesh.ts';
import { type Cast, canaries, everyAddress, makeCampus, preview, words } from './story-campus.ts';
import { describeRecovery } from './story-recovery.ts';

export interface Suggestion {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly answer?: string;
  readonly organisation?: { readonly id: string };
  readonly previews?: readonly string[];
  readonly reasons: readonly {
    readonly quotes: readonly { side: string; source: string; version: number; words: string }[];
  }[];
}

export interface Story {
  readonly mesh: TestMesh;
  readonly cast: Cast;
}

/** What an organisation is proposed, as one of its members sees it; as an animator does when nobody is named. */
export const proposed = async (rest: RestClient, of: string, as?: string): Promise<readonly Suggestion[]> => {
  const all = await rest.list(`/v1/organisations/${of}/suggestions`, as === undefined ? {} : { as });
  return (all as Suggestion[]).filter(({ state }) => state === 'proposed');
};

const withOther = (all: readonly Suggestion[], other: string): Suggestion | undefined =>
  all.find(({ organisation }) => organisation?.id === other);

export const pairOf = async (
  rest: RestClient,
  of: string,
  other: string,
  as?: string,
): Promise<Suggestion> => {
  const found = withOther(await proposed(rest, of, as), other);
  if (!found) throw new Error(`${of} is not proposed ${other}`);
  return found;
};

export const noticesOf = (rest: RestClient, person: string): Promise<{ id: string; suggestion: string }[]> =>
  rest.list(`/v1/persons/${person}/notices`, { as: person });

const quoted = ({ reasons }: Suggestion, side: string): string[] =>
  reasons.flatMap(({ quotes }) => quotes.filter((quote) => quote.side === side).map((quote) => quote.words));

/** A search says which of the asker's own words nobody says. */
const withoutUnheard = (text: string): string => text.replace(/"unheard":\[[^\]]*\]/, '');

export const describeStory = (pair: string, open: () => Promise<TestMesh>): void =>
  describe(`the story of a campus, ${pair}`, () => {
    jest.setTimeout(90_000);
    let mesh: TestMesh;
    let rest: RestClient;
    let cast: Cast;
    let heard: Heard;
    const versions = async (): Promise<Record<string, number>> => {
      const sides = [cast.lab, cast.startup, cast.clinic, cast.printer];
      const all = await Promise.all(sides.map(({ id }) => proposed(rest, id)));
      return Object.fromEntries(all.flat().map(({ id, version }) => [id, version]));
    };
    const told = async (): Promise<Record<string, number>> => {
      const { ada, bo, both, cleo, pia, shona, hal } = cast;
      const each = Object.entries({ ada, bo, both, cleo, pia, shona, hal });
      const counts = await Promise.all(
        each.map(async ([name, { id }]) => [name, (await noticesOf(rest, id)).length]),
      );
      return Object.fromEntries(counts) as Record<string, number>;
    };

    beforeAll(async () => {
      mesh = await open();
      await mesh.start();
      rest = mesh.rest();
      cast = await makeCampus(rest);
      heard = await listenTo(rest, cast.ada.id);
    }, 90_000);
    afterAll(async () => {
      await heard?.close();
      await mesh?.discard();
    }, 60_000);

    it('proposes two organisations to one another, with reasons in the words of both', async () => {
      const { lab, startup, ada, bo } = cast;
      const ours = await eventually(() => pairOf(rest, lab.id, startup.id, ada.id));
      const theirs = await eventually(() => pairOf(rest, startup.id, lab.id, bo.id));
      expect(theirs.id).toBe(ours.id);
      for (const [seen, own, other] of [
        [ours, words.labNeed, words.startupOffer],
        [theirs, words.startupOffer, words.labNeed],
      ] as const) {
        expect(quoted(seen, 'ours').length).toBeGreaterThan(0);
        expect(quoted(seen, 'theirs').length).toBeGreaterThan(0);
        for (const quote of quoted(seen, 'ours')) expect(own).toContain(quote);
        for (const quote of quoted(seen, 'theirs')) expect(other).toContain(quote);
      }
    });

    it('proposes nobody who did not agree', async () => {
      await eventually(() => pairOf(rest, cast.clinic.id, cast.printer.id));
      await settled(rest);
      expect(await proposed(rest, cast.silent.id)).toEqual([]);
      expect(withOther(await proposed(rest, cast.lab.id), cast.silent.id)).toBeUndefined();
    });

    it('tells each member once of each suggestion', async () => {
      // Of the discreet one Ada, Both and Shona are told; of the one for animators only, nobody.
      const once = { ada: 2, bo: 1, both: 2, cleo: 1, pia: 1, shona: 1, hal: 0 };
      await eventually(async () => expect(await told()).toEqual(once));
      await settled(rest);
      expect(await told()).toEqual(once);
    });

    it('keeps the words of a discreet statement from the other side, and gives its preview', async () => {
      const seen = await proposed(rest, cast.lab.id, cast.ada.id);
      const discreet = seen.find(({ organisation }) => organisation === undefined);
      expect(discreet?.previews).toEqual([preview]);
      expect(JSON.stringify(discreet)).not.toContain(cast.shy.id);
      expect(discreet && quoted(discreet, 'theirs')).toEqual([]);
    });

    it('never shows a member the words that are discreet or for animators only', async () => {
      const animators = await pairOf(rest, cast.lab.id, cast.hidden.id);
      const known = Object.keys(await versions());
      expect(known).toContain(animators.id);
      const hidden = new RegExp(`${canaries.discreet}|${canaries.animators}|${animators.id}`, 'i');
      const asked = [cast.ada, cast.bo, cast.cleo].flatMap(({ id: as }) =>
        everyAddress(cast, known).map((address) => ({ as, address })),
      );
      const leaks: string[] = [];
      const look = async (): Promise<void> => {
        for (let next = asked.pop(); next; next = asked.pop()) {
          const { text, status } = await rest.call('GET', next.address, { as: next.as });
          // A refusal names the suggestion that was asked for: that is the asker's word, not ours.
          const said =
            status < 300 ? text.replace(/"unheard":\[[^\]]*\]/, '') : text.replaceAll(animators.id, '');
          if (hidden.test(said)) leaks.push(`${next.address} as ${next.as}: ${said}`);
        }
      };
      await Promise.all(Array.from({ length: 8 }, look));
      expect(leaks).toEqual([]);
      expect(heard.text()).toContain('event: suggestion');
      expect(heard.text()).not.toContain(animators.id);
      expect(heard.text()).not.toContain(cast.shy.id);
      expect(heard.text()).not.toMatch(/canari/i);
    }, 60_000);

    it('changes by an edit only the suggestions it touches, and tells nobody anew', async () => {
      await settled(rest);
      const [before, notices] = [await versions(), await told()];
      const edited = await making(rest).edit(cast.startupOffer.id, {
        text: 'Capteurs de glycémie portables et pompes connectées, pour des patients diabétiques à domicile',
      });
      const { id } = await eventually(async () => {
        const found = await pairOf(rest, cast.lab.id, cast.startup.id);
        const quotes = found.reasons.flatMap((reason) => reason.quotes);
        expect(quotes).toContainEqual(
          expect.objectContaining({ source: edited.id, version: edited.version }),
        );
        return found;
      });
      await settled(rest);
      const after = await versions();
      expect(after[id]).toBeGreaterThan(before[id] ?? 0);
      expect({ ...after, [id]: 0 }).toEqual({ ...before, [id]: 0 });
      expect(await told()).toEqual(notices);
    });

    it('never proposes again what was answered no, also after it is scored anew', async () => {
      const { lab, startup, ada, bo } = cast;
      const { id } = await pairOf(rest, lab.id, startup.id, ada.id);
      const body = { organisation: lab.id, answer: 'no' };
      await rest.take('POST', `/v1/suggestions/${id}/answer`, { as: ada.id, body });
      expect(withOther(await proposed(rest, startup.id, bo.id), lab.id)).toBeUndefined();
      await making(rest).edit(cast.startupOffer.id, { text: words.startupOffer });
      await settled(rest);
      for (const [own, other, as] of [
        [lab, startup, ada],
        [startup, lab, bo],
      ] as const)
        expect(withOther(await proposed(rest, own.id, as.id), other.id)).toBeUndefined();
      const kept = await rest.take('GET', `/v1/suggestions/${id}?organisation=${lab.id}`);
      expect(kept).toMatchObject({ state: 'withdrawn', answer: 'no' });
    });

    it('withdraws what was proposed when a consent is withdrawn, and tells nobody anew when it is given again', async () => {
      const { clinic, printer } = cast;
      const notices = await told();
      await making(rest).consent(printer.id, false);
      await eventually(async () => {
        expect(await proposed(rest, clinic.id)).toEqual([]);
        expect(await proposed(rest, printer.id)).toEqual([]);
      });
      await making(rest).consent(printer.id, true);
      await eventually(() => pairOf(rest, clinic.id, printer.id));
      await settled(rest);
      expect(await told()).toEqual(notices);
    });

    it('stops counting a statement by itself when its last day is over where the campus is', async () => {
      const { clinic, printer, clinicNeed } = cast;
      const make = making(rest);
      // Whatever the hour, the day in the westernmost zone is over in the easternmost, 26 hours ahead.
      const [west, east] = ['Etc/GMT+12', 'Pacific/Kiritimati'];
      const today = new Intl.DateTimeFormat('sv-SE', { timeZone: west }).format(new Date());
      await make.settings({ time_zone: west });
      await make.edit(clinicNeed.id, { expires_on: today });
      await settled(rest);
      await pairOf(rest, clinic.id, printer.id);
      await make.settings({ time_zone: east });
      await eventually(async () => expect(await proposed(rest, printer.id)).toEqual([]));
      expect(await rest.take('GET', `/v1/statements/${clinicNeed.id}`)).toMatchObject({ expired: true });
      await make.edit(clinicNeed.id, { expires_on: null });
      await eventually(() => pairOf(rest, clinic.id, printer.id));
    });

    it('removes an organisation everywhere, and has a receipt from each service that knew of it', async () => {
      const { clinic, printer, printerOffer, cleo } = cast;
      const [membership] = await rest.list(`/v1/organisations/${printer.id}/memberships`);
      await rest.take('DELETE', `/v1/organisations/${printer.id}`);
      const services = async (id: string): Promise<string[]> =>
        (await rest.take('GET', `/v1/receipts/${id}`)).items
          .map(({ service }: { service: string }) => service)
          .toSorted();
      await eventually(async () => {
        const all = ['brokering', 'expertise', 'matchmaking', 'notifications'];
        expect(await services(printer.id)).toEqual([...all, 'profiles']);
        expect(await services(printerOffer.id)).toEqual(all);
        expect(await services(membership.id)).toEqual(['brokering', 'matchmaking', 'notifications']);
      });
      await eventually(async () => expect(await proposed(rest, clinic.id, cleo.id)).toEqual([]));
      await settled(rest);
      for (const path of [`/v1/organisations/${printer.id}`, `/v1/statements/${printerOffer.id}`])
        expect((await rest.call('GET', path)).status).toBe(404);
      expect(await noticesOf(rest, cast.pia.id)).toEqual([]);
      for (const path of [
        '/v1/organisations',
        '/v1/statements',
        `/v1/search?q=${words.printerOffer}`,
        '/v1/backup',
      ])
        expect(
          `${path}: ${withoutUnheard((await rest.call('GET', path)).text).match(/canaridisparu/i)}`,
        ).toBe(`${path}: null`);
      await heard.close();
      await mesh.stop();
      for (const kept of ['owned', 'derived', 'passing'] as const)
        expect(JSON.stringify([...(await readDocuments(mesh, kept))])).not.toContain(canaries.removed);
      await mesh.start();
      rest = mesh.rest();
    }, 90_000);

    describeRecovery(() => ({ mesh, cast }));
  });
