/** What keeps a questionnaire in the making from being approved, each with its place. */
import { recheck } from '../../questionnaires/rechecking.ts';

/**
 * The same problems as for a file that is read in; empty when it can be approved. Asked at every save, of which each
 * changes a question or two.
 */
export const problemsOf = recheck();
