/** The history of a document that several write at once: every change that was kept, by whom and when. */

/** Who made a change, and when: an ISO instant. Those who write have accounts; nothing here is about those who answer. */
export interface Maker {
  readonly by: string;
  readonly at: string;
}

/** One change in the history, without what it says. */
export interface Revision extends Maker {
  /** Counts from 1 with every change that is kept. */
  readonly revision: number;
}

/** The document as it was at a revision; one that nobody knows counts as the present one. */
export async function baseOf<Body>(
  documents: { at(id: string, revision: number): Promise<Body | undefined> },
  { id, body, revision }: { readonly id: string; readonly body: Body; readonly revision: number },
  baseRevision: number,
): Promise<Body> {
  return baseRevision === revision ? body : ((await documents.at(id, baseRevision)) ?? body);
}
