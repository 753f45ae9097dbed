// What is written in a form, by field; a field that nobody touched is not there.

export type Words = Readonly<Record<string, string>>;
