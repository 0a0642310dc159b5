/** Tests run from the sources: what browsers are sent of several files is made anew before any of them is loaded. */
import { fileURLToPath } from 'node:url';
import { bundle } from '../../server/bootstrap/bundling.mjs';

bundle(fileURLToPath(new URL('../../views/assets', import.meta.url)));
