/** A question that is disclosed in one of the three ways. */
export interface DisclosedAs<T> {
  readonly text: string;
  readonly scale: string;
  readonly disclosed: T;
}
