/** Where in a questionnaire advice belongs, in the order of the page: the whole, each question, the answers. */
import type { Advice } from '../../../surveys/designing/advice/advice.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { readable } from '../../titles.ts';
import { type DesignPage, questionAddress } from '../frame.ts';

interface Place {
  readonly name: string;
  /** Where it is changed, or can be read by those who may not. */
  readonly href: string;
  of(piece: Advice): boolean;
}

export function placesOf({ design, audit, language, say, may }: DesignPage): readonly Place[] {
  const { id, body } = design;
  const { term } = audit;
  const home = `/designs/${id}`;
  const about = (place: string) => (piece: Advice) =>
    piece.question === undefined && piece.place.split(' › ')[0] === place;
  return [
    {
      name: say('language-help.about-whole'),
      href: home,
      of: (piece) => piece.place === '' || piece.place === 'sections',
    },
    {
      name: say('language-help.about-intro'),
      href: may('change-design') ? `${home}/about` : home,
      of: about('intro'),
    },
    ...body.sections.map(({ key, title }) => ({
      name: say('language-help.about-section', { section: readable(title, language, term) }),
      href: `${home}#part-${key}`,
      of: (piece: Advice) => piece.question === undefined && piece.section === key,
    })),
    ...questionsOf(body).map(({ key, text }, i) => ({
      name: `${i + 1}. ${readable(text, language, term)}`,
      href: questionAddress(design, key),
      of: (piece: Advice) => piece.question === key,
    })),
    { name: say('language-help.about-lists'), href: `${home}/lists`, of: about('choiceLists') },
  ];
}
