// A call for projects that organisations of the campus of demonstration could answer together, and one point that none can.
import type { RestClient } from './rest-client.ts';

export const callId = 'test:dialyse';
export const callTitle = 'Suivre à domicile les patients dialysés';

const body = {
  external_id: callId,
  title: callTitle,
  text: 'Projets de suivi à domicile des patients dialysés, avec des données de vie réelle et l’avis des patients.',
  closes_on: '2099-06-30',
  budget: 1_200_000,
  requirements: [
    { mandatory: true, kind: { kind: 'patient_association', least: 1 } },
    { weight: 3, expertise: 'apprentissage fédéré sur données de santé' },
    { weight: 2, expertise: 'suivi à domicile de patients insuffisants rénaux' },
    { expertise: 'évaluation médico-économique' },
    { countries: { least: 2 } },
  ],
  least_partners: 3,
  most_partners: 6,
};

/** Its id. Found again where it is there already. */
export const addCall = async (rest: RestClient): Promise<string> => {
  const { status, json } = await rest.call('POST', '/v1/calls', { body });
  if (status === 409) return String(json.current.id);
  if (status !== 201) throw new Error(`the call was not taken: ${status}`);
  return String(json.id);
};
