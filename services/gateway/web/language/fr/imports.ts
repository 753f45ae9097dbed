// The imports page, in French.

export const imports = {
  'imports.text.own':
    'Vos besoins, vos offres, vos projets, vos publications et vos collaborations, depuis un fichier. Les lignes justes entrent, les autres vous sont rendues avec ce qu’il faut corriger.',
  'imports.text.campus':
    'Organisations, personnes, besoins et offres, textes et collaborations du campus, depuis un fichier. Les lignes justes entrent, les autres vous sont rendues avec ce qu’il faut corriger.',
  'imports.by.hand': 'Pour une seule organisation : l’inscrire à la main',
  'imports.file': 'Fichier à importer',
  'imports.file.help':
    'CSV (séparé par des points-virgules, des virgules ou des tabulations) ou JSON Lines. Choisissez-le, ou déposez-le ici.',
  'imports.template': 'Télécharger un modèle',
  'imports.values': 'Les colonnes qui ne prennent que certaines valeurs',
  'imports.values.of': '« {column} » prend l’une de ces valeurs :',
  'imports.values.some': '« {column} » prend une ou plusieurs de ces valeurs, séparées par | :',
  'imports.template.of': 'Modèle de',
  'imports.kind.organisations': 'organisations',
  'imports.kind.persons': 'personnes',
  'imports.kind.statements': 'besoins et offres',
  'imports.kind.texts': 'projets et publications',
  'imports.kind.collaborations': 'collaborations',
  'imports.kind.unknown': 'choisissez',
  'imports.holds': 'Ce que contient le fichier',
  'imports.read':
    '{count, plural, =0 {Aucune ligne sous l’en-tête.} one {# ligne lue, rien d’envoyé encore.} other {# lignes lues, rien d’envoyé encore.}}',
  'imports.not-utf8':
    'Ce n’est pas de l’UTF-8 : lu comme du Windows-1252. Si des accents sont faux, enregistrez-le en « CSV UTF-8 » et choisissez-le à nouveau.',
  'imports.scheme': 'Schéma des identifiants qui n’en ont pas',
  'imports.scheme.help':
    'Par exemple : avec « crm », la ligne 42 est reconnue comme crm:42 à chaque import. Laissez vide si les identifiants s’écrivent déjà schéma:valeur.',
  'imports.scheme.wrong':
    'Des minuscules, des chiffres et des tirets, en commençant par une lettre, comme siren.',
  'imports.columns.wrong': 'Ces colonnes empêchent l’import :',
  'imports.columns.unknown': 'la colonne {place} ({column}) n’est pas connue : renommez-la ou retirez-la.',
  'imports.columns.repeated': 'la colonne {place} ({column}) y est deux fois : gardez l’une des deux.',
  'imports.columns.meant': 'Vouliez-vous dire {meant} ?',
  'imports.start': '{count, plural, one {Importer # ligne} other {Importer # lignes}}',
  'imports.another': 'Choisir un autre fichier',
  'imports.progress': '{done, number} sur {total, plural, one {# ligne} other {# lignes}}',
  'imports.created': '{count, plural, one {# créée} other {# créées}}',
  'imports.changed': '{count, plural, one {# modifiée} other {# modifiées}}',
  'imports.unchanged': '{count, plural, one {# inchangée} other {# inchangées}}',
  'imports.refused': '{count, plural, one {# à corriger} other {# à corriger}}',
  'imports.state.running':
    'L’import est en cours. Vous pouvez regarder d’autres pages : il continue dans cet onglet.',
  'imports.state.stopping': 'Les dernières lignes parties arrivent.',
  'imports.state.stopped': 'Arrêté. Ce qui est entré le reste ; continuez quand vous voulez.',
  'imports.state.failed': 'L’import n’a pas pu continuer. Ce qui est entré le reste.',
  'imports.state.done': 'L’import est terminé.',
  'imports.state.left':
    'La page s’est fermée en cours d’import. Ce qui est entré le reste : choisissez à nouveau le même fichier, les lignes déjà entrées sont reconnues à leurs identifiants.',
  'imports.away': 'Le campus ne répond pas. Nouvel essai dans un instant ; aucune ligne n’est perdue.',
  'imports.stop': 'Arrêter là',
  'imports.go-on': 'Continuer',
  'imports.bad': '{count, plural, one {# ligne à corriger} other {# lignes à corriger}}',
  'imports.bad.text':
    'Téléchargez ces lignes, corrigez-les et importez ce fichier-là ; les lignes justes s’importent sans elles.',
  'imports.bad.more':
    '{count, plural, one {Et # autre, dans le rapport.} other {Et # autres, dans le rapport.}}',
  'imports.download.rows': 'Télécharger ces lignes',
  'imports.download.report': 'Télécharger le rapport',
  'imports.file.faulty': 'a-corriger',
  'imports.file.report': 'rapport',
  'imports.column.line': 'Ligne',
  'imports.column.field': 'Champ',
  'imports.column.value': 'Valeur',
  'imports.column.message': 'Ce qui ne va pas',
  'imports.column.cure': 'Que faire',
  'imports.unreadable.empty': 'est vide. Téléchargez un modèle pour commencer.',
  'imports.unreadable.spreadsheet':
    'est un classeur de tableur : enregistrez-le en « CSV UTF-8 » et choisissez celui-ci.',
  'imports.unreadable.utf-16':
    'est du texte en UTF-16 : enregistrez-le en « CSV UTF-8 » et choisissez celui-ci.',
  'imports.unreadable.binary':
    'n’est pas un fichier de texte : enregistrez-le en « CSV UTF-8 » et choisissez celui-ci.',
  'imports.unreadable.mixed':
    'est en partie en UTF-8, en partie non (ligne {line}) : des accents sont abîmés. Réparez-les et enregistrez-le en « CSV UTF-8 ».',
  'imports.unreadable.json-array': 'est un tableau JSON : écrivez plutôt un objet par ligne (JSON Lines).',
  'imports.unreadable.too-large':
    'dépasse 50 Mo : coupez-le en plusieurs, ou demandez à l’équipe du campus de l’importer depuis un terminal (npx passerelle import).',
  'imports.fault.not-closed': 'un guillemet est ouvert et jamais fermé',
  'imports.cure.not-closed': 'Fermez-le, ou doublez-le s’il fait partie du texte.',
  'imports.fault.quote': 'un guillemet se trouve au milieu d’une cellule',
  'imports.cure.quote': 'Mettez la cellule entre guillemets et doublez les siens.',
  'imports.fault.json': 'pas du JSON{character, select, unknown {} other {, au caractère {character}}}',
  'imports.cure.json': 'Écrivez un objet JSON par ligne.',
  'imports.fault.not-an-object': 'pas un objet JSON',
  'imports.cure.not-an-object': 'Écrivez un objet JSON par ligne.',
  'imports.fault.too-long': 'la ligne dépasse un mégaoctet',
  'imports.cure.too-long': 'Raccourcissez-la.',
  'imports.fault.too-many-cells': 'la cellule {cell} n’a pas de colonne',
  'imports.cure.too-many-cells':
    'Nommez la colonne, ou mettez entre guillemets la cellule qui contient un séparateur.',
  'imports.fault.integer': 'pas un nombre entier',
  'imports.cure.integer': 'N’écrivez que des chiffres.',
  'imports.fault.boolean': 'ni oui ni non',
  'imports.cure.boolean': 'Écrivez oui ou non.',
  'imports.fault.day': 'pas un jour du calendrier, lu comme jour/mois/année',
  'imports.cure.day': 'Écrivez-le comme 2027-12-31.',
  'imports.fault.day-order':
    'un jour qui peut être jour/mois ou mois/jour, dans un fichier séparé par des virgules',
  'imports.cure.day-order': 'Écrivez-le année-mois-jour, comme 2027-12-31.',
  'imports.fault.external-id': 'la ligne n’a pas d’identifiant',
  'imports.cure.external-id': 'Donnez à chacune un external_id qui ne change pas, comme siren:130026222.',
  'imports.fault.scheme': 'un identifiant sans schéma',
  'imports.cure.scheme': 'Écrivez schéma:valeur, ou donnez ci-dessus le schéma de ceux qui n’en ont pas.',
  'imports.fault.preview':
    'une offre ou un besoin discret n’a pas de preview : ce que les autres lisent à la place de ses mots',
  'imports.cure.preview': 'Écrivez une phrase qui ne dise pas de qui il s’agit, ou mettez discreet à non.',
  'imports.fault.repeated': 'cet identifiant est déjà à la ligne {line}',
  'imports.cure.repeated': 'Gardez l’une des deux lignes.',
} as const;
