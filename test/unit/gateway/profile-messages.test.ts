// The mapping between the edge's JSON and the contract's messages.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type * as z from 'zod';
import { MembershipRole } from '../../../proto/generated/passerelle/mesh/v1/actor.ts';
import { Language, Visibility } from '../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { PromptCode } from '../../../proto/generated/passerelle/brokering/v1/prompts.ts';
import { Answer, ReasonCode } from '../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { NoticeKind } from '../../../proto/generated/passerelle/notifications/v1/notifications.ts';
import { CollaborationKind } from '../../../proto/generated/passerelle/profiles/v1/collaboration.ts';
import {
  OrganisationKind,
  Pole,
  SizeClass,
} from '../../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { ConsentPurpose } from '../../../proto/generated/passerelle/profiles/v1/person.ts';
import { Profile } from '../../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { StatementKind, StatementType } from '../../../proto/generated/passerelle/profiles/v1/statement.ts';
import { TextKind } from '../../../proto/generated/passerelle/profiles/v1/text.ts';
import { askedWords, noticeKinds } from '../../../services/gateway/notifications-api.ts';
import { profileMessage, readProfile } from '../../../services/gateway/profile-messages-api.ts';
import { type Json, kindNames, kinds } from '../../../services/gateway/profiles/kinds.ts';
import { mergePatch } from '../../../services/gateway/profiles/merge-patch.ts';
import { language, visibility } from '../../../services/gateway/schemas/fields.ts';
import { organisationKind, pole, sizeClass } from '../../../services/gateway/schemas/organisation.ts';
import { consentPurpose, membershipRole } from '../../../services/gateway/schemas/person.ts';
import { statementKind, statementType } from '../../../services/gateway/schemas/statement.ts';
import { answer } from '../../../services/gateway/schemas/suggestion.ts';
import { collaborationKind, textKind } from '../../../services/gateway/schemas/text.ts';
import { answers, reasonCodes } from '../../../services/gateway/suggestions/suggestion.ts';
import { enumWords } from '../../../services/platform/enum-words.ts';

const contract = (enumeration: Record<string, string>): readonly string[] => enumWords(enumeration).all;

describe('the words of the edge', () => {
  it.each<[string, z.ZodEnum, Record<string, string>]>([
    ['organisation kinds', organisationKind, OrganisationKind],
    ['poles', pole, Pole],
    ['statement kinds', statementKind, StatementKind],
    ['statement types', statementType, StatementType],
    ['text kinds', textKind, TextKind],
    ['collaboration kinds', collaborationKind, CollaborationKind],
    ['roles', membershipRole, MembershipRole],
    ['purposes', consentPurpose, ConsentPurpose],
    ['visibilities', visibility, Visibility],
    ['answers', answer, Answer],
  ])('are those of the contract: %s', (_, schema, enumeration) => {
    expect(schema.options).toEqual(contract(enumeration));
  });

  it('cover every size, language, reason, notice and prompt of the contract', () => {
    expect(sizeClass.options).toHaveLength(contract(SizeClass).length);
    expect(language.options).toHaveLength(contract(Language).length);
    expect([reasonCodes, answers, noticeKinds, askedWords]).toEqual(
      [ReasonCode, Answer, NoticeKind, PromptCode].map(contract),
    );
  });
});

const through = (kind: (typeof kindNames)[number], json: Json): Json | undefined => {
  const message = { ...profileMessage(kind, 'org_0123456789abcdefghjkmnpqrs', json), version: 3 };
  return readProfile(Profile.decode(Profile.encode(message).finish()))?.json;
};

describe('a profile', () => {
  it.each(kindNames)('comes back as it was sent through the contract: %s', (kind) => {
    const example = (kinds[kind].body.meta()?.['examples'] as Json[])[0];
    const { external_id: one, memberships: _, consents: __, ...json } = kinds[kind].body.parse(example);
    const sent = one === undefined ? json : { ...json, external_ids: [one] };
    expect(through(kind, sent)).toMatchObject({ ...sent, version: 3 });
  });

  it.each(sizeClass.options)('keeps its size: %s', (size) => {
    expect(through('organisation', { size_class: size, poles: pole.options })).toMatchObject({
      ...{ size_class: size, poles: pole.options },
    });
  });

  it('of a kind that a newer release added is not shown', () => {
    expect(readProfile(Profile.fromPartial({ version: 1 }))).toBeUndefined();
  });
});

describe('a merge patch', () => {
  it.each([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: 'foo' }, null, null],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('of %j by %j gives %j (RFC 7396, appendix A)', (target, patch, result) => {
    expect(mergePatch(target, patch)).toEqual(result);
  });

  it('applied twice is applied once, and never reaches a prototype', () => {
    fc.assert(
      fc.property(
        fc.object(),
        fc.object({ key: fc.constantFrom('a', '__proto__', 'constructor') }),
        (target, patch) => {
          const once = mergePatch(target, patch);
          expect(JSON.stringify(mergePatch(once, patch))).toBe(JSON.stringify(once));
          expect(({} as Record<string, unknown>)['a']).toBeUndefined();
        },
      ),
    );
  });
});
