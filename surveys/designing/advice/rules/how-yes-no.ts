/** A question and answers that do not fit: "how" asks for more than yes and no. */
import { inLanguage } from '../../../languages.ts';
import { placed } from '../../../questionnaires/places.ts';
import { kindOf } from '../../../questionnaires/questions/index.ts';
import { sourceOf } from '../../document/design.ts';
import type { WholeRule } from './rule.ts';

const asksOpenly = /^(hur|vad|vilken|vilket|vilka|varför|vem|how|what|which|why|who)(?![\p{L}])/iu;
const yesOrNo = /^(ja|nej|yes|no)[.!]?$/i;

export const howYesNo: WholeRule = {
  key: 'how-yes-no',
  notice: (body) =>
    placed(body).flatMap(({ question, path }) => {
      const language = sourceOf(body);
      const text = inLanguage(question.text, language);
      const answers = kindOf(question)
        .lists(question)
        .flatMap((list) => body.choiceLists[list]?.choices ?? [])
        .filter(({ label }) => yesOrNo.test(inLanguage(label, language)));
      if (!asksOpenly.test(text.trim()) || answers.length < 2) return [];
      const section = body.sections[Number(path[1])]?.key;
      const grounds = [text, ...answers.map(({ label }) => inLanguage(label, language))].join(' / ');
      return [{ path, question: question.key, ...(section !== undefined && { section }), grounds }];
    }),
};
