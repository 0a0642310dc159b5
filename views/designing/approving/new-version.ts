/** What approving a version means, said before it is done; and for every question that has changed, whether it is the same. */

import type { Audit } from '../../../surveys/audits/audit.ts';
import type { TextChange } from '../../../surveys/designing/approving/correction.ts';
import type { Changed, QuestionWords } from '../../../surveys/designing/approving/equivalence.ts';
import { type Design, sourceOf, type Version } from '../../../surveys/designing/document/design.ts';
import { directionOf, type Say } from '../../../surveys/languages.ts';
import { numbersOf } from '../../../surveys/questionnaires/numbering.ts';
import type { View } from '../../engine.ts';
import { staffPage } from '../../shell.ts';
import { readable } from '../../titles.ts';
import { fieldName } from '../fields-in-words.ts';
import { type DesignPage, designFrame, questionNamed } from '../frame.ts';

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
    button: say('approving.confirm.button', { number }),
    source,
    changed: changed.map(({ key, before, after }) => ({
      name: `same-${key}`,
      legend: questionNamed(
        numbersOf(design.body).get(key),
        readable({ [source]: after.text }, source, audit.term),
        say,
      ),
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

interface CorrectionPage extends DesignPage {
  readonly changes: readonly TextChange[];
  /** Places that were said to mean the same. */
  readonly same: readonly string[];
  /** Not all were. */
  readonly wrong: boolean;
}

export function correctionPage(about: CorrectionPage): View {
  const { design, say, changes, same, wrong } = about;
  const heading = say('approving.correction.title');
  const title = wrong ? say('staff.problem-title', { title: heading }) : heading;
  const frame = designFrame(about, 'approval');
  const refused = changes.some((change) => change.refused);
  return staffPage(about, 'designing/approving/correction', title, {
    ...frame,
    heading,
    revision: design.revision,
    refused,
    summary: wrong && !refused ? unsaid(about) : undefined,
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
  });
}

function unsaid({ changes, same, say }: CorrectionPage) {
  return changes
    .filter(({ place }) => !same.includes(place))
    .map((change) => ({
      href: `#${idOf(changes, change)}`,
      text: say('approving.correction.unsaid', { words: change.after }),
    }));
}

/** "Fråga 3: texten, på engelska"; elsewhere than in a question only what it is. */
function nameOf({ place, after }: TextChange, { body }: Pick<Design, 'body'>, say: Say): string {
  const field = fieldName(place.split('.'), [after], { body, say });
  const [, section, question] = /^sections\.(\d+)\.questions\.(\d+)\./.exec(place) ?? [];
  if (section === undefined) return say('approving.correction.elsewhere', { field });
  const key = body.sections[Number(section)]?.questions[Number(question)]?.key ?? '';
  return questionNamed(numbersOf(body).get(key), field, say);
}

function idOf(changes: readonly TextChange[], change: TextChange): string {
  return `change-${changes.indexOf(change) + 1}`;
}
