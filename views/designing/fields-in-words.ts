/** The fields of questions, sections and lists as they are called on the pages, and what is in them, in words. */
import type { Identity } from '../../surveys/designing/approving/equivalence.ts';
import { sourceOf } from '../../surveys/designing/document/design.ts';
import { Language, type Localised } from '../../surveys/languages.ts';
import type { Condition } from '../../surveys/questionnaires/conditions.ts';
import { questionsOf } from '../../surveys/questionnaires/definition.ts';
import { FileDigest } from '../../surveys/questionnaires/media.ts';
import { textsIn } from '../../surveys/questionnaires/texts.ts';
import { nameWithin } from '../language-names.ts';
import { conditionWords } from '../questionnaires/conditions.ts';
import { type BodyWording, readable, titleOfList } from '../titles.ts';

/** Words with the language that they are written in; undefined for that of the page. */
export interface FieldWords {
  readonly text: string;
  readonly language: Language | undefined;
}

type Path = readonly string[];

/** Those that have a name of their own: keys under `design-history.fields`. */
const named = new Set(
  `text help why title intro audience nature languages unchecked splits areas showIf followUpTo short equivalentTo
  choices shortChoices picture sound nonAnswers alwaysOffer scored kind optional name ordered label step exclusive
  worst best order words importance experience importanceText experienceText rows most likelihood seriousness
  riskText likelihoodText seriousnessText actionText responsibleText
  places bands unit from to background fact neutral measures quotable line namely range`.split(/\s+/),
);

/** What is there where it is ticked, and else is not. */
const ticks: ReadonlySet<string> = new Set([
  'short',
  'exclusive',
  'background',
  'fact',
  'neutral',
  'measures',
  'quotable',
  'line',
  'namely',
]);

/**
 * "texten", and "texten, på engelska" for words in another language than the first. `values` are what the field had and
 * has.
 */
export function fieldName(
  path: Path,
  values: readonly unknown[],
  { body, say }: Pick<BodyWording, 'body' | 'say'>,
): string {
  const name = path.findLast((one) => named.has(one)) ?? 'other';
  const field = say(`design-history.fields.${name}`);
  const language = languageIn(path, values);
  if (language === undefined || language === sourceOf(body)) return field;
  return say('design-history.in-language', { field, language: nameWithin(language, say) });
}

/** The language at the end of the way to a text; undefined where there is no text at its end. */
export function languageIn(path: Path, values: readonly unknown[]): Language | undefined {
  const last = path.at(-1);
  const words = values.filter((value) => value !== undefined);
  const isText = path.length > 1 && words.length > 0 && words.every((value) => typeof value === 'string');
  return isText && Language.safeParse(last).success ? last : undefined;
}

/** What is in a field; undefined for nothing. */
export function fieldValue(path: Path, value: unknown, wording: BodyWording): FieldWords | undefined {
  const name = path.findLast((one) => named.has(one)) ?? '';
  const language = languageIn(path, [value]);
  if (typeof value === 'string' && language && !FileDigest.safeParse(value).success)
    return value === ''
      ? undefined
      : { text: readable({ [language]: value }, language, wording.term), language };
  const text = valueWords(name, value, wording);
  return text === undefined || text === '' ? undefined : { text, language: undefined };
}

function valueWords(name: string, value: unknown, wording: BodyWording): string | undefined {
  const { say } = wording;
  if (name === 'scored' && value === undefined) return say('design-history.yes');
  if (ticks.has(name) && value === undefined) return say('design-history.no');
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return say(value ? 'design-history.yes' : 'design-history.no');
  if (typeof value === 'string') return keyWords(name, value, wording);
  if (Array.isArray(value)) return value.map((part) => valueWords(name, part, wording) ?? '').join(', ');
  if (typeof value === 'object') return thingWords(name, value, wording);
  return String(value);
}

/** A key told by what it is the key of. */
function keyWords(name: string, key: string, { body, language, term, say }: BodyWording): string {
  const read = (text: Localised | undefined) => (text ? readable(text, language, term) : '');
  const question = () => read(questionsOf(body).find((one) => one.key === key)?.text);
  const words: Readonly<Record<string, () => string>> = {
    kind: () => say(`questionnaires-pages.kinds.${key}`),
    audience: () => say(`staff.audience.${key}`),
    nature: () => say(`staff.nature.${key}`),
    optional: () => say(`questionnaires-pages.optional.${key}`),
    areas: () => read(body.areas[key]),
    order: () => read(body.areas[key] ?? body.nonAnswers[key]),
    nonAnswers: () => read(body.nonAnswers[key]),
    alwaysOffer: () => read(body.nonAnswers[key]),
    splits: question,
    followUpTo: question,
    languages: () => nameWithin(key, say),
    unchecked: () => nameWithin(key, say),
    sound: () => say('design-history.recording'),
    measures: () => say('design-history.yes'),
  };
  return words[name]?.() || read(titleOfList(body, key)) || key;
}

function thingWords(name: string, thing: object, wording: BodyWording): string {
  const { language, term } = wording;
  if (name === 'showIf') return conditionWords(thing as Condition, wording);
  if (name === 'equivalentTo') return countsAs(thing as Identity, wording);
  const texts = textsIn(thing).map(({ text }) => readable(text, language, term));
  return texts.length > 0 ? texts.join(', ') : JSON.stringify(thing);
}

/** A key of its own questionnaire that no question has is that of a question which has become another one. */
function countsAs({ questionnaire, question }: Identity, { body, language, term, say }: BodyWording): string {
  if (questionnaire !== body.key) return say('design-history.counts-as.other');
  const same = questionsOf(body).find(({ key }) => key === question);
  return same ? readable(same.text, language, term) : say('design-history.counts-as.new');
}
