// Words of names that tell organisations apart badly: legal forms, words of grammar, and words that are spelt in
// several ways. All folded.

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const frenchForms = words(
  'sa sas sasu sarl eurl scop snc sci scic gie gip gcs association asso assoc groupe',
);

/** Legal forms, and what stands for "company" or "group", where a name begins with them. */
export const formsBefore: ReadonlySet<string> = new Set([...frenchForms, 'societe', 'ste']);

/** The same where a name ends with them; phrases of several words are written with spaces between. */
export const formsAfter: ReadonlySet<string> = new Set([
  ...frenchForms,
  ...words(
    'selarl selas se epic epst epa inc incorporated llc llp lp ltd limited plc corp corporation co company',
  ),
  ...words(
    'gmbh ggmbh mbh ag kg ug ev bv nv vzw asbl spa srl sl slu ab aps oy oyj kk sro pty group holding holdings',
  ),
  ...[
    'loi 1901',
    'association loi 1901',
    'societe anonyme',
    'societe par actions simplifiee',
    'gmbh co kg',
    'a s',
  ],
]);

/** Of grammar, in French, English, German, Italian and Spanish names; "&" and "+" are no words to begin with. */
export const grammarWords: ReadonlySet<string> = new Set(
  words(
    'a al and au aux d de del della des di die du e el en et for fur i in l la las le les lo los of on par pour s sur the to und y',
  ),
);

const spellings: readonly (readonly [string, string])[] = [
  ['universite', 'univ university universitat universitaet universita universidad universiteit'],
  ['institut', 'inst institute instituto istituto instituut'],
  ['hopital', 'hop hosp hospital hopitaux hospitals krankenhaus'],
  ['centre', 'ctr center centro zentrum centres centers'],
  ['laboratoire', 'lab labo labs laboratory laboratories laboratoires labor'],
  ['association', 'asso assoc associations'],
  ['fondation', 'fond foundation stiftung'],
  ['departement', 'dept dpt department'],
  ['clinique', 'clinic klinik'],
  ['saint', 'st'],
  ['sainte', 'ste'],
];

/** Short forms, plurals and the same word in other languages → the one they are read as. */
export const readAs: ReadonlyMap<string, string> = new Map(
  spellings.flatMap(([word, others]) => words(others).map((other) => [other, word] as const)),
);

/** Several words that are mostly written as one, the longest first. */
export const phrases: readonly (readonly [phrase: RegExp, word: string])[] = [
  [/\bcentre hospitalier regional universitaire\b/g, 'chru'],
  [/\bcentre hospitalier universitaire\b/g, 'chu'],
  [/\bcentre hospitalier\b/g, 'ch'],
  [/\bunite mixte de recherche\b/g, 'umr'],
];

/** What sort of institution it is: the Institut and the Hôpital of one name are two. As read. */
export const sortWords: ReadonlySet<string> = new Set(
  words(
    'institut centre laboratoire unite equipe umr hopital clinique ch chu chr chru fondation association federation',
  ).concat(words('universite ecole faculte agence departement plateforme reseau service incubateur')),
);
