import { describe, expect, it } from '@jest/globals';
import {
  bodyOf,
  fieldsThere,
  isSame,
  patchOf,
  standardValues,
  valuesOf,
} from '../../../../../services/gateway/web/profile/fields.ts';
import {
  collaborationForm,
  limitsForm,
  organisationForm,
  statementForm,
} from '../../../../../services/gateway/web/profile/forms.ts';

const need = statementForm('need', 'fr');
const written = { ...standardValues(need), text: '  Des cohortes  ', type: 'data' };

describe('a form', () => {
  it('sends what is written, without blanks around it and without what is empty', () => {
    expect(bodyOf(need, written)).toEqual({
      text: 'Des cohortes',
      type: 'data',
      visibility: 'campus',
      discreet: false,
      language: 'fr',
    });
  });

  it('sends numbers as numbers, and leaves it to the server to refuse what is none', () => {
    expect(bodyOf(need, { ...written, trl_min: '4', trl_max: 'seven' })).toMatchObject({
      trl_min: 4,
      trl_max: 'seven',
    });
  });

  it('has a preview only of what is discreet', () => {
    const discreet = { ...written, discreet: 'yes', preview: 'Un laboratoire cherche des cohortes' };
    expect(fieldsThere(need, written).some(({ name }) => name === 'preview')).toBe(false);
    expect(bodyOf(need, discreet)).toMatchObject({
      discreet: true,
      preview: 'Un laboratoire cherche des cohortes',
    });
    expect(bodyOf(need, { ...discreet, discreet: '' })).not.toHaveProperty('preview');
  });

  it('takes a preview away together with discretion', () => {
    const before = { ...written, discreet: 'yes', preview: 'Un laboratoire' };
    expect(patchOf(need, before, { ...before, discreet: '' })).toEqual({ discreet: false, preview: null });
  });

  it('changes only what differs, and takes away what was emptied', () => {
    const before = { ...written, expires_on: '2027-01-01' };
    expect(patchOf(need, before, { ...before, text: 'Autre chose', expires_on: '' })).toEqual({
      text: 'Autre chose',
      expires_on: null,
    });
    expect(isSame(need, before, { ...before, text: ' Des cohortes ' })).toBe(true);
  });

  it('reads what stands as it would be written', () => {
    const organisation = {
      name: 'A',
      kind: 'lab',
      poles: ['research', 'training'],
      founded: 2017,
      id: 'org_1',
    };
    const values = valuesOf(organisationForm, organisation);
    expect(values).toMatchObject({ name: 'A', poles: 'research training', founded: '2017', site: '' });
    expect(values).not.toHaveProperty('id');
    expect(patchOf(organisationForm, values, { ...values, poles: '' })).toEqual({ poles: [] });
  });

  it('begins a collaboration with one’s own organisation', () => {
    const fields = collaborationForm('org_1');
    expect(bodyOf(fields, standardValues(fields))).toMatchObject({ organisations: ['org_1'] });
  });

  it('keeps a limit of none apart from none said', () => {
    expect(bodyOf(limitsForm, { minimum: '0', maximum: '' })).toEqual({ minimum: 0 });
  });
});
