import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { summaryOf } from '../error-summary.ts';
import { type Typed, untouched } from '../fields.ts';
import { staffPage } from '../shell.ts';
import { wordsIn } from '../words.ts';

/** The largest file that is taken, in megabytes. */
export const largestFile = 2;

/** The largest package with pictures and sounds that is taken, in megabytes. */
export const largestPackage = 40;

/** What is wrong with one file of a package is told with its name. */
const ofPackage = /^files\//;

/** `typed.problems` name a place in the questionnaire, which has no field here: they are told beneath the file field. */
export function importPage(language: InterfaceLanguage, typed: Typed = untouched): View {
  const say = wordsIn(language);
  const heading = say('questionnaires-pages.import');
  const content = {
    crumbs: [{ href: '/questionnaires', label: say('staff.nav.questionnaires') }, { label: heading }],
    summary: summaryOf(typed.problems, say)?.map(({ text }, i) => ({
      href: '#file',
      text: ofPackage.test(typed.problems[i]?.field ?? '') ? `${typed.problems[i]?.field}: ${text}` : text,
    })),
    wrong: typed.problems.length > 0,
    hint: say('questionnaires-pages.file-hint', { most: largestFile, package: largestPackage }),
    text: typed.form.get('text')?.[0] ?? '',
  };
  return staffPage({ language, say }, 'questionnaires/import', heading, content, typed.problems);
}
