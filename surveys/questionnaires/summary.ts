/** What lists tell of a questionnaire. It is kept beside it, so that no list has to read a questionnaire whole. */
import type { Localised } from '../languages.ts';
import { askedCount } from './counting.ts';
import { type Audience, hasShortForm, type Nature, type Questionnaire } from './definition.ts';

export interface Summary {
  readonly key: string;
  /** May be without words while it is being made. */
  readonly title: Localised;
  readonly audience: Audience;
  readonly nature: Nature;
  /** How many questions are answered in its full form. */
  readonly asked: number;
  readonly hasShort: boolean;
}

/** It may be unfinished. Where more is told here some day, a migration has to fill what is kept. */
export function summaryOf(questionnaire: Questionnaire): Summary {
  const { key, title, audience, nature } = questionnaire;
  const [asked, hasShort] = [askedCount(questionnaire), hasShortForm(questionnaire)];
  return { key, title, audience, nature, asked, hasShort };
}
