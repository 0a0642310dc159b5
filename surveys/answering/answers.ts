/**
 * Answers by question key: a choice or non-answer key, several choice keys (of a rank the most important first), a
 * number 0-10, a month ("2024-03"), or a text.
 */
export type Answer = string | number | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;
