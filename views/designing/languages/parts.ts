/** The texts of a questionnaire in the parts that are translated one at a time, and in the things that they are of. */

import type { TranslatedText } from '../../../surveys/designing/translating/translations.ts';
import { grouped } from '../../../surveys/grouping.ts';
import { listTitle } from '../../../surveys/questionnaires/choices.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { numbersOf } from '../../../surveys/questionnaires/numbering.ts';
import type { Path } from '../../../surveys/questionnaires/texts.ts';
import { type BodyWording, readable } from '../../titles.ts';

export interface Part {
  /** As it stands in an address: `section.work`, `lists`. */
  readonly name: string;
  readonly title: string;
  readonly texts: readonly TranslatedText[];
}

/** In the order of the questionnaire, without those that have no text. */
export function partsOf(texts: readonly TranslatedText[], wording: BodyWording): readonly Part[] {
  const { body, language, term, say } = wording;
  const titles = [
    ['about', say('design-words.parts.about')],
    ...body.sections.map(({ key, title }, i) => [
      `section.${key}`,
      readable(title, language, term) || say('design-words.parts.section', { number: i + 1 }),
    ]),
    ...['lists', 'areas', 'non-answers'].map((name) => [name, say(`design-words.parts.${name}`)]),
  ] as const;
  const byPart = new Map(grouped(texts, ({ path }) => partOf(path, body)));
  return titles.flatMap(([name = '', title = '']) => {
    const own = byPart.get(name);
    return own ? [{ name, title, texts: own }] : [];
  });
}

function partOf([first, second]: Path, { sections }: Questionnaire): string {
  if (first === 'sections') return `section.${sections[Number(second)]?.key}`;
  const names: Readonly<Record<string, string>> = {
    choiceLists: 'lists',
    areas: 'areas',
    nonAnswers: 'non-answers',
  };
  return names[String(first)] ?? 'about';
}

interface Owned {
  /** What the texts are of: a question, a list. Undefined where the part says it. */
  readonly title: string | undefined;
  readonly texts: readonly TranslatedText[];
}

/** The texts of a part, by the question or list that they are of. */
export function ownersIn({ texts }: Part, wording: BodyWording): readonly Owned[] {
  const numbers = numbersOf(wording.body);
  return grouped(texts, ({ path }) => ownerOf(path)).map(([owner, own]) => ({
    title: titleOf(owner, wording, numbers),
    texts: own,
  }));
}

function ownerOf(path: Path): string {
  if (path[0] === 'sections' && path[2] === 'questions') return path.slice(0, 4).join('.');
  return path[0] === 'choiceLists' ? path.slice(0, 2).join('.') : '';
}

function titleOf(
  owner: string,
  { body, language, term, say }: BodyWording,
  numbers: ReadonlyMap<string, number>,
): string | undefined {
  const [kind, first = '', , question] = owner.split('.');
  if (kind === 'sections') {
    const one = body.sections[Number(first)]?.questions[Number(question)];
    const number = numbers.get(one?.key ?? '');
    return number ? say('design-words.question', { number }) : say('design-words.only-read');
  }
  const list = kind === 'choiceLists' ? body.choiceLists[first] : undefined;
  return list && say('design-words.list', { name: readable(listTitle(list), language, term) });
}

const known = ['title', 'intro', 'text', 'help', 'label', 'worst', 'best', 'alt'] as const;

/** What a text is, by the last names on the way to it. */
export function kindOfText(path: Path): string {
  const last = String(path.at(-1));
  if (path[0] === 'sections' && path.length === 3) return 'section';
  if (path[0] === 'areas') return 'area';
  if (path[0] === 'nonAnswers') return 'non-answer';
  if (path.includes('rows')) return 'row';
  return known.find((one) => one === last) ?? 'other';
}
