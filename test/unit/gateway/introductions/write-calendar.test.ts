// What calendars make of our files, as two libraries read them that know nothing of who wrote them.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { sync as nodeIcal } from 'node-ical';
import { oneLine } from '../../../../services/gateway/introductions/one-line.ts';
import {
  type CalendarMeeting,
  writeCalendar,
} from '../../../../services/gateway/introductions/write-calendar.ts';
import { sentencesOf } from '../../../../services/gateway/sentences/choose-language.ts';

const zoe = { name: 'Zoé Lefèvre', organisation: 'Institut Alizé', email: 'zoe.lefevre+rdv@alize.example' };
const paul = { name: 'Paul O’Neill', organisation: 'Bruyère', email: 'paul@bruyere.example' };

const aMeeting = (more: Partial<CalendarMeeting> = {}): CalendarMeeting => ({
  introductionId: 'itr_0123456789abcdefghjkmnpqrs',
  round: 1,
  start: '2026-03-04T09:00:00.000Z',
  end: '2026-03-04T10:30:00.000Z',
  sequence: 0,
  status: 'confirmed',
  setAt: '2026-03-02T11:12:13.456Z',
  organisations: ['Institut Alizé', 'Bruyère'],
  persons: [zoe, paul],
  ...more,
});

const write = (more: Partial<CalendarMeeting> = {}, locale: 'fr' | 'en' = 'fr'): string =>
  writeCalendar(aMeeting(more), sentencesOf(locale));

/** What ical.js sees. */
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [component, ...others] = calendar.getAllSubcomponents();
  if (component === undefined || others.length > 0) throw new Error('not one event');
  const event = new ICAL.Event(component);
  const all = component.getAllProperties();
  const value = (name: string): string => String(component.getFirstPropertyValue(name) ?? '');
  return {
    method: calendar.getFirstPropertyValue('method'),
    kind: component.name,
    names: all.map(({ name }) => name),
    uid: event.uid,
    sequence: event.sequence,
    summary: event.summary,
    description: event.description,
    location: event.location,
    start: event.startDate.toJSDate().toISOString(),
    end: event.endDate.toJSDate().toISOString(),
    zone: event.startDate.zone?.tzid,
    stamp: value('dtstamp'),
    status: value('status'),
    class: value('class'),
    organiser: value('organizer'),
    organiserName: component.getFirstProperty('organizer')?.getFirstParameter('cn'),
    attendees: component.getAllProperties('attendee').map((one) => ({
      address: String(one.getFirstValue()).toLowerCase(),
      name: one.getFirstParameter('cn'),
      answer: one.getFirstParameter('partstat'),
      asked: one.getFirstParameter('rsvp'),
    })),
  };
};

/** What node-ical sees. */
const readOtherwise = (text: string) => {
  const { vcalendar, ...found } = nodeIcal.parseICS(text);
  const [event, ...others] = Object.values(found);
  if (event?.type !== 'VEVENT' || others.length > 0) throw new Error('not one event');
  const attendees = [event.attendee ?? []].flat();
  return {
    method: vcalendar?.method,
    names: Object.keys(event),
    uid: event.uid,
    sequence: event.sequence,
    summary: event.summary,
    status: event.status,
    start: event.start.toISOString(),
    end: event.end?.toISOString(),
    stamp: event.dtstamp.toISOString(),
    attendees: attendees.map((one) => (typeof one === 'string' ? one : one.val).toLowerCase()),
  };
};

