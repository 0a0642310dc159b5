/** All audits of the invented county, in the order in which they are loaded. */
import { audits, type DemoAudit } from './audits.ts';
import { comparedAudit } from './compared.ts';

export const everyAudit: readonly DemoAudit[] = [...audits, comparedAudit];
