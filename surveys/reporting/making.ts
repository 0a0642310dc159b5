/** Long work that somebody has asked for: it shows how far it has come, can be left, and outlives the process. */

const makingKinds = ['release', 'county'] as const;

export interface Making {
  readonly id: string;
  readonly kind: (typeof makingKinds)[number];
  /** What it is made of: the id of an audit, or of who asked. One at a time is made of each. */
  readonly about: string;
  /** Id of who asked, and when (an ISO instant). */
  readonly by: string;
  readonly at: string;
  readonly state: 'under-way' | 'done' | 'failed';
  /** How many of how many pieces. */
  readonly done: number;
  readonly of: number;
  /** JSON text: all that it is made of, so that it can be begun anew. Empty when it has ended. */
  readonly input: string;
  /** What it came to (an id), or a word for why it came to nothing; empty until then. */
  readonly result: string;
}
