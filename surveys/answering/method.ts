/** How an answer came in, and with whose help. Told of a group only, never of an answer (domain.md §1, rows 9-10). */
import type { Nature } from '../questionnaires/definition.ts';

/** An open link, a single-use code, a shared tablet, an interview by auditors, or paper. */
export const ways = ['link', 'code', 'tablet', 'interview', 'paper'] as const;
export type Way = (typeof ways)[number];

/** Who helped: nobody, an auditor, a friend or relative, somebody of the staff, somebody else. */
export const helps = ['alone', 'auditor', 'friend', 'staff', 'other'] as const;
export type Help = (typeof helps)[number];

/** Kept in a row of its own, without tie to the answers it came with. */
export interface Method {
  readonly way: Way;
  /** Undefined where it was not told. */
  readonly help: Help | undefined;
}

interface Coming {
  readonly way: Way;
  readonly collection: { readonly nature: Nature };
}

/** Whether those who answer are asked who helped. In an interview the auditors have helped; a service's named account is the service's own, and nobody asks. */
export function asksForHelp({ way, collection }: Coming): boolean {
  return way !== 'interview' && collection.nature === 'anonymous';
}

/** The help that was told of (a key of `helps`, or anything); undefined where none was told or nobody asked. */
export function helpOf(open: Coming, told: string): Help | undefined {
  if (open.way === 'interview') return 'auditor';
  return asksForHelp(open) ? helps.find((help) => help === told) : undefined;
}
