// French typography, as the catalogues of this folder use it.
export { fr } from '../../platform/language/french-typography.ts';
