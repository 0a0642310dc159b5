/** How an answer came in, and with whose help. Told of a group only, never of an answer (domain.md §1, rows 9-10). */
import type { Nature } from '../questionnaires/definition.ts';

/** An open link, a single-use code, a shared tablet, an interview by auditors, or paper. */
export const channels = ['link', 'code', 'tablet', 'interview', 'paper'] as const;
export type Channel = (typeof channels)[number];

/** Who helped: nobody, an auditor, a friend or relative, somebody of the staff, somebody else. */
export const helps = ['alone', 'auditor', 'friend', 'staff', 'other'] as const;
export type Help = (typeof helps)[number];

/** Kept in a row of its own, without tie to the answers it came with. */
export interface Method {
  readonly channel: Channel;
  /** Undefined where it was not told. */
  readonly help: Help | undefined;
}

interface Coming {
  readonly channel: Channel;
  readonly collection: { readonly nature: Nature };
}

/** Whether those who answer are asked who helped. In an interview the auditors have helped; a service's named account is the service's own, and nobody asks. */
export function asksForHelp({ channel, collection }: Coming): boolean {
  return channel !== 'interview' && collection.nature === 'anonymous';
}

/** What is known when answers are sent: who helped is asked afterwards, but where auditors ask they have helped. */
export function methodBefore({ channel }: Pick<Coming, 'channel'>): Method {
  return { channel, help: channel === 'interview' ? 'auditor' : undefined };
}

/** The help that was told of (a key of `helps`, or anything); undefined where none was told or nobody asked. */
export function helpOf(open: Coming, told: string): Help | undefined {
  if (open.channel === 'interview') return 'auditor';
  return asksForHelp(open) ? helps.find((help) => help === told) : undefined;
}
