/** What is said beneath a question on paper: its own help, and how it is answered where that does not show. */
import type { Collection } from '../../surveys/audits/collection.ts';
import { type InterfaceLanguage, inLanguage, type Say } from '../../surveys/languages.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../../surveys/questionnaires/questions/index.ts';
import { linesBeside } from '../../surveys/questionnaires/questions/namely.ts';
import { riskPartOf } from '../../surveys/questionnaires/questions/risks.ts';

interface Asked {
  readonly collection: Pick<Collection, 'nature'>;
  readonly questionnaire: Questionnaire;
  readonly language: InterfaceLanguage;
}

export function hintsOf(question: Question, asked: Asked, say: Say): readonly string[] {
  const { language } = asked;
  const unit = 'unit' in question ? question.unit : undefined;
  const own = [question.help, unit].filter((hint) => hint !== undefined);
  return [...own.map((hint) => inLanguage(hint, language)), ...howTo(question, asked, say)];
}

function howTo(
  question: Question,
  { collection, language, questionnaire }: Asked,
  say: Say,
): readonly string[] {
  const { control, selects } = kindOf(question);
  if (control === 'text') {
    // Of a risk it is said once, at the first of its parts.
    if ((riskPartOf(question)?.part ?? 'risk') !== 'risk') return [];
    const told = 'quotable' in question && question.quotable ? [say('answering.hint.quotable')] : [];
    return [say(`answering.hint.text-${collection.nature}`), ...told];
  }
  if (control === 'month') return [say('paper.month')];
  if (control === 'places') {
    const most = selects(question, questionnaire).length;
    return [most === 1 ? say('paper.places-one') : say('paper.places', { most })];
  }
  const lines = linesBeside(question, questionnaire);
  const written = lines.length > 0 ? [say(`answering.hint.text-${collection.nature}`)] : [];
  if (control !== 'several') return written;
  const several = say('answering.hint.several');
  // Some questions say it themselves.
  return inLanguage(question.text, language).endsWith(several) ? written : [several, ...written];
}
