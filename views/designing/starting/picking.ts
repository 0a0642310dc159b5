/** A list of questions with ticks, by questionnaire and section, and the bar beneath it that takes in what is ticked. */
import type { Entry } from '../../../surveys/designing/bank/bank.ts';
import { groupOf, tickOf } from '../../../surveys/designing/bank/choosing.ts';
import { grouped } from '../../../surveys/grouping.ts';
import type { Localised, Say, StaffLanguage } from '../../../surveys/languages.ts';
import type { Term } from '../../../surveys/questionnaires/terms.ts';
import { questionnaireTitle, readable } from '../../titles.ts';

export interface Picking {
  readonly language: StaffLanguage;
  readonly say: Say;
  readonly term: Term;
  /** Those that are on the page. */
  readonly entries: readonly Entry[];
  readonly ticked: ReadonlySet<string>;
  /** Whether the questionnaire that they are taken into has it already. */
  readonly isHere: (entry: Entry) => boolean;
  /** What the button says, and the words beside it: `bank.<bar>...`. */
  readonly bar: 'take' | 'begin';
  /** Instead of the words beside the button. */
  readonly note?: string | undefined;
}

/** For `partials/pick-list`. */
export function pickList(about: Picking) {
  const { entries, ticked, isHere, say, bar } = about;
  const shown = new Set(entries.map(tickOf));
  const count = [...ticked].length;
  return {
    sources: grouped(entries, ({ source }) => source.id).map(([id, ones]) => ({
      id,
      ...sourceModel(ones, about),
      whole: groupButton(id, ones, about),
      sections: grouped(ones, groupOf).map(([group, ones]) => ({
        ...sectionModel(ones, about),
        all: groupButton(group, ones, about),
        questions: ones.map((entry) => lineOf(entry, isHere(entry), about)),
      })),
    })),
    elsewhere: [...ticked].filter((tick) => !shown.has(tick)),
    bar: {
      note: about.note ?? say(`bank.${bar}.note`),
      chosen: count > 0 ? say('bank.chosen', { count }) : undefined,
      button: count > 0 ? say(`bank.${bar}.button`, { count }) : say(`bank.${bar}.unknown`),
      none: say(`bank.${bar}.unknown`),
      words: scriptWords(`bank.${bar}.button`, say),
      chosenWords: scriptWords('bank.chosen', say),
    },
  };
}

/** For the script, which counts: of one, and of more with a hole for the number. */
function scriptWords(key: string, say: Say) {
  return { one: say(key, { count: 1 }), other: say(key, { count: 99 }).replace('99', '#') };
}

function sourceModel([{ source }]: readonly [Entry, ...Entry[]], { language, term }: Picking) {
  return { title: questionnaireTitle(source, language, term), audit: source.audit };
}

function sectionModel([{ section, areas }, ...rest]: readonly [Entry, ...Entry[]], about: Picking) {
  const { language, term } = about;
  const title = readable(section.title, language, term);
  const shared = areas.filter(({ key }) => rest.every((one) => one.areas.some((area) => area.key === key)));
  const names = shared.map(({ name }) => readable(name, language, term)).filter((name) => name !== title);
  return { title, area: names.join(', ') };
}

function groupButton(group: string, entries: readonly Entry[], { ticked, isHere, say }: Picking) {
  const free = entries.filter((entry) => !isHere(entry));
  if (free.length < 2) return undefined;
  const all = say('bank.choose-all', { count: free.length });
  const none = say('bank.choose-none');
  const words = free.every((entry) => ticked.has(tickOf(entry))) ? none : all;
  return { group, all, none, words };
}

function lineOf(entry: Entry, here: boolean, { language, say, term, ticked }: Picking) {
  return {
    tick: tickOf(entry),
    text: readable(entry.text, language, term),
    answers: answersOf(entry, (text) => readable(text, language, term), say),
    here,
    ticked: !here && ticked.has(tickOf(entry)),
  };
}

/** More answers than these are not read before somebody chooses. */
const mostAnswers = 8;

export function answersOf(
  { answers, kind }: Pick<Entry, 'answers' | 'kind'>,
  read: (text: Localised) => string,
  say: Say,
): string {
  const words = answers.slice(0, mostAnswers).map(read).join(' · ');
  if (words === '') return say(`questionnaires-pages.kinds.${kind}`);
  return answers.length > mostAnswers ? `${words} …` : words;
}
