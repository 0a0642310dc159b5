/** A new choice list: one that is ready-made, or one's own. */
import type { Audit } from '../../../surveys/audits/audit.ts';
import { fits } from '../../../surveys/designing/document/changing-kind.ts';
import type { Design } from '../../../surveys/designing/document/design.ts';
import { sourceOf } from '../../../surveys/designing/document/source-language.ts';
import type { Line } from '../../../surveys/designing/lists/lines.ts';
import { settingOf, type Wished } from '../../../surveys/designing/lists/list-changes.ts';
import { readyMadeLists } from '../../../surveys/designing/lists/ready-made.ts';
import type { InterfaceLanguage, Say } from '../../../surveys/languages.ts';
import type { ChoiceList } from '../../../surveys/questionnaires/choices.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import type { View } from '../../engine.ts';
import { summaryOf, type Typed, titleOf, untouched } from '../../fields.ts';
import { readable } from '../../titles.ts';
import { wordsIn } from '../../words.ts';
import { designFrame } from '../frame.ts';
import { listFields } from './list.ts';
import { beneathTab } from './within.ts';

interface NewListPage {
  readonly design: Design;
  readonly audit: Audit;
  readonly language: InterfaceLanguage;
  readonly typed?: Typed;
  readonly lines?: readonly Line[];
  readonly at?: number;
  /** The question that is to have the list. */
  readonly wished?: Wished | undefined;
}

const nothing: ChoiceList = { name: {}, ordered: false, choices: [] };
const emptyLine: Line = { key: '', label: '', marked: false };

export function newListPage(about: NewListPage): View {
  const { design, audit, language, typed = untouched, lines, at, wished } = about;
  const say = wordsIn(language);
  const source = sourceOf(design.body);
  const setting = wished && settingOf(design.body, wished);
  const ready = readyMadeLists().filter(({ list }) => !setting || fits(list, setting));
  const frame = designFrame({ design, audit, language, say, current: 'lists' });
  return {
    template: 'designing/lists/new-list',
    layout: 'staff',
    language,
    title: titleOf(`${say('design-lists.new')} – ${frame.designName}`, typed.problems, say),
    model: {
      ...beneathTab(frame, '/lists', say('design-lists.new')),
      source,
      seen: design.revision,
      leave: wished ? `${frame.home}?open=${wished.question}#${wished.question}` : `${frame.home}/lists`,
      wished: wished && { ...wished, words: wishedFor(about, wished, say) },
      summary: summaryOf(typed.problems, say),
      isWriting: typed.form.size > 0,
      ready: ready.map(({ id, list }) => ({
        id,
        name: readable(list.name, source, audit.term),
        choices: list.choices.map(({ label }) => readable(label, source, audit.term)),
      })),
      ...listFields({
        body: design.body,
        key: undefined,
        list: { ...nothing, ordered: setting?.ordered ?? false },
        lines: lines ?? [emptyLine, emptyLine, emptyLine],
        at,
        typed,
        source,
        say,
      }),
    },
  };
}

function wishedFor({ design, audit }: NewListPage, { question }: Wished, say: Say): string {
  const questions = questionsOf(design.body);
  const number = questions.findIndex(({ key }) => key === question) + 1;
  const words = readable(questions[number - 1]?.text ?? {}, sourceOf(design.body), audit.term);
  return say(words ? 'design-lists.for-question' : 'design-lists.for-bare-question', { number, words });
}
