// Words that carry no topic, folded: grammar of both languages, and the formulae by which people ask and offer.
import type { Language } from '../source.ts';

const listed = (words: string): readonly string[] => words.trim().split(/\s+/);

const french = listed(`
  a ai aie aient ainsi alors apres as au aucun aucune aujourd aupres auquel aura auront aussi autre autres aux
  auxquelles auxquels avaient avait avant avec avez avoir avons ayant beaucoup bien c ca car ce ceci cela celle celles
  celui cependant certain certaine certaines certains ces cet cette ceux chacun chacune chaque chez ci combien comme
  comment contre d dans de deja depuis des desormais desquelles desquels dessous dessus deux devant doit doivent donc
  dont du duquel durant e elle elles en encore enfin ensuite entre environ es est et etaient etait etant ete etes etre
  eu eux fait faire font fois fut hors hui il ils j je jusqu jusque l la laquelle le lequel les lesquelles lesquels
  leur leurs lors lorsque lui m ma mais malgre me meme memes mes mieux moi moins mon n ne ni non nos notamment notre
  nous on ont or ou par parce parmi pas pendant permet permettent permettant permettre peu peut peuvent plus plusieurs
  plutot pour pourquoi pourra pourrait pourront pouvoir pres presque puis puisque qu quand que quel quelle quelles
  quelque quelques quels qui quoi quoique s sa sans sauf se selon sera serait seront ses seul seule si sinon soient
  sois soit sommes son sont sous souvent suis sur t ta tandis tant te tel telle telles tels tes toi ton toujours tous
  tout toute toutefois toutes tres trop tu un une vers via voici voila vos votre vous vu y
`);

const english = listed(`
  a about above after again against all almost also although always am among an and another any are aren as at
  be became because been before being below between both but by can cannot could couldn did didn do does doesn doing
  don done down due during each either etc even ever every few for from further get given had hadn has hasn have
  haven having he hence her here hers herself him himself his how however i if in indeed instead into is isn it its
  itself just least less let like ll made make makes many may me might more moreover most much must my myself nor not
  now of off often on once one only onto or other others our ours ourselves out over own per rather re same shall she
  should shouldn since so some such than that the their theirs them themselves then there therefore these they this
  those through throughout thus to together too toward towards under until up upon us use used using ve very via was
  wasn we well were weren what when where whether which while who whom whose why will with within without won would
  wouldn yet you your yours yourself
`);

/** They would make every need match every other need, and every offer every offer, whatever the topic. */
const formulae = listed(`
  besoin besoins cherche cherchent cherchons recherchons offrir offrons offre offres propose proposent proposer
  proposons souhaite souhaitent souhaitons aimerions
  looking look seek seeking seeks offer offers offering need needs needed wish want wants wanted
  knows knowing anybody anyone somebody someone everybody everyone
  cherchez connait connaissez connaissent connaitrait recherchez recherchent
`);

const sets: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set([...french, ...formulae]),
  en: new Set([...english, ...formulae]),
};
const grammar: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set(french),
  en: new Set(english),
};

/** Whether it carries no topic in a passage of this language. */
export const isStopWord = (folded: string, language: Language): boolean => sets[language].has(folded);

/** Whether it is grammar of this language, and not of the other: it gives the language away. */
export const givesAway = (folded: string, language: Language): boolean =>
  grammar[language].has(folded) && !grammar[language === 'fr' ? 'en' : 'fr'].has(folded);

/** Whether it is grammar of either language. */
export const isGrammar = (folded: string): boolean => grammar.fr.has(folded) || grammar.en.has(folded);

const elided = new Set(listed('l d j m t s c n qu jusqu lorsqu puisqu quoiqu presqu quelqu aujourd'));
const clitics = new Set(listed('s t d m ll re ve hui'));

/** What French writes before an apostrophe in place of a whole word. */
export const isElided = (folded: string): boolean => elided.has(folded);

/** What English writes after an apostrophe. */
export const isClitic = (folded: string): boolean => clitics.has(folded);

const prefixes = new Set(
  listed(`
    anti auto bi bien bio cardio co cyber de dys e eco electro endo extra geo hyper hypo immuno infra inter intra m macro
    mega meta micro mieux mono multi nano neo neuro non onco para peri pharmaco photo pluri poly post pre pro pseudo psycho
    quasi radio re retro semi socio sous sub super supra sur tele thermo trans tri ultra uni well
  `),
);
const greekLetters = new Set(listed('alpha beta gamma delta epsilon kappa lambda omega'));

export const isGreekLetter = (folded: string): boolean => greekLetters.has(folded);

/** What is written before a word with or without a hyphen: bio-informatique, e-santé, β-lactamase. */
export const isPrefix = (folded: string): boolean => prefixes.has(folded) || greekLetters.has(folded);
