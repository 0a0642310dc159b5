/** Texts of a questionnaire that was read in that are longer than anybody may write here. They stay, and cannot be made longer. */
import type { Questionnaire } from '../../questionnaires/definition.ts';
import { longestAlt } from '../../questionnaires/handing-in.ts';
import { placeOf } from '../../questionnaires/places.ts';
import { type Path, textsIn } from '../../questionnaires/texts.ts';
import { longestAbout } from '../document/about-form.ts';
import { longest } from '../document/question-form.ts';
import { longestTitle } from '../document/section-form.ts';
import { longestLabel } from '../lists/lines.ts';

interface LongText {
  /** In the questionnaire's own keys, with the language last. */
  readonly place: string;
  /** In characters, as `most`. */
  readonly given: number;
  readonly most: number;
}

export function longTextsOf(questionnaire: Questionnaire): readonly LongText[] {
  return textsIn(questionnaire).flatMap(({ path, text }) => {
    const most = mostOf(path);
    return Object.entries(text)
      .filter(([, words]) => words.length > most)
      .map(([language, { length }]) => ({
        place: `${placeOf(questionnaire, path)} › ${language}`,
        given: length,
        most,
      }));
  });
}

/** Infinity for what has no limit of its own. */
function mostOf(path: Path): number {
  const [top] = path;
  const last = path.at(-1);
  if (last === 'alt') return longestAlt;
  if (top === 'title' || top === 'intro') return longestAbout[top];
  if (top !== 'sections') return longestLabel;
  if (path.length === 3 && last === 'title') return longestTitle;
  const ofQuestion = path.length === 5 && (last === 'text' || last === 'help' || last === 'why');
  return ofQuestion ? longest[last] : Number.POSITIVE_INFINITY;
}
