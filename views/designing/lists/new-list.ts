import { fits } from '../../../surveys/designing/document/changing-kind.ts';
import { sourceOf } from '../../../surveys/designing/document/design.ts';
import type { Line } from '../../../surveys/designing/lists/lines.ts';
import { settingOf, type Wished } from '../../../surveys/designing/lists/list-changes.ts';
import { readyMadeLists } from '../../../surveys/designing/lists/ready-made.ts';
import { type ChoiceList, listTitle } from '../../../surveys/questionnaires/choices.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import type { View } from '../../engine.ts';
import { untouched } from '../../fields.ts';
import { staffPage } from '../../shell.ts';
import { readable } from '../../titles.ts';
import { type DesignPage, designFrame, questionAddress } from '../frame.ts';
import { listFields } from './list.ts';

interface NewListPage extends DesignPage {
  readonly lines?: readonly Line[];
  readonly at?: number;
  /** The question that is to have the list. */
  readonly wished: Wished | undefined;
}

const nothing: ChoiceList = { name: {}, ordered: false, choices: [] };
const emptyLine: Line = { key: '', label: '', marked: false };

export function newListPage(about: NewListPage): View {
  const { design, audit, say, typed = untouched, lines, at, wished } = about;
  const { body, revision } = design;
  const source = sourceOf(body);
  const setting = wished && settingOf(body, wished);
  const ready = readyMadeLists().filter(({ list }) => !setting || fits(list, setting));
  const heading = say('design-lists.new');
  const frame = designFrame(about, 'lists', heading);
  const model = {
    ...frame,
    source,
    revision,
    leave: wished ? questionAddress(design, wished.question) : `${frame.home}/lists`,
    wished: wished && { ...wished, words: wishedFor(about, wished) },
    isWriting: typed.form.size > 0,
    ready: ready.map(({ id, list }) => ({
      id,
      name: readable(listTitle(list), source, audit.term),
      choices: list.choices.map(({ label }) => readable(label, source, audit.term)),
    })),
    ...listFields({
      body,
      key: undefined,
      list: { ...nothing, ordered: setting?.ordered ?? false },
      lines: lines ?? [emptyLine, emptyLine, emptyLine],
      at,
      typed,
      source,
      say,
    }),
  };
  const title = `${heading} – ${frame.designName}`;
  return staffPage(about, 'designing/lists/new-list', title, model);
}

function wishedFor({ design, audit, say }: NewListPage, { question }: Wished): string {
  const questions = questionsOf(design.body);
  const number = questions.findIndex(({ key }) => key === question) + 1;
  const words = readable(questions[number - 1]?.text ?? {}, sourceOf(design.body), audit.term);
  return say(words ? 'design-lists.for-question' : 'design-lists.for-bare-question', { number, words });
}
