import { describe, expect, it } from '@jest/globals';
import {
  newWebhook,
  webhookBodyOf,
  webhookFieldsChanged,
  webhookPatchOf,
  withEvent,
  wrongIn,
} from '../../../../../services/gateway/web/administration/webhooks/webhook-words.ts';

const words = { url: 'https://a.example/', description: '', events: 'text.changed' };

describe('a webhook in a form', () => {
  it('is sent as it is written', () => {
    expect(
      webhookBodyOf({ ...newWebhook, ...words, url: ' https://a.example/ ', signing: 'ed25519' }),
    ).toEqual({
      url: 'https://a.example/',
      description: '',
      events: ['text.changed'],
      signing: 'ed25519',
    });
    expect(webhookBodyOf({ ...newWebhook, signing: 'song' }).signing).toBe('hmac');
  });

  it('says what has to be mended first', () => {
    expect(wrongIn({ ...newWebhook, events: '' })).toEqual(['url', 'events']);
    expect(wrongIn(words)).toEqual([]);
  });

  it('changes only what was written otherwise', () => {
    expect(webhookPatchOf(words, {})).toBeUndefined();
    expect(webhookPatchOf(words, { url: 'https://a.example/ ' })).toBeUndefined();
    const more = withEvent(words, 'organisation.changed', true);
    expect(webhookPatchOf(words, { description: 'Annuaire', events: more })).toEqual({
      description: 'Annuaire',
      events: ['organisation.changed', 'text.changed'],
    });
    expect(webhookFieldsChanged(words, { ...words, events: more })).toEqual(['events']);
  });
});
