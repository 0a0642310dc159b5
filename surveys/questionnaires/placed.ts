import type { Questionnaire } from './definition.ts';
import type { Question } from './questions/index.ts';
import type { Path } from './texts.ts';

export interface Placed {
  readonly question: Question;
  readonly path: Path;
}

/** Every question in the order asked, with the way to it. */
export function placed({ sections }: Pick<Questionnaire, 'sections'>): readonly Placed[] {
  return sections.flatMap((section, i) =>
    section.questions.map((question, j) => ({ question, path: ['sections', i, 'questions', j] })),
  );
}
