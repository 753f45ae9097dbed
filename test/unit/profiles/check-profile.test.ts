import { describe, expect, it } from '@jest/globals';
import type { Profile } from '../../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { externalIds } from '../../makers/profiles.ts';
import * as make from '../../makers/profiles.ts';
import { idOf, profilesInMemory } from '../../makers/profiles-service.ts';

const lab = make.anOrganisation({ externalIds: externalIds('lab') });
const startup = make.anOrganisation({ name: 'Jeune pousse', externalIds: externalIds('startup') });
const links = { organisationIds: ['file:lab', 'file:startup'] };
const organisationId = 'file:lab';

type Case = [string, Profile, string, string];
const cases: readonly Case[] = [
  ['a name of blanks', make.anOrganisation({ name: '  ' }), 'name', 'required'],
  ['a long name', make.anOrganisation({ name: 'n'.repeat(201) }), 'name', 'too-long'],
  [
    'a kind that is not given',
    make.anOrganisation({ kind: 'ORGANISATION_KIND_UNSPECIFIED' }),
    'kind',
    'required',
  ],
  ['a long description', make.anOrganisation({ description: 'd'.repeat(4_001) }), 'description', 'too-long'],
  ['no language', make.anOrganisation({ language: 'LANGUAGE_UNSPECIFIED' }), 'language', 'required'],
  ['a country in lower case', make.anOrganisation({ country: 'fr' }), 'country', 'malformed'],
  ['a site that is no address', make.anOrganisation({ site: 'javascript:alert(1)' }), 'site', 'malformed'],
  ['a year before all', make.anOrganisation({ founded: 999 }), 'founded', 'too-small'],
  ['a year after all', make.anOrganisation({ founded: 2201 }), 'founded', 'too-big'],
  ['a year after the next one', make.anOrganisation({ founded: 2100 }), 'founded', 'too-big'],
  ['no visibility', make.anOrganisation({ visibility: 'VISIBILITY_UNSPECIFIED' }), 'visibility', 'required'],
  [
    'an external id without value',
    make.anOrganisation({ externalIds: externalIds('') }),
    'external_ids[0]',
    'malformed',
  ],
  [
    'eleven external ids',
    make.anOrganisation({ externalIds: externalIds(...Array.from({ length: 11 }, (_, at) => String(at))) }),
    'external_ids',
    'too-many',
  ],
  ['a parent that is not there', make.anOrganisation({ parentId: 'file:nobody' }), 'parent', 'unresolved'],
  ['nobody’s statement', make.aStatement(), 'organisation', 'required'],
  ['a statement without words', make.aStatement({ organisationId, text: '' }), 'text', 'required'],
  ['a long statement', make.aStatement({ organisationId, text: 't'.repeat(2_001) }), 'text', 'too-long'],
  ['no type', make.aStatement({ organisationId, type: 'STATEMENT_TYPE_UNSPECIFIED' }), 'type', 'required'],
  [
    'a discreet one without preview',
    make.aStatement({ organisationId, discreet: true }),
    'preview',
    'required',
  ],
  ['a preview of a named one', make.aStatement({ organisationId, preview: 'p' }), 'preview', 'not-allowed'],
  [
    'a long preview',
    make.aStatement({ organisationId, discreet: true, preview: 'p'.repeat(301) }),
    'preview',
    'too-long',
  ],
  ['a maturity of 0', make.aStatement({ organisationId, trlMin: 0 }), 'trl_min', 'too-small'],
  ['a maturity of 10', make.aStatement({ organisationId, trlMax: 10 }), 'trl_max', 'too-big'],
  [
    'maturities in the wrong order',
    make.aStatement({ organisationId, trlMin: 5, trlMax: 4 }),
    'trl_max',
    'before',
  ],
  ['a day that is past', make.aStatement({ organisationId, expiresOn: '2026-03-01' }), 'expires_on', 'past'],
  [
    'a day that is none',
    make.aStatement({ organisationId, expiresOn: '2026-02-30' }),
    'expires_on',
    'malformed',
  ],
  [
    'a statement of who is not there',
    make.aStatement({ organisationId: 'file:nobody' }),
    'organisation',
    'unresolved',
  ],
  ['nobody’s text', make.aText(), 'owners', 'too-few'],
  ['a text without title', make.aText({ ownerIds: ['file:lab'], title: '' }), 'title', 'required'],
  [
    'a long abstract',
    make.aText({ ownerIds: ['file:lab'], abstract: 'a'.repeat(20_001) }),
    'abstract',
    'too-long',
  ],
  ['a text of no day', make.aText({ ownerIds: ['file:lab'], date: '2026' }), 'date', 'malformed'],
  [
    'a text of who is not there',
    make.aText({ ownerIds: ['file:lab', 'file:no'] }),
    'owners[1]',
    'unresolved',
  ],
  [
    'a link of one',
    make.aCollaboration({ organisationIds: ['file:lab', 'file:lab'] }),
    'organisations',
    'too-few',
  ],
  [
    'a link that ends before it began',
    make.aCollaboration({ ...links, since: '2026-02-01', until: '2026-01-01' }),
    'until',
    'before',
  ],
  ['a person without name', make.aPerson({ givenName: '' }), 'given_name', 'required'],
  ['an address that is none', make.aPerson({ email: 'nobody' }), 'email', 'malformed'],
  ['a time zone that is none', make.aPerson({ timeZone: 'Paris' }), 'time_zone', 'malformed'],
  ['a membership of nobody', make.aMembership({ organisationId }), 'person', 'required'],
  [
    'a consent without text version',
    make.aConsent({ subjectId: 'file:lab', textVersion: '' }),
    'text_version',
    'required',
  ],
  [
    'a consent to nothing',
    make.aConsent({ subjectId: 'file:lab', purpose: 'CONSENT_PURPOSE_UNSPECIFIED' }),
    'purpose',
    'required',
  ],
  ['a campus without language', make.settingsOf({ languages: [] }), 'languages', 'too-few'],
  ['no retention', make.settingsOf({ noticeRetentionDays: 0 }), 'notice_retention_days', 'too-small'],
];

