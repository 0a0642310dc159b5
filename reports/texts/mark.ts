/** What may give somebody away in a text: where it stands, and what it seems to be. */
export const markKinds = ['name', 'phone', 'email', 'personal-number', 'address', 'place'] as const;
export type MarkKind = (typeof markKinds)[number];

/** From `start` up to but not including `end`, in UTF-16 units, as strings are sliced. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: MarkKind;
}
