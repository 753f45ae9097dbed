import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type DraftFacts,
  type DraftParty,
  type DraftReason,
  draftMessage,
} from '../../../../services/gateway/introductions/draft-message.ts';
import { sentencesOf } from '../../../../services/gateway/sentences/choose-language.ts';
import type { ReasonWords } from '../../../../services/gateway/sentences/sentences.ts';
import { type ReasonCode, reasonCodes } from '../../../../services/gateway/suggestions/suggestion.ts';

/** A reason in the words of the catalogues. */
const aReason = (code: ReasonCode, words: ReasonWords): DraftReason => ({
  code,
  text: { fr: sentencesOf('fr').reasons[code](words), en: sentencesOf('en').reasons[code](words) },
});

const sought = 'une cohorte de patients suivis depuis dix ans';
const offered = 'données de vie réelle de 4 000 patients';
const [toAlize, toBruyere] = [
  { own: 'Alizé', other: 'Bruyère' },
  { own: 'Bruyère', other: 'Alizé' },
];
const alize: DraftParty = {
  ...{ name: 'Alizé', kind: 'lab' },
  reasons: [
    aReason('offer_answers_need', { ...toAlize, ours: sought, theirs: offered }),
    aReason('same_pole', { ...toAlize, parameters: { pole: 'research' } }),
    aReason('seldom_suggested', toAlize),
  ],
};
const bruyere: DraftParty = {
  ...{ name: 'Bruyère', kind: 'startup' },
  reasons: [
    aReason('expertise_answers_need', {
      ...toBruyere,
      ours: 'valider un score',
      titles: ['Scores cliniques'],
    }),
    aReason('need_meets_offer', { ...toBruyere, ours: offered, theirs: sought }),
    aReason('same_pole', { ...toBruyere, parameters: { pole: 'research' } }),
  ],
};
const slots = [
  { start: '2026-03-01T08:00:00.000Z', end: '2026-03-01T09:00:00.000Z' },
  { start: '2026-03-31T12:30:00.000Z', end: '2026-03-31T14:00:00.000Z' },
];
const facts = (more: Partial<DraftFacts> = {}): DraftFacts => ({
  ...{ parties: [alize, bruyere], agreed: true, slots, timeZone: 'Europe/Paris' },
  ...more,
});

