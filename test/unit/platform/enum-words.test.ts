import { describe, expect, it } from '@jest/globals';
import { CollaborationKind } from '../../../proto/generated/passerelle/profiles/v1/collaboration.ts';
import {
  OrganisationKind,
  Pole,
  SizeClass,
} from '../../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { ConsentPurpose } from '../../../proto/generated/passerelle/profiles/v1/person.ts';
import { StatementKind, StatementType } from '../../../proto/generated/passerelle/profiles/v1/statement.ts';
import { TextKind } from '../../../proto/generated/passerelle/profiles/v1/text.ts';
import { enumWords } from '../../../services/platform/enum-words.ts';
import * as words from '../../../services/profiles/words.ts';

describe('the words of the contract', () => {
  it.each([
    ['kinds of organisation', enumWords(OrganisationKind).all, words.organisationKinds],
    ['poles', enumWords(Pole).all, words.poles],
    ['size classes', enumWords(SizeClass).all, words.sizeClasses],
    ['kinds of statement', enumWords(StatementKind).all, words.statementKinds],
    ['types of statement', enumWords(StatementType).all, words.statementTypes],
    ['kinds of text', enumWords(TextKind).all, words.textKinds],
    ['kinds of collaboration', enumWords(CollaborationKind).all, words.collaborationKinds],
    ['purposes of consent', enumWords(ConsentPurpose).all, words.consentPurposes],
  ])('are those of profiles: %s', (_, contract, ours) => {
    expect(contract).toEqual(ours);
  });

  it('come back as the value they were read from', () => {
    const { all, word, value } = enumWords(StatementType);
    expect(all.map((one) => word(value(one)))).toEqual(all);
  });

  it('say nothing of a value that was not given, or that a newer release added', () => {
    const { word } = enumWords(Pole);
    expect(word(Pole.UNSPECIFIED)).toBeUndefined();
    expect(word(Pole.UNRECOGNIZED)).toBeUndefined();
  });
});
