// Gives a file to whoever reads the page; spreadsheets know by its first character that it is UTF-8.
export const download = (name: string, content: string): void => {
  const url = URL.createObjectURL(new Blob(['\ufeff', content], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
};
