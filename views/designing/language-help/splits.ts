import type { Split } from '../../../surveys/designing/advice/splits.ts';
import type { Localised, Say } from '../../../surveys/languages.ts';
import { sizeInWords } from '../forecast.ts';

interface Around {
  readonly kCut: number;
  readonly invited: number | undefined;
  readonly say: Say;
  read(text: Localised): string;
}

/** Each question that results can be split by, and whether its parts would be large enough to be shown. */
export function splitsShown(splits: readonly Split[], { kCut, invited, say, read }: Around) {
  return {
    splits: splits.map(({ question, choices, chosen, size, isEnough }) => ({
      key: question.key,
      text: read(question.text),
      chosen,
      told:
        size === undefined || invited === undefined
          ? say('forecast.split-unknown', { kCut, least: kCut * choices })
          : say(`forecast.${isEnough ? 'split-fine' : 'split-few'}`, {
              kCut,
              invited,
              choices,
              size: sizeInWords(size, say),
            }),
    })),
    chosenSplits: splits.filter(({ chosen }) => chosen).map(({ question }) => read(question.text)),
  };
}
