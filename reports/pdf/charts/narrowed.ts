/** A question with its telling narrowed to one way of telling. */
export interface DisclosedAs<T> {
  readonly text: string;
  readonly scale: string;
  readonly disclosed: T;
}
