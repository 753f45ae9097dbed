// What jest runs sources through: Node's own type stripping, which keeps every line and column in place.
import { stripTypeScriptTypes } from 'node:module';

const process = (source) => ({ code: stripTypeScriptTypes(source) });
export default { process };
