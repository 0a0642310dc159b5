/** Answers by question key: a choice or non-answer key, several choice keys, a number 0-10, or a text. */
export type Answer = string | number | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;
