// Whether an organisation did not agree to be suggested, as far as whoever asks may know it.
import type { Api } from './api/api.ts';

/** Lists of organisations do not say it: asked of the one. */
export const lacksConsent = async (api: Api, id: string): Promise<boolean> => {
  const found = await api.send({ path: `/v1/organisations/${id}` });
  const consents = found.ok ? found.body['consents'] : undefined;
  return Array.isArray(consents) && !consents.includes('be_suggested');
};
