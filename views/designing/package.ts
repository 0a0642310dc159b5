import type { Audit } from '../../surveys/audits/audit.ts';
import type { Design } from '../../surveys/designing/document/design.ts';
import type { Problem } from '../../surveys/failures.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import { longestNotes } from '../../surveys/questionnaires/package.ts';
import type { View } from '../engine.ts';
import { fieldsOf, summaryOf, type Typed, titleOf, untouched } from '../fields.ts';
import { wordsIn } from '../words.ts';
import { problemPlaces } from './approving/approval.ts';
import { designFrame } from './frame.ts';

interface PackagePage {
  readonly design: Design;
  readonly audit: Audit;
  readonly language: InterfaceLanguage;
  /** What keeps others from reading it in; it is not handed out as long as there is any. */
  readonly problems: readonly Problem[];
  readonly typed?: Typed;
}

export function packagePage({ design, audit, language, problems, typed = untouched }: PackagePage): View {
  const say = wordsIn(language);
  const heading = say('packages.title');
  return {
    template: 'designing/package',
    layout: 'staff',
    language,
    title: titleOf(heading, typed.problems, say),
    model: {
      ...designFrame({ design, audit, language, say, current: 'questions' }),
      summary: summaryOf(typed.problems, say),
      action: `/designs/${design.id}/package`,
      notes: fieldsOf(
        'packages',
        say,
        typed,
      )({
        name: 'notes',
        type: 'area',
        hint: true,
        hintValues: { most: longestNotes },
        optional: true,
      }),
      unfinished: problems.length > 0 ? problemPlaces({ design, audit, language }, say) : [],
    },
  };
}