const prepared = async () => {
  const service = profilesInMemory();
  await service.made(lab);
  await service.made(startup);
  return service;
};

describe('what is written of a profile', () => {
  it.each(cases)('is not %s', async (_, profile, field, rule) => {
    const service = await prepared();
    const outcome = await service.put(profile);
    expect(outcome).toMatchObject({ ok: false, fault: { code: 'invalid' } });
    expect(outcome.ok ? [] : outcome.fault.violations).toContainEqual(
      expect.objectContaining({ field, rule }),
    );
  });

  it('is refused with every field at fault', async () => {
    const service = await prepared();
    const outcome = await service.put(make.anOrganisation({ name: '', country: 'France', founded: 3 }));
    expect(outcome.ok ? [] : outcome.fault.violations?.map(({ field }) => field)).toEqual([
      'name',
      'country',
      'founded',
    ]);
  });

  it('names its references by external id, in whatever case the scheme is', async () => {
    const service = await prepared();
    const made = await service.made(make.aStatement({ organisationId: 'FILE:lab' }));
    const found = await service.get('organisation', 'file:lab');
    expect(made.statement?.organisationId).toBe(found.ok && idOf(found.value));
  });

  it('leaves out what a newer release added', async () => {
    const service = await prepared();
    const made = await service.made(make.anOrganisation({ poles: ['UNRECOGNIZED', 'POLE_TRAINING'] }));
    expect(made.organisation?.poles).toEqual(['POLE_TRAINING']);
    const found = await service.get('organisation', idOf(made));
    expect(found).toMatchObject({ ok: true, value: { organisation: { poles: ['POLE_TRAINING'] } } });
  });

  it('never makes an organisation a part of itself', async () => {
    const service = profilesInMemory();
    const top = await service.made(make.anOrganisation());
    const middle = await service.made(make.anOrganisation({ parentId: idOf(top) }));
    const low = await service.made(make.anOrganisation({ parentId: idOf(middle) }));
    for (const [parent, rule] of [
      [top, 'itself'],
      [middle, 'cycle'],
      [low, 'cycle'],
    ] as const) {
      const outcome = await service.put(make.anOrganisation({ id: idOf(top), parentId: idOf(parent) }), {
        ifVersion: 1,
      });
      expect(outcome).toMatchObject({ ok: false, fault: { violations: [{ field: 'parent', rule }] } });
    }
  });
});