describe('an invitation', () => {
  it('is the same event to ical.js and to node-ical', () => {
    const [one, other] = [read(write()), readOtherwise(write())];
    expect(one).toMatchObject({
      method: 'REQUEST',
      kind: 'vevent',
      uid: 'itr_0123456789abcdefghjkmnpqrs-1@passerelle',
      sequence: 0,
      summary: 'Rencontre\u00a0: Institut Alizé et Bruyère',
      start: '2026-03-04T09:00:00.000Z',
      end: '2026-03-04T10:30:00.000Z',
      zone: 'UTC',
      stamp: '2026-03-02T11:12:13Z',
      status: 'CONFIRMED',
      class: 'PRIVATE',
    });
    const { method, uid, sequence, summary, status, start, end } = one;
    expect(other).toMatchObject({ method, uid, sequence, summary, status, start, end });
    expect(other.stamp).toBe('2026-03-02T11:12:13.000Z');
    expect(other.attendees).toEqual(one.attendees.map(({ address }) => address));
  });

  it('speaks the language of its reader, and says who comes', () => {
    const { summary, description } = read(write({}, 'en'));
    expect(summary).toBe('Meeting: Institut Alizé and Bruyère');
    expect(description).toBe(
      'Meeting arranged in Passerelle: Institut Alizé and Bruyère.\n' +
        'With: Zoé Lefèvre (Institut Alizé) and Paul O’Neill (Bruyère).',
    );
    expect(read(write()).description).toBe(
      'Rencontre convenue dans Passerelle\u00a0: Institut Alizé et Bruyère.\n' +
        'Avec\u00a0: Zoé Lefèvre (Institut Alizé) et Paul O’Neill (Bruyère).',
    );
  });

  it('asks everybody but its organiser for an answer', () => {
    const { organiser, organiserName, attendees } = read(write());
    expect([organiser, organiserName]).toEqual(['mailto:zoe.lefevre+rdv@alize.example', 'Zoé Lefèvre']);
    expect(attendees).toEqual([
      { address: `mailto:${zoe.email}`, name: zoe.name, answer: 'ACCEPTED', asked: 'FALSE' },
      { address: `mailto:${paul.email}`, name: paul.name, answer: 'NEEDS-ACTION', asked: 'TRUE' },
    ]);
  });

  it('tells where, if that is known', () => {
    expect(read(write({ place: 'Bât. 3, salle B; 2e étage' })).location).toBe('Bât. 3, salle B; 2e étage');
    expect(read(write()).names).not.toContain('location');
  });

  it('is the same text for the same meeting', () => {
    expect(write()).toBe(write());
  });

  it('names a person without an address, and does not write to anybody in that name', () => {
    const { email: _, ...without } = zoe;
    const { attendees, organiser, description } = read(write({ persons: [without, paul] }));
    expect(attendees).toHaveLength(1);
    expect(organiser).toBe('mailto:paul@bruyere.example');
    expect(description).toContain('Zoé Lefèvre (Institut Alizé)');
  });

  it('is an event without anybody in it where no contacts are exchanged', () => {
    const text = write({ persons: [] });
    const { method, names, description } = read(text);
    expect(method).toBeNull();
    expect(names).not.toContain('organizer');
    expect(names).not.toContain('attendee');
    expect(description).toBe('Rencontre convenue dans Passerelle\u00a0: Institut Alizé et Bruyère.');
    expect(text).not.toMatch(/mailto/i);
    expect(readOtherwise(text).summary).toBe('Rencontre\u00a0: Institut Alizé et Bruyère');
  });
});

describe('what comes after an invitation', () => {
  const later = { start: '2026-03-05T13:00:00.000Z', end: '2026-03-05T14:30:00.000Z' };
  const update = write({ ...later, sequence: 1, setAt: '2026-03-03T08:00:00.000Z' });
  const cancellation = write({
    ...later,
    ...{ sequence: 2, setAt: '2026-03-03T09:00:00.000Z', status: 'cancelled' },
  });

  it('is an update of the same event, newer than it', () => {
    const [before, after] = [read(write()), read(update)];
    expect(after).toMatchObject({ method: 'REQUEST', uid: before.uid, sequence: 1, ...later });
    expect(after.organiser).toBe(before.organiser);
    expect(readOtherwise(update)).toMatchObject({ uid: before.uid, sequence: 1, ...later });
  });

  it('is its cancellation, told to all and asking nothing of anybody', () => {
    const [before, after] = [read(update), read(cancellation)];
    const { uid, organiser } = before;
    expect(after).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', sequence: 2, uid, organiser });
    expect(after.attendees.map(({ address }) => address)).toEqual(
      before.attendees.map(({ address }) => address),
    );
    expect(after.attendees.every(({ asked }) => asked === 'FALSE')).toBe(true);
    expect(after.description).toMatch(/^Cette rencontre est annulée/);
    const { method, status } = readOtherwise(cancellation);
    expect([method, status]).toEqual(['CANCEL', 'CANCELLED']);
  });

  it('is another event after the introduction was reopened', () => {
    expect(read(write({ round: 2 })).uid).not.toBe(read(write()).uid);
  });
});

