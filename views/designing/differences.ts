import { sourceOf } from '../../surveys/designing/document/design.ts';
import { homeOf } from '../../surveys/designing/document/placing.ts';
import { type BodyDifference, differencesBetween } from '../../surveys/designing/history/differences.ts';
import { directionOf, type Language, type Localised } from '../../surveys/languages.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import { askedCount } from '../../surveys/questionnaires/summary.ts';
import { nameWithin } from '../language-names.ts';
import { type BodyWording, readable, titleOfList, type Wording } from '../titles.ts';
import { type FieldWords, fieldName, fieldValue, languageIn } from './fields-in-words.ts';

/** One line: what was done, and where a field was changed, what stood there and what stands there now. */
interface DifferenceLine {
  readonly words: string;
  readonly was: DifferenceWords | undefined;
  readonly now: DifferenceWords | undefined;
}

interface DifferenceWords extends FieldWords {
  readonly dir: 'ltr' | 'rtl' | 'auto';
}

type Changed = Extract<BodyDifference, { what: 'changed' }>;
type Both = BodyWording & { readonly before: Questionnaire };

/** More translations than this into one language are told as a number. */
const fewTranslations = 3;

/** Every difference; questions of a section that came or went with them are told with it. */
export function differenceLines(
  before: Questionnaire,
  body: Questionnaire,
  wording: Wording,
): readonly DifferenceLine[] {
  const both = { ...wording, before, body };
  const found = differencesBetween(before, body).filter((one) => !isWithItsSection(one, both));
  const many = manyTranslations(found, body);
  const told = found.filter((one) => !many.has(translatedInto(one, body) ?? ''));
  return [
    ...alike(told).map((same) => (same.length > 1 ? togetherLine(same, both) : lineOf(same[0], both))),
    ...[...many].map(([language, count]) => {
      const values = { count, language: nameWithin(language, wording.say) };
      return plain(wording.say('design-history.translated', values));
    }),
  ];
}

type Alike = readonly [BodyDifference, ...BodyDifference[]];

/** What was done to several questions alike comes together, where the first of them stands. */
function alike(found: readonly BodyDifference[]): readonly Alike[] {
  const groups = new Map<unknown, [BodyDifference, ...BodyDifference[]]>();
  for (const one of found) {
    const act = actOf(one) ?? one;
    const same = groups.get(act);
    if (same) same.push(one);
    else groups.set(act, [one]);
  }
  return [...groups.values()];
}

/** The same for what is alike; undefined for what is told by itself. */
function actOf(one: BodyDifference): string | undefined {
  if (!('thing' in one) || one.thing !== 'question') return undefined;
  if (one.what === 'removed') return 'removed';
  if (one.what === 'moved') return `moved ${one.to} ${one.from === one.to}`;
  const isMark = one.what === 'changed' && ['areas', 'short'].includes(one.path.join('.'));
  return isMark ? `${one.path.join('.')} ${JSON.stringify(one.now)}` : undefined;
}

/** "3 frågor togs bort: ”…”, ”…”, ”…”." */
function togetherLine(same: Alike, both: Both): DifferenceLine {
  const { say } = both;
  const [first] = same;
  const body = first.what === 'removed' ? both.before : both.body;
  const keys = same.flatMap((one) => ('key' in one ? [one.key] : []));
  const named = (key: string) =>
    say('design-history.together.name', { name: nameOf('question', key, body, both) });
  const names = keys.map(named).join(', ');
  const values = { count: same.length, names };
  if (first.what === 'moved') {
    const how = first.from === first.to ? 'within' : 'between';
    const section = nameOf('section', first.to ?? '', body, both);
    return plain(say(`design-history.together.${how}`, { ...values, section }));
  }
  if (first.what !== 'changed') return plain(say('design-history.together.removed', values));
  const line = lineOf(first, both);
  const field = fieldName(first.path, [first.before, first.now], both);
  return { ...line, words: say('design-history.together.changed', { ...values, field }), was: undefined };
}

