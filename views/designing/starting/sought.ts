/** What is sought in the bank, out of an address and back into one. */
import type { Sought } from '../../../surveys/designing/bank/bank.ts';
import { kindNames } from './kind-names.ts';

export function readSought(asked: URLSearchParams): Sought {
  const given = (name: string) => asked.get(name)?.trim().slice(0, 200) || undefined;
  return {
    words: given('words') ?? '',
    area: given('area'),
    kind: kindNames.find((kind) => kind === asked.get('kind')),
    source: given('source'),
  };
}
