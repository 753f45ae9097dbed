// The languages of the page.

export type Language = 'fr' | 'en';
export const languages: readonly Language[] = ['fr', 'en'];
