/**
 * A form declared once, as plain data: what is posted is read by it (`reading.ts`), and its fields are shown by it
 * (`views/fields.ts`). Words are keys in the locale file of its area: `<area>.fields.<name>`, `<area>.hints.<name>`,
 * `<area>.missing.<name>`. It stands beside what it becomes; one that depends on what there is, is a function of that.
 */
export interface FormDeclaration<F extends FieldDeclarations = FieldDeclarations> {
  readonly area: string;
  /** In the order in which problems are told. */
  readonly fields: F;
}

export type FieldDeclarations = Readonly<Record<string, FieldDeclaration>>;

export type FieldDeclaration = Kind & {
  /** May be left empty, and is undefined then. */
  readonly optional?: true;
  readonly hint?: true;
  /** What stands there at first. */
  readonly start?: string | number;
  readonly autocomplete?: string;
  /** Id of a list with earlier values. */
  readonly list?: string;
};

type Kind =
  /** At most so many characters; a long one has a larger box. Line breaks become spaces. */
  | { readonly kind: 'text'; readonly most: number; readonly long?: true }
  /** In several lines, kept as they are written. */
  | { readonly kind: 'prose'; readonly most: number }
  /** In lower case. */
  | { readonly kind: 'email' }
  /** Spaces count. It is shown as it is typed. */
  | { readonly kind: 'new-password'; readonly least: number; readonly most: number }
  /** Whatever was typed, and never shown again. */
  | { readonly kind: 'password' }
  /** A whole number, and not under that of an earlier field. */
  | { readonly kind: 'whole'; readonly least: number; readonly most: number; readonly notUnder?: string }
  /** An ISO date that exists, neither before the one nor after the other; `past` where what it tells of has happened. */
  | { readonly kind: 'day'; readonly from?: string; readonly until?: string; readonly past?: true }
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  /** Boxes to tick: at least one, unless it may be left empty. In the order of `values`. */
  | { readonly kind: 'some-of'; readonly values: readonly string[] }
  /** One box; what is not ticked is false. */
  | { readonly kind: 'tick' };

type Read<F extends FieldDeclaration> = F extends { readonly kind: 'whole' }
  ? number
  : F extends { readonly kind: 'one-of'; readonly values: readonly (infer T)[] }
    ? T
    : F extends { readonly kind: 'some-of'; readonly values: readonly (infer T)[] }
      ? readonly T[]
      : F extends { readonly kind: 'tick' }
        ? boolean
        : string;

/** What the fields of a form become. */
export type ValuesOf<F extends FieldDeclarations> = {
  readonly [Name in keyof F]: F[Name] extends { readonly optional: true }
    ? Read<F[Name]> | undefined
    : Read<F[Name]>;
};
