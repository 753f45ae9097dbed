// Two who were introduced: a time for both, a meeting in two calendars, and what came of it, which is learned from.
import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { eventually } from '../makers/eventually.ts';
import { brokering, emailOf, nextTuesday } from './introductions-campus.ts';
import type { Telling } from './introductions-short.ts';

/** What a calendar makes of the file. */
const readCalendar = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const component = calendar.getFirstSubcomponent('vevent');
  if (!component) throw new Error(`no event: ${text}`);
  const { uid, sequence, startDate, endDate, attendees } = new ICAL.Event(component);
  return {
    method: calendar.getFirstPropertyValue('method'),
    status: component.getFirstPropertyValue('status'),
    uid,
    sequence,
    start: startDate.toJSDate().toISOString(),
    end: endDate.toJSDate().toISOString(),
    attendees: attendees.map((one) => String(one.getFirstValue()).replace(/^mailto:/i, '')).toSorted(),
  };
};

/** `id`: of the introduction of the lab and the start-up. */
export const describeTogether = (telling: () => Telling & { readonly id: string }): void =>
  describe('once they are introduced', () => {
    it('finds a time for both, and its meeting is in two calendars until it is moved and called off', async () => {
      const { rest, cast, id } = telling();
      const { ada, bo, hal } = cast;
      const by = brokering(rest);
      await by.done(id, 'times', ada.id, { windows: [nextTuesday('08:00', '10:00')] });
      const { free_slots } = await by.done(id, 'times', bo.id, {
        windows: [nextTuesday('09:00', '11:00')],
      });
      const [slot] = free_slots;
      expect(slot).toEqual({
        start: new Date(nextTuesday('09:00', '10:00').start).toISOString(),
        end: expect.any(String),
      });
      const calendars = () =>
        Promise.all(
          [ada, bo].map(async (one) => {
            const path = `/v1/introductions/${id}/meeting.ics`;
            const { headers, text } = await rest.call('GET', path, { as: one.id });
            expect(headers.get('content-type')).toMatch(/^text\/calendar/);
            return readCalendar(text);
          }),
        );
      const attendees = [emailOf('Ada'), emailOf('Bo')];
      await by.done(id, 'meeting', ada.id, { ...slot });
      const invited = await calendars();
      for (const one of invited)
        expect(one).toMatchObject({
          ...{ method: 'REQUEST', status: 'CONFIRMED', sequence: 0, attendees },
          ...{ start: slot?.start, end: slot?.end, uid: invited[0]?.uid },
        });
      const later = nextTuesday('09:30', '10:00');
      await by.done(id, 'meeting', bo.id, { ...later });
      for (const one of await calendars())
        expect(one).toMatchObject({
          ...{ method: 'REQUEST', sequence: 1, uid: invited[0]?.uid },
          start: new Date(later.start).toISOString(),
        });
      const off = await rest.take('DELETE', `/v1/introductions/${id}/meeting`, { as: ada.id });
      expect(off.meeting).toMatchObject({ cancelled: true, sequence: 2 });
      for (const one of await calendars())
        expect(one).toMatchObject({
          ...{ method: 'CANCEL', status: 'CANCELLED', sequence: 2, uid: invited[0]?.uid },
        });
      expect((await rest.call('GET', `/v1/introductions/${id}/meeting.ics`, { as: hal.id })).status).toBe(
        404,
      );
      await eventually(async () =>
        expect((await by.told(bo.id, id)).slice(-3)).toEqual([
          'meeting_set',
          'meeting_changed',
          'meeting_cancelled',
        ]),
      );
    });

    it('teaches what came of it: rules, weights and the graph of collaborations know', async () => {
      const { rest, cast, id } = telling();
      const { ada, bo, ann, lab, startup, hub } = cast;
      const by = brokering(rest);
      const linked = async (): Promise<number> => {
        const { candidate } = await rest.take('GET', `/v1/pairs/${lab.id}/${hub.id}`, { as: ann.id });
        const shared = candidate.features.get.find(
          ({ feature }: { feature: string }) => feature === 'partners_in_common',
        );
        return shared?.value ?? 0;
      };
      const before = await linked();
      const told = { day: 30, met: true, useful: 5, together: 'project' };
      const met = await by.done(id, 'outcome', ada.id, told);
      expect(met).toMatchObject({ stage: 'met' });
      await by.done(id, 'outcome', bo.id, told);
      await eventually(async () => expect(await linked()).toBeGreaterThan(before));
      const standing = await rest.take('GET', `/v1/pairs/${lab.id}/${startup.id}`, { as: ann.id });
      expect(standing.standing).toBe('forbidden');
      expect(standing.suppressions).toContainEqual(
        expect.objectContaining({ code: 'introduced', because: id }),
      );
      const { answers } = await rest.take('GET', '/v1/weights/replay', { as: ann.id });
      expect(answers).toBe(2);
    });
  });
