// What somebody writes who wants to run code in the pages of others, or to break them; put wherever words can be put.
import type { Member } from '../makers/act-in-browser.ts';
import type { RestClient } from '../makers/rest-client.ts';
import { needOneAnother } from './said.ts';

/** Each does something of its own to a page that takes it for more than words. */
export const attacks = [
  '<img src=x onerror=ran()>',
  '"><script>ran()</script>',
  '<svg/onload=ran()>',
  "javascript:ran()//' onfocus=ran() autofocus x='",
  '{x} {count, plural, one {',
  '${ran()} {{ran()}} <%= ran() %> %s %NONCE%',
  '\u202egnp.ecnerefer\u2069',
  '</script></style></title>&lt;b&gt;&#x3C;b>',
];
const [image = ''] = attacks;

/** All of them, up to a length, the rest of it without a place to break. */
export const attackOf = (length: number): string => attacks.join(' ').padEnd(length, 'W').slice(0, length);

const thesaurus = (label: string): string => `
  @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
  <http://evil.example/1> a skos:Concept ;
    skos:prefLabel ${JSON.stringify(`${label} dialyse`)}@fr, ${JSON.stringify(`${label} dialysis`)}@en ;
    skos:altLabel "dialyse"@fr, "dialysis"@en .
`;

/** As an animator: an organisation with a member, all that both can say, and whatever names them. */
export const putAttacksIn = async (rest: RestClient, victim: Member): Promise<Member> => {
  const make = async (path: string, body: object): Promise<string> =>
    (await rest.take('POST', path, { body })).id as string;
  const organisation = await make('/v1/organisations', {
    ...{ name: attackOf(200), kind: 'startup', description: attackOf(4000), language: 'fr', invented: true },
    ...{ site: `https://evil.example/?"><script>ran()</script>`, external_id: `evil:${image}` },
    consents: ['be_suggested'],
  });
  const person = await make('/v1/persons', {
    ...{ given_name: image, family_name: attackOf(100), invented: true },
    memberships: [{ organisation, role: 'owner' }],
  });
  const member: Member = { person, organisation, name: `${image} ${attackOf(100)}` };
  const said = { organisation, type: 'expertise', language: 'fr', visibility: 'campus' };
  const offer = `Analyse de la marche par semelles connectées ${attackOf(1500)}`;
  await make('/v1/statements', { ...said, kind: 'offer', text: offer });
  await make('/v1/statements', { ...said, kind: 'need', text: attackOf(2000) });
  await make('/v1/statements', {
    ...{ ...said, kind: 'need', text: 'Mesurer le sommeil chez soi', discreet: true, preview: attackOf(300) },
  });
  await make('/v1/texts', {
    ...{ owners: [organisation], kind: 'publication', language: 'fr', visibility: 'public' },
    ...{ title: attackOf(500), abstract: attackOf(20_000) },
  });
  await make('/v1/collaborations', {
    ...{ organisations: [organisation, victim.organisation], kind: 'project', title: attackOf(500) },
    ...{ since: '2020-01-01', until: '2021-01-01' },
  });
  const concept = { fr: [attackOf(200)], en: [attackOf(150)], broader: ['modelling-and-simulation'] };
  await make('/v1/vocabulary/proposals', { name: attackOf(200), concepts: [concept] });
  await rest.take('POST', `/v1/vocabulary/imports?mode=open&name=${encodeURIComponent(image)}`, {
    raw: thesaurus(image),
    headers: { 'Content-Type': 'text/turtle' },
  });
  await needOneAnother(rest, member, victim);
  return member;
};
