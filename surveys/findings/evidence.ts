/** What a finding rests on: placed, not typed. A reference alone is kept; what it says is asked of its source each time. */

export interface Reference {
  /** A question, an area, a theme and so on. More can come: one that is not known is read as one whose source is gone. */
  readonly kind: string;
  /** Id of a collection, a theme, a quote or a row of register data, or a kind of comparison. */
  readonly source: string;
  /** Key of the question, the area or the row that is compared; empty for what needs none. */
  readonly key: string;
}

export interface Evidence extends Reference {
  readonly id: string;
}

/** Of one finding: more convinces nobody. */
export const mostEvidence = 20;

/** The collections that these rest on; undefined where one needs all that have results: texts, and comparisons of several. */
export function sourcesOf(references: readonly Reference[]): readonly (string | undefined)[] {
  return references
    .filter(({ kind }) => kind !== 'register')
    .map(({ kind, source }) => (kind === 'question' || kind === 'area' ? source : undefined));
}

/** A reference as one word, for a form: `question:collection-id:q3`. */
export function showReference({ kind, source, key }: Reference): string {
  return [kind, source, key].map(encodeURIComponent).join(':');
}

/** Undefined where it is not one that our forms send. */
export function readReference(given: string): Reference | undefined {
  if (!/^[^:\s]{1,40}(:[^:\s]{0,300}){2}$/.test(given)) return undefined;
  try {
    const [kind = '', source = '', key = ''] = given.split(':').map(decodeURIComponent);
    return { kind, source, key };
  } catch (cause) {
    if (cause instanceof URIError) return undefined;
    throw cause;
  }
}

/** By kind, source and key, whatever else they have. */
export function isSameReference(one: Reference, other: Reference): boolean {
  return showReference(one) === showReference(other);
}
