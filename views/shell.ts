/** What every page for staff has in common, so that a page model says only what is its own. */
import type { Problem } from '../surveys/failures.ts';
import type { InterfaceLanguage, Say } from '../surveys/languages.ts';
import type { Crumb } from './collection-names.ts';
import type { View } from './engine.ts';
import { summaryOf, titleOf } from './fields.ts';

interface Around {
  readonly language: InterfaceLanguage;
  readonly say: Say;
}

interface Content extends Readonly<Record<string, unknown>> {
  readonly crumbs?: readonly Crumb[];
  /** Answers or audits that are made up, which the page then says. */
  readonly invented?: boolean;
}

/** `problems` are those of the page's form: told in a summary, and in the title for those who hear it. */
export function staffPage(
  { language, say }: Around,
  template: string,
  heading: string,
  model: Content,
  problems: readonly Problem[] = [],
): View {
  return {
    template,
    layout: 'staff',
    language,
    title: titleOf(heading, problems, say),
    model: { heading, summary: summaryOf(problems, say), ...model },
  };
}
