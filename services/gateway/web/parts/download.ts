// Gives a file to whoever reads the page.

/** Spreadsheets know by its first character that a table is UTF-8; other readers would stumble over it. */
const marked = ['text/csv'];

export const download = (name: string, content: string, media = 'text/csv'): void => {
  const parts = marked.includes(media) ? ['\ufeff', content] : [content];
  const url = URL.createObjectURL(new Blob(parts, { type: `${media};charset=utf-8` }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
};
