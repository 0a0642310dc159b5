/** A password changed by a link that somebody else made, or a second factor taken away (`resets.ts`). */
export interface Reset {
  readonly id: string;
  readonly personId: string;
  readonly kind: 'password' | 'second-factor';
  /** Who made the link; nobody where it was made at the server. */
  readonly madeBy: string | undefined;
  /** An ISO instant: when the link was used, or the second factor taken away. */
  readonly at: string;
  /** The same as an ISO date where the services are. */
  readonly day: string;
  /** The person has been told. Whoever was signed in with the new password can have pressed that. */
  readonly seen: boolean;
  /** Themselves, or somebody who has spoken with them. */
  readonly confirmedBy: string | undefined;
  readonly confirmedOn: string | undefined;
}
