/** A new choice list: one that is ready-made, or one's own. */
import type { Audit } from '../../../surveys/audits/audit.ts';
import type { Design } from '../../../surveys/designing/design.ts';
import type { Line } from '../../../surveys/designing/lists/lines.ts';
import { readyMadeLists } from '../../../surveys/designing/lists/ready-made.ts';
import type { InterfaceLanguage } from '../../../surveys/languages.ts';
import type { ChoiceList } from '../../../surveys/questionnaires/choices.ts';
import type { View } from '../../engine.ts';
import { summaryOf, type Typed, titleOf, untouched } from '../../partials/staff-fields.ts';
import { readable } from '../../questionnaires/titles.ts';
import { wordsIn } from '../../words.ts';
import { designFrame, sourceOf } from '../frame.ts';
import { listFields } from './list.ts';
import { beneathTab } from './within.ts';

interface NewListPage {
  readonly design: Design;
  readonly audit: Audit;
  readonly language: InterfaceLanguage;
  readonly typed?: Typed;
  readonly lines?: readonly Line[];
  readonly at?: number;
}

const nothing: ChoiceList = { name: {}, ordered: false, choices: [] };
const emptyLine: Line = { key: '', label: '', marked: false };

export function newListPage({ design, audit, language, typed = untouched, lines, at }: NewListPage): View {
  const say = wordsIn(language);
  const source = sourceOf(design.body);
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
      summary: summaryOf(typed.problems, say),
      isWriting: typed.form.size > 0,
      ready: readyMadeLists().map(({ id, list }) => ({
        id,
        name: readable(list.name, source, audit.term),
        choices: list.choices.map(({ label }) => readable(label, source, audit.term)),
      })),
      ...listFields({
        body: design.body,
        key: undefined,
        list: nothing,
        lines: lines ?? [emptyLine, emptyLine, emptyLine],
        at,
        typed,
        source,
        say,
      }),
    },
  };
}
