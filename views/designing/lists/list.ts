/** One choice list, to be written: its name, its choices in order, and where the best of them stands. */

import { sourceOf } from '../../../surveys/designing/document/design.ts';
import type { Line } from '../../../surveys/designing/lists/lines.ts';
import { readTicks } from '../../../surveys/designing/lists/list-ticks.ts';
import { linesOf, orderOf, orders, shortListsFor } from '../../../surveys/designing/lists/list-typing.ts';
import { conditionsOnChoice, usesOfList } from '../../../surveys/designing/lists/usage.ts';
import type { Language, Say } from '../../../surveys/languages.ts';
import { type ChoiceList, listTitle } from '../../../surveys/questionnaires/choices.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import type { View } from '../../engine.ts';
import { fieldsOf, problemOn, type Typed, untouched } from '../../fields.ts';
import { staffPage } from '../../shell.ts';
import { readable, titleOfList } from '../../titles.ts';
import { type DesignPage, designFrame } from '../frame.ts';
import { linesModel, savingOf } from './lines.ts';
import { useLinks } from './lists.ts';

interface BoxBehind {
  readonly href: string;
  readonly page: string | undefined;
  readonly invited: string | undefined;
}

export interface ListPage extends DesignPage {
  /** Key of the list. */
  readonly key: string;
  readonly list: ChoiceList;
  readonly baseRevision: number;
  /** What will be told, on the page that somebody came from. */
  readonly box?: BoxBehind | undefined;
  /** As they stand in the form; those of the list when it is shown for the first time. */
  readonly lines?: readonly Line[];
  readonly at?: number;
  readonly gone?: Line | undefined;
  /** The script has saved just now; `alsoChanged`: with what others have changed beside it. */
  readonly savedAt?: string;
  readonly alsoChanged?: boolean;
}

export function listPage(about: ListPage): View {
  const { design, audit, say, key, list, lines, at, typed = untouched } = about;
  const { body } = design;
  const source = sourceOf(body);
  const heading = readable(listTitle(list), source, audit.term) || say('design-lists.no-words');
  const frame = designFrame(about, 'lists', heading);
  const uses = usesOfList(body, key);
  return staffPage(about, 'designing/lists/list', `${heading} – ${frame.designName}`, {
    ...frame,
    source,
    revision: about.baseRevision,
    action: `${frame.home}/lists/${key}`,
    leave: about.box?.href ?? `${frame.home}/lists#list-${key}`,
    box: about.box,
    used: uses.length > 0 && say('design-lists.notice', { count: uses.length }),
    uses: useLinks(uses, about),
    mayCopy: uses.length > 1,
    copy: `${frame.home}/lists/${key}/copy`,
    warning: warningOf(about),
    saving: savingOf(about),
    ...listFields({ body, key, list, lines, at, typed, source, say }),
  });
}

interface FormOf {
  readonly body: Questionnaire;
  readonly key: string | undefined;
  readonly list: ChoiceList;
  readonly lines: readonly Line[] | undefined;
  readonly at: number | undefined;
  readonly typed: Typed;
  readonly source: Language;
  readonly say: Say;
}

/** The fields of a list, also of one that is not there yet. */
export function listFields({ body, key, list, lines, at, typed, source, say }: FormOf) {
  const field = fieldsOf('design-lists', say, typed);
  const start = orderOf(list);
  const short = shortListsFor(body, key).map((value) => ({
    value,
    label: readable(titleOfList(body, value) ?? {}, source),
  }));
  return {
    fields: {
      name: field({ name: 'name', start: list.name?.[source] ?? '', hint: true }),
      order: field({ name: 'order', type: 'select', start, hint: true, options: orderOptions(start, say) }),
      short: field({
        name: 'short',
        type: 'select',
        start: list.short ?? '',
        hint: true,
        options: [{ value: '', label: say('design-lists.no-short') }, ...short],
      }),
    },
    ticks: ticksModel(list, typed, say),
    addLabel: 'design-lists.add-choice',
    lines: linesModel({
      lines: lines ?? linesOf(list, source),
      problems: typed.problems,
      label: 'design-lists.choice',
      mark: hasMarks(body, key, list) ? say('design-lists.alone') : undefined,
      canRemove: () => true,
      note: (line) => (key === undefined ? undefined : noteOf(body, key, line, say)),
      at,
      say,
    }),
  };
}

/** A form that was sent says itself what is ticked; else the list does. */
function ticksModel(list: ChoiceList, { form, problems }: Typed, say: Say) {
  const now = readTicks(form, list);
  return (['namely', 'neutral', 'change'] as const).map((name) => {
    return {
      name,
      label: say(`design-lists.ticks.${name}`),
      hint: say(`design-lists.ticks.${name}-means`),
      ticked: now[name],
      problem: problemOn(name, problems, say),
    };
  });
}

/** Only questions where several can be chosen make a difference between the choices of a list. */
function hasMarks(body: Questionnaire, key: string | undefined, list: ChoiceList): boolean {
  const uses = key === undefined ? [] : usesOfList(body, key);
  const several = uses.some(({ question }) => question.kind === 'several');
  return !list.ordered || several || list.choices.some(({ exclusive }) => exclusive);
}

function orderOptions(start: string, say: Say) {
  return orders
    .filter((order) => order !== 'own' || start === 'own')
    .map((value) => ({ value, label: say(`design-lists.orders.${value}`) }));
}

function noteOf(body: Questionnaire, list: string, { key }: Line, say: Say): string | undefined {
  const count = key === '' ? 0 : conditionsOnChoice(body, list, key);
  return count > 0 ? say('design-lists.asked-for', { count }) : undefined;
}

/** A choice that conditions ask for has been taken out of the form: told before it is saved. */
function warningOf({ design, say, key, gone }: ListPage): string | undefined {
  const count = gone && gone.key !== '' ? conditionsOnChoice(design.body, key, gone.key) : 0;
  return gone && count > 0 ? say('design-lists.gone-asked-for', { count, choice: gone.label }) : undefined;
}
