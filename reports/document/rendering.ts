/** What auditors, registers and those who answered have said in Swedish, and others may put into the report's other languages. */
import type { FindingReport } from '../findings/findings.ts';
import type { Told } from '../findings/placed.ts';
import type { Composition } from './composition.ts';
import { lackingName } from './own-words.ts';

export const renderedKinds = ['finding', 'reason', 'proposal', 'quote', 'theme', 'register'] as const;

export interface ToRender {
  readonly kind: (typeof renderedKinds)[number];
  /** As `renderings` of a written report has it: `finding:<id>` and so on. */
  readonly key: string;
  /** In Swedish. */
  readonly words: string;
}

/** A number is the same in every language. */
const isWords = (text: string) => /\p{L}/u.test(text);

type Field = { readonly [field: string]: string };

/** What of placed evidence is in somebody's words, by its field; `id` is the source of its reference. */
function wordsIn(says: Told, id: string): Readonly<Record<string, ToRender>> {
  switch (says.as) {
    case 'quote':
      return { words: { kind: 'quote', key: `quote:${id}`, words: says.words } };
    case 'theme':
      return { title: { kind: 'theme', key: `theme:${id}`, words: says.title } };
    case 'register':
      return Object.fromEntries(
        [
          ['what', `register:${id}`, says.what] as const,
          ['value', `register:${id}:value`, says.value] as const,
          ['period', `register:${id}:period`, says.period] as const,
        ]
          .filter(([, , words]) => isWords(words))
          .map(([field, key, words]) => [field, { kind: 'register', key, words } as const]),
      );
    default:
      return {};
  }
}

/** Every text of a piece of evidence that the auditors can write in other languages; `id` is that of its source. */
export function toRender(says: Told, id: string): readonly ToRender[] {
  return Object.values(wordsIn(says, id));
}

/** The same with its words in the language of the report; of `only` these fields, where no others are shown. */
export function inOwnWords<T extends Told>(
  says: T,
  id: string,
  composition: Composition,
  only?: readonly string[],
): T {
  const { own } = composition;
  if (says.as === 'account') own.swedishOnly('account', lackingName('account', composition));
  const fields: Field = Object.fromEntries(
    Object.entries(wordsIn(says, id))
      .filter(([field]) => only?.includes(field) ?? true)
      .map(([field, { kind, key, words }]) => [
        field,
        own.rendered(key, words, lackingName(kind, composition)),
      ]),
  );
  return { ...says, ...fields };
}

/** Why a finding is judged as it is. */
export function reasonToRender({ id, reason }: Pick<FindingReport, 'id' | 'reason'>): readonly ToRender[] {
  return reason ? [{ kind: 'reason', key: `reason:${id}`, words: reason }] : [];
}
