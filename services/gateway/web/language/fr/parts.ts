// What the parts of many pages say, in French.

export const parts = {
  'parts.open': '« ',
  'parts.close': ' »',
  'parts.shown': 'Ce qui le montre :',
  'parts.table': 'Voir en tableau',
  'parts.drawing': 'Voir le dessin',
  'parts.download': 'Télécharger (CSV)',
  'parts.pick.none': 'Aucune organisation ne s’appelle ainsi.',
} as const;
