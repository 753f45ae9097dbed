// Whether a table or a page is wanted rather than JSON (RFC 9110 §12.5.1). Pure.

const qualityOf = (accept: string, media: string): number => {
  const [type = ''] = media.split('/');
  const ranges = accept.split(',').map((range) => {
    const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const weight = parameters.map((one) => /^q=([01](?:\.\d{0,3})?)$/.exec(one)?.[1]).find(Boolean);
    return { name, quality: Number(weight ?? 1) };
  });
  for (const wanted of [media, `${type}/*`, '*/*']) {
    const found = ranges.find(({ name }) => name === wanted);
    if (found) return found.quality;
  }
  return 0;
};

/** Only where it is liked better: whoever takes anything gets JSON. */
export const prefers = (accept: string | undefined, media: 'text/csv' | 'text/html'): boolean =>
  accept !== undefined && qualityOf(accept, media) > qualityOf(accept, 'application/json');

export const prefersCsv = (accept: string | undefined): boolean => prefers(accept, 'text/csv');