const lines = (text: string): string[] => text.replace(/\r\n$/, '').split('\r\n');

describe('the lines of a file', () => {
  const long =
    'Établissement hospitalo-universitaire de référence en génomique à l’échelle européenne – 研究 🧬 ';
  const text = write({ organisations: [long.repeat(5), 'Bruyère'], place: long.repeat(3) });

  it('have 75 octets at the most, cut between characters', () => {
    for (const line of lines(text)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const { summary, location } = read(text);
    expect(summary).toBe(`Rencontre\u00a0: ${long.repeat(5).trim()} et Bruyère`);
    expect(location).toBe(long.repeat(3).trim());
    expect(readOtherwise(text).summary).toBe(summary);
  });

  it('end as they should, the last one too', () => {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('whatever somebody is called', () => {
  const hostile = fc.constantFrom(
    'x\r\nATTENDEE:mailto:eve@evil.example',
    'x\nEND:VEVENT\nBEGIN:VEVENT',
    'x";SENT-BY="mailto:eve@evil.example',
    'x":mailto:eve@evil.example',
    'x\u2028ATTENDEE:mailto:eve@evil.example',
    'x\u0085METHOD:CANCEL',
    "^n^'^^n\\n\\,\\;\\\\",
    '\u202e\u202e',
    'a\ud800b',
    '',
    ' ',
  );
  const name = fc.oneof(
    hostile,
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc
      .array(fc.constantFrom('"', '^', '\\', ',', ';', ':', '\n', '\r', 'n', ' ', "'", 'é', '='))
      .map((all) => all.join('')),
  );
  const usual = [read(write({ place: 'here' })).names, readOtherwise(write({ place: 'here' })).names];

  it('it reaches the calendar as one line, and nothing else comes with it', () => {
    fc.assert(
      fc.property(name, name, name, (person, organisation, where) => {
        const place = `à ${where}`;
        const text = write({
          organisations: [organisation, 'Bruyère'],
          persons: [{ ...zoe, name: person, organisation }, paul],
          place,
        });
        const [one, other] = [read(text), readOtherwise(text)];
        const shown = oneLine(organisation);
        expect(one.summary).toBe(`Rencontre\u00a0: ${shown} et Bruyère`);
        expect(one.location).toBe(oneLine(place));
        expect(one.description).toContain(`Avec\u00a0: ${oneLine(person)} (${shown}) et Paul`);
        expect(one.description.split('\n')).toHaveLength(2);
        const called = oneLine(person).replaceAll('"', "'").replaceAll('\\', '/');
        expect(one.organiserName).toBe(called || zoe.email);
        expect(one.attendees.map(({ name: said }) => said)).toEqual([one.organiserName, paul.name]);
        expect([one.names, other.names]).toEqual(usual);
        const addresses = [zoe, paul].map(({ email }) => `mailto:${email}`);
        expect(one.attendees.map(({ address }) => address)).toEqual(addresses);
        expect(other.attendees).toEqual(addresses);
        for (const line of lines(text)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }),
      { numRuns: 500 },
    );
  });

  it('no address makes more than one attendee', () => {
    fc.assert(
      fc.property(name, (local) => {
        const text = write({ persons: [{ ...zoe, email: `${local}@evil.example` }, paul], place: 'here' });
        expect([read(text).names, readOtherwise(text).names]).toEqual(usual);
        expect(read(text).attendees[1]?.address).toBe(`mailto:${paul.email}`);
      }),
    );
  });
});
