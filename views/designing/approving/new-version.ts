/** What approving a version means, said before it is done; and for every question that has changed, whether it is the same. */
import type { Audit } from '../../../surveys/audits/audit.ts';
import type { Changed, QuestionWords } from '../../../surveys/designing/approving/equivalence.ts';
import { sourceOf, type Version } from '../../../surveys/designing/document/design.ts';
import type { Say } from '../../../surveys/languages.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import type { View } from '../../engine.ts';
import { staffPage } from '../../shell.ts';
import { readable } from '../../titles.ts';
import { type DesignPage, designFrame } from '../frame.ts';

interface NewVersionPage extends DesignPage {
  readonly newest: Version | undefined;
  readonly changed: readonly Changed[];
}

export function newVersionPage(about: NewVersionPage): View {
  const { design, audit, say, newest, changed } = about;
  const number = (newest?.number ?? 0) + 1;
  const heading = say('approving.confirm.title', { number });
  const frame = designFrame(about, 'approval');
  const source = sourceOf(design.body);
  return staffPage(about, 'designing/approving/new-version', heading, {
    ...frame,
    heading,
    lines: linesOf(newest, number, say),
    revision: design.revision,
    action: `${frame.home}/approval/version`,
    leave: `${frame.home}/approval`,
    button: say('approving.confirm.button', { number }),
    source,
    changed: changed.map(({ key, before, after }) => ({
      name: `same-${key}`,
      legend: say('approving.question', {
        number: questionsOf(design.body).findIndex((question) => question.key === key) + 1,
        text: readable({ [source]: after.text }, source, audit.term),
      }),
      before: askedWords(before, source, audit),
      after: askedWords(after, source, audit),
    })),
  });
}

function linesOf(newest: Version | undefined, number: number, say: Say): readonly string[] {
  const lines = newest ? ['frozen', 'collections', 'older', 'go-on'] : ['frozen', 'collections', 'go-on'];
  return lines.map((line) => say(`approving.confirm.${line}`, { number }));
}

function askedWords({ text, answers }: QuestionWords, source: string, { term }: Audit) {
  const words = (one: string) => readable({ [source]: one }, source, term);
  return { text: words(text), answers: answers.map(words).join(' / ') };
}
