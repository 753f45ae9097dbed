// What the parts of many pages say, in English.

export const parts = {
  'parts.open': '“',
  'parts.close': '”',
  'parts.shown': 'What shows it:',
  'parts.table': 'See as a table',
  'parts.drawing': 'See the drawing',
  'parts.download': 'Download (CSV)',
  'parts.pick.none': 'No organisation is called that.',
} as const;
