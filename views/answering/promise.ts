/** "How we protect your answers": what is kept and what is not, in plain words, out of the collection's settings. */

import type { Open } from '../../surveys/answering/links.ts';
import { canPause } from '../../surveys/answering/pausing/pausing.ts';
import { isFew, promiseOf, protectionOf } from '../../surveys/answering/promise.ts';
import { ownWords } from '../../surveys/audits/own-words.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import { freeTextsOf } from '../../surveys/questionnaires/free-texts.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { addressOf, pageAddress, promiseAddress, stillFresh } from './addresses.ts';
import { frameOf, titleOf } from './frame.ts';
import { amendedLines } from './intro.ts';

/** The page of questions that it was opened from, to go back to. */
interface OpenedFrom {
  readonly page: number;
  readonly fromCheck: boolean;
  /** Nothing has been saved yet. */
  readonly fresh: boolean;
}

export function promisePage(open: Open, language: InterfaceLanguage, from: OpenedFrom | undefined): View {
  const { code, collection, audit, questionnaire } = open;
  const { nature } = collection;
  const title = wordsIn(language)(`answering.promise-link${nature === 'named' ? '-named' : ''}`);
  const writes = freeTextsOf(questionnaire).length > 0;
  return {
    template: 'answering/promise',
    layout: 'answering',
    language,
    title: titleOf(wordsIn(language), title),
    model: {
      ...frameOf(open, language, (other) =>
        from
          ? freshIf(from, promiseAddress(code, from.page, other, from.fromCheck))
          : addressOf(code, 'promise', other),
      ),
      heading: title,
      named: nature === 'named',
      writes,
      few: isFew(collection) && writes,
      protection: nature === 'named' ? [] : inKeys(protectionOf(collection)),
      pauses: canPause(open),
      keptUntil: audit.keptUntil,
      amended: amendedLines(collection, language),
      contact: ownWords(audit.contact, language),
      promise: inKeys(promiseOf(collection)),
      back: from
        ? freshIf(from, pageAddress(code, from.page, language, from.fromCheck))
        : addressOf(code, '', language),
      fromQuestion: from !== undefined,
    },
  };
}

function inKeys(lines: ReturnType<typeof promiseOf>) {
  return lines.map(({ key, values }) => ({ key: `answering.promise.${key}`, ...values }));
}

function freshIf({ fresh }: OpenedFrom, address: string): string {
  return fresh ? stillFresh(address) : address;
}