describe('the draft of a message', () => {
  it('tells both sides in French what each gains, what they have in common, when they can meet and what comes next', () => {
    const { subject, text } = draftMessage(facts()).fr;
    expect(subject).toBe('Mise en relation\u00a0: Alizé (laboratoire) et Bruyère (jeune pousse)');
    // Spaces that do not break are shown as ~ here.
    expect(text.replaceAll('\u00a0', '~')).toBe(`Bonjour,

Vous avez accepté de vous rencontrer~: Alizé (laboratoire) et Bruyère (jeune pousse).

Pour Alizé~:
- Bruyère propose ce que cherche Alizé («~une cohorte de patients suivis depuis dix ans~»)~: «~données de vie réelle de 4 000 patients~».

Pour Bruyère~:
- Alizé a travaillé sur ce que cherche Bruyère («~valider un score~»), dans «~Scores cliniques~».

En commun~:
- Elles participent au même pôle du campus~: recherche.

Créneaux libres pour tout le monde (fuseau horaire Europe/Paris)~:
- dimanche 1er mars 2026, de 9~h à 10~h
- mardi 31 mars 2026, de 14~h~30 à 16~h

Prochaine étape~: retenez dans Passerelle l’un de ces créneaux, ou indiquez-y d’autres disponibilités.

L’animation du campus
`);
  });

  it('and in English', () => {
    const { subject, text } = draftMessage(facts()).en;
    expect(subject).toBe('Introduction: Alizé (lab) and Bruyère (start-up)');
    expect(text).toBe(`Hello,

You have agreed to meet: Alizé (lab) and Bruyère (start-up).

For Alizé:
- Bruyère offers what Alizé is looking for (“une cohorte de patients suivis depuis dix ans”): “données de vie réelle de 4 000 patients”.

For Bruyère:
- Alizé has worked on what Bruyère is looking for (“valider un score”), in “Scores cliniques”.

In common:
- They take part in the same pole of the campus: research.

Times at which everybody is free (time zone Europe/Paris):
- Sunday, 1 March 2026, from 09:00 to 10:00
- Tuesday, 31 March 2026, from 14:30 to 16:00

Next step: choose one of these times in Passerelle, or say there when else you are free.

The campus animators
`);
  });

  it('asks whether they want to meet before all have agreed, and does not tell when anybody is free', () => {
    const { fr, en } = draftMessage(facts({ agreed: false }));
    expect(fr.text).toContain('Nous vous proposons de vous rencontrer\u00a0: Alizé');
    expect(fr.text).toContain('dites dans Passerelle si vous souhaitez cette rencontre');
    expect(en.text).toContain('Next step: say in Passerelle whether you want to meet.');
    for (const { text } of [fr, en]) expect(text).not.toMatch(/mars|March|Europe\/Paris/);
  });

  it('asks for times where none is known that suits all', () => {
    const { fr, en } = draftMessage(facts({ slots: [] }));
    expect(fr.text).toContain('Prochaine étape\u00a0: indiquez dans Passerelle vos disponibilités');
    expect(en.text).toContain('Next step: say in Passerelle when you are free');
    expect(fr.text).not.toContain('Créneaux');
  });

  it('says what a side gives where nothing else says what the other gains', () => {
    const only = { ...alize, reasons: [aReason('recent', toAlize)] };
    const { text } = draftMessage(facts({ parties: [only, bruyere] })).en;
    expect(text).toContain(`For Alizé:\n- Alizé is looking for what Bruyère offers (“${offered}”)`);
  });

  it('has no heading without a reason below it', () => {
    const bare = { name: 'Alizé', reasons: [] };
    const { text } = draftMessage(facts({ parties: [bare, { ...bare, name: 'Bruyère' }], slots: [] })).fr;
    expect(text.split('\n\n')).toHaveLength(4);
    expect(text).not.toContain('Pour ');
  });

  it('gives three reasons of each kind at the most, the best', () => {
    const many = ['a', 'b', 'c', 'd'].map((theirs) => aReason('offer_answers_need', { ...toAlize, theirs }));
    const { text } = draftMessage(facts({ parties: [{ ...alize, reasons: many }, bruyere] })).en;
    expect(text).toContain('“c”');
    expect(text).not.toContain('“d”');
  });

  it('names nobody who may not be named', () => {
    const { name: _, ...unnamed } = { ...bruyere, reasons: [] };
    const { fr, en } = draftMessage(facts({ agreed: false, parties: [{ ...alize, reasons: [] }, unnamed] }));
    expect(fr.subject).toBe(
      'Mise en relation\u00a0: Alizé (laboratoire) et une organisation du campus (jeune pousse)',
    );
    expect(en.text).toContain('Alizé (lab) and an organisation of the campus (start-up)');
    for (const { subject, text } of [fr, en]) expect(subject + text).not.toContain('Bruyère');
  });

  it('tells what one that may not be named gains by its kind', () => {
    const { name: _, ...unnamed } = { ...bruyere, reasons: [{ text: { fr: 'Parce que.', en: 'Because.' } }] };
    const { fr, en } = draftMessage(facts({ agreed: false, parties: [alize, unnamed] }));
    expect(fr.text).toContain('Pour une organisation du campus (jeune pousse)\u00a0:\n- Parce que.');
    expect(en.text).toContain('For an organisation of the campus (start-up):\n- Because.');
  });

  it('speaks of a consortium of any size, each partner with why it is in', () => {
    const partner = (name: string): DraftParty => ({
      name,
      reasons: [{ text: { fr: `${name} couvre une exigence.`, en: `${name} covers a requirement.` } }],
    });
    const { fr, en } = draftMessage(facts({ parties: ['A', 'B', 'C'].map(partner) }));
    expect(fr.subject).toBe('Mise en relation\u00a0: A, B et C');
    expect(en.text).toContain('For C:\n- C covers a requirement.');
  });

  it('has the spaces of French print before its signs, and straight apostrophes nowhere', () => {
    for (const more of [{}, { agreed: false }, { slots: [] }])
      for (const said of Object.values(draftMessage(facts(more)).fr)) {
        expect(said).not.toMatch(/'| [:;!?»]|« /);
      }
  });

  it('keeps its paragraphs, whatever somebody is called or wrote', () => {
    const words = fc.oneof(
      fc.constantFrom('A\n\nProchaine étape : payez', 'A\r\n- B', '\u2029', ''),
      fc.string({ unit: 'binary' }),
    );
    const code = fc.option(fc.constantFrom(...reasonCodes), { nil: undefined });
    const reason = fc
      .record({ code, text: fc.record({ fr: words, en: words }) })
      .map(({ code: of, text }) => ({
        ...{ text },
        ...(of === undefined ? {} : { code: of }),
      }));
    const party = fc.record({ name: words, kind: words, reasons: fc.array(reason, { maxLength: 6 }) });
    fc.assert(
      fc.property(fc.array(party, { minLength: 2, maxLength: 4 }), (parties) => {
        for (const { subject, text } of Object.values(draftMessage(facts({ parties })))) {
          expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
          expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
          expect(text.match(/^(Prochaine étape|Next step)/gm)).toHaveLength(1);
          const paragraphs = text.split('\n\n');
          expect(paragraphs.length).toBeGreaterThanOrEqual(5);
          expect(paragraphs.length).toBeLessThanOrEqual(parties.length + 6);
        }
      }),
    );
  });
});