function lineOf(difference: BodyDifference, both: Both): DifferenceLine {
  const { say } = both;
  switch (difference.what) {
    case 'added':
    case 'removed':
      return plain(cameOrWent(difference, both));
    case 'moved':
      return plain(movedWords(difference, both));
    case 'reordered':
      return plain(say(`design-history.reordered.${difference.thing}`));
    case 'other':
      return plain(say('design-history.other-change'));
    case 'changed':
      return changedLine(difference, both);
  }
}

function cameOrWent(
  { what, thing, key }: Extract<BodyDifference, { what: 'added' | 'removed' }>,
  both: Both,
): string {
  const body = what === 'added' ? both.body : both.before;
  const name = nameOf(thing, key, body, both);
  const home = thing === 'question' ? homeOf(body, key) : undefined;
  const section = home === undefined ? '' : nameOf('section', home, body, both);
  const own = body.sections.find((one) => one.key === key)?.questions ?? [];
  const count = askedCount(body, own);
  return both.say(`design-history.${what}.${thing}`, { name, section, count });
}

function movedWords(
  { thing, key, from, to }: Extract<BodyDifference, { what: 'moved' }>,
  both: Both,
): string {
  const name = nameOf(thing, key, both.body, both);
  if (from === undefined || to === undefined) return both.say('design-history.moved.section', { name });
  const there = nameOf('section', to, both.body, both);
  if (from === to) return both.say('design-history.moved.within', { name, section: there });
  const here = nameOf('section', from, both.before, both);
  return both.say('design-history.moved.between', { name, from: here, to: there });
}

function changedLine({ thing, key, path, before, now, reordered }: Changed, both: Both): DifferenceLine {
  const { say } = both;
  // Its own words are what is told beneath; by them it would be named twice.
  const named = thing === 'about' ? '' : nameOf(thing, key, both.before, both);
  const what = fieldName(path, [before, now], both);
  const field = reordered ? say('design-history.reordered.within', { field: what }) : what;
  const words = say(`design-history.changed.${thing}`, { name: named, field });
  const was = fieldValue(path, before, { ...both, body: both.before });
  return { words, was: shown(was), now: shown(fieldValue(path, now, both)) };
}

/** What a thing is called to those who work with it: by its words in the language of the page, or the first. */
function nameOf(
  thing: Exclude<Changed['thing'], 'about'>,
  key: string,
  body: Questionnaire,
  { language, term, say }: Wording,
): string {
  const texts: Readonly<Record<typeof thing, () => Localised | undefined>> = {
    question: () => questionsOf(body).find((one) => one.key === key)?.text,
    section: () => body.sections.find((one) => one.key === key)?.title,
    list: () => titleOfList(body, key),
    area: () => body.areas[key],
    'non-answer': () => body.nonAnswers[key],
  };
  return readable(texts[thing]() ?? {}, language, term) || say('design-history.unnamed');
}

function isWithItsSection(difference: BodyDifference, { before, body }: Both): boolean {
  if (difference.what !== 'added' && difference.what !== 'removed') return false;
  if (difference.thing !== 'question') return false;
  const [its, other] = difference.what === 'added' ? [body, before] : [before, body];
  const home = homeOf(its, difference.key);
  return !other.sections.some(({ key }) => key === home);
}

function manyTranslations(found: readonly BodyDifference[], body: Questionnaire) {
  const counts = new Map<Language, number>();
  for (const one of found) {
    const language = translatedInto(one, body);
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count > fewTranslations));
}

/** The language of a text that was put into another language than the first; undefined for any other difference. */
function translatedInto(difference: BodyDifference, body: Questionnaire): Language | undefined {
  if (difference.what !== 'changed') return undefined;
  const language = languageIn(difference.path, [difference.before, difference.now]);
  return language === sourceOf(body) ? undefined : language;
}

function shown(told: FieldWords | undefined): DifferenceWords | undefined {
  return told && { ...told, dir: told.language === undefined ? 'auto' : directionOf(told.language) };
}

function plain(words: string): DifferenceLine {
  return { words, was: undefined, now: undefined };
}
