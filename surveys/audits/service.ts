/** A service that is audited, with its place in the county register. */
export interface Service {
  readonly id: string;
  readonly county: string;
  readonly municipality: string;
  readonly name: string;
  /** The part of the county that it lies in, as staff call it. */
  readonly countyPart?: string;
  /** Who answers for it: a municipality or the region, with its department. */
  readonly authorities?: readonly string[];
  /** The house that it shares with others, and people with it; those with the same words in one municipality. */
  readonly site?: string;
  /** One of the pilots that others are compared with. */
  readonly pilot?: true;
  /** Ids of the services that it is, taken together, since each of them is too small to be told of. */
  readonly joins?: readonly string[];
}
