/** A spelling mend: every changed text side by side, each said to mean the same. */
import type { Audit } from '../../../surveys/audits/audit.ts';
import type { TextChange } from '../../../surveys/designing/approving/correction.ts';
import type { Design } from '../../../surveys/designing/document/design.ts';
import { directionOf, type InterfaceLanguage, type Say } from '../../../surveys/languages.ts';
import type { View } from '../../engine.ts';
import { wordsIn } from '../../words.ts';
import { fieldName } from '../fields-in-words.ts';
import { designFrame } from '../frame.ts';

interface CorrectionPage {
  readonly language: InterfaceLanguage;
  readonly design: Design;
  readonly audit: Audit;
  readonly changes: readonly TextChange[];
  /** Places that were said to mean the same. */
  readonly same: readonly string[];
  /** Not all were. */
  readonly wrong: boolean;
}

export function correctionPage({ language, design, audit, changes, same, wrong }: CorrectionPage): View {
  const say = wordsIn(language);
  const heading = say('approving.correction.title');
  const refused = changes.some((change) => change.refused);
  return {
    template: 'designing/approving/correction',
    layout: 'staff',
    language,
    title: wrong ? say('staff.problem-title', { title: heading }) : heading,
    model: {
      ...designFrame({ design, audit, language, say, current: 'approval' }),
      heading,
      revision: design.revision,
      action: `/designs/${design.id}/approval/correction`,
      version: `/designs/${design.id}/approval/version`,
      leave: `/designs/${design.id}/approval`,
      refused,
      summary:
        wrong && !refused
          ? changes
              .filter(({ place }) => !same.includes(place))
              .map((change) => ({
                href: `#${idOf(changes, change)}`,
                text: say('approving.correction.unsaid', { words: change.after }),
              }))
          : undefined,
      changes: changes.map((change) => ({
        id: idOf(changes, change),
        name: nameOf(change, design, say),
        place: change.place,
        language: change.language,
        rtl: directionOf(change.language) === 'rtl',
        before: change.before,
        after: change.after,
        chosen: same.includes(change.place),
        refused: change.refused && say(`approving.correction.refused.${change.refused}`),
      })),
    },
  };
}

/** "Fråga 3: texten, på engelska"; elsewhere than in a question only what it is. */
function nameOf({ place, after }: TextChange, { body }: Pick<Design, 'body'>, say: Say): string {
  const field = fieldName(place.split('.'), [after], { body, say });
  const [, section, question] = /^sections\.(\d+)\.questions\.(\d+)\./.exec(place) ?? [];
  if (section === undefined) return say('approving.correction.elsewhere', { field });
  const before = body.sections.slice(0, Number(section)).flatMap(({ questions }) => questions).length;
  return say('approving.question', { number: before + Number(question) + 1, text: field });
}

function idOf(changes: readonly TextChange[], change: TextChange): string {
  return `change-${changes.indexOf(change) + 1}`;
}
