// How a page asks for its words.
import type { PrimitiveType } from 'intl-messageformat';
import type { MessageKey } from './fr.ts';

export type Values = Readonly<Record<string, PrimitiveType>>;
export type Text = (key: MessageKey, values?: Values) => string;
