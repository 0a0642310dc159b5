/** What helps with a question: its own explanation, how it is answered, and what not to write. */
import type { Open } from '../../surveys/answering/links.ts';
import { isFew } from '../../surveys/answering/promise.ts';
import type { Say } from '../../surveys/languages.ts';
import type { ShownQuestion } from './questions.ts';

export function hintsOf(asked: ShownQuestion, open: Open, say: Say, alone: boolean): readonly string[] {
  const { help, unit } = asked;
  const own = [help, unit].filter((hint) => hint !== undefined);
  return [...own, ...howTo(asked, open, say, alone)];
}

function howTo(asked: ShownQuestion, { collection }: Open, say: Say, alone: boolean): readonly string[] {
  const { control, kind, text, selects, quotable } = asked;
  switch (control) {
    case 'several': {
      const several = say('answering.hint.several');
      // Some questions say it themselves.
      return text.endsWith(several) ? [] : [several];
    }
    case 'text': {
      if (isLaterPart(asked)) return [];
      const few = isFew(collection) ? [say('answering.few')] : [];
      const told = quotable ? [say('answering.hint.quotable')] : [];
      return [say(`answering.hint.text-${collection.nature}`), ...told, ...few];
    }
    case 'places':
      return selects.length > 1 ? [say('answering.hint.places')] : [];
    case 'nothing':
    case 'month':
      return [];
    default:
      return alone && kind !== 'yes-no' ? [say('answering.hint.best')] : [];
  }
}

/** Of a risk: what holds for all that is written of it is said once, at the first of its parts. */
export const isLaterPart = ({ key, group }: Pick<ShownQuestion, 'key' | 'group'>): boolean =>
  group !== undefined && key !== `${group.key}-risk`;
