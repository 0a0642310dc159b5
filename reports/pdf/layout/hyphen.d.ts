/** The little of hyphen that is used, in the files of its languages. */
interface Hyphenation {
  hyphenateSync(text: string, options?: { readonly exceptions?: readonly string[] }): string;
}

declare module 'hyphen/sv/index.js' {
  const swedish: Hyphenation;
  export = swedish;
}

declare module 'hyphen/en-gb/index.js' {
  const english: Hyphenation;
  export = english;
}
