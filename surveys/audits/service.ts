/** A service that is audited, with its place in the county register. */
export interface Service {
  readonly id: string;
  readonly county: string;
  readonly municipality: string;
  readonly name: string;
}
