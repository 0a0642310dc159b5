/** Before a questionnaire that was read in is replaced by a newer one, or removed. */
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { seenOf } from '../../../surveys/questionnaires/replacing.ts';
import { confirmPage } from '../../confirm.ts';
import type { View } from '../../engine.ts';
import { staffPage, type Words } from '../../shell.ts';
import { questionnaireTitle } from '../../titles.ts';
import { differenceLines } from '../differences.ts';

interface Made extends Words {
  /** How many audits began with a copy of it. */
  readonly made: number;
}

interface Replacement extends Made {
  readonly old: Questionnaire;
  readonly newer: Questionnaire;
  /** The notes beside them differ. */
  readonly notes: boolean;
}

export function replacementPage(about: Replacement): View {
  const { language, say, old, newer, notes } = about;
  const title = questionnaireTitle(old, language);
  const heading = say('questionnaires-pages.replacing.title', { title });
  const differences = differenceLines({ ...old, key: newer.key }, newer, { language, term: 'cm', say });
  return staffPage(about, 'designing/starting/replacement', heading, {
    crumbs: crumbsTo(about, heading),
    differences,
    notes,
    lines: keptLines(about),
    action: `/questionnaires/${newer.key}/replacement`,
    revision: seenOf(old, newer),
    of: old.key,
    both: `/questionnaires/${newer.key}`,
    bothWords: say('questionnaires-pages.replacing.both', { key: newer.key }),
    removal: `/questionnaires/${newer.key}/removal`,
  });
}

export function removalPage(about: Made & { readonly questionnaire: Questionnaire }): View {
  const { language, say, questionnaire } = about;
  const title = questionnaireTitle(questionnaire, language);
  const heading = say('questionnaires-pages.removing.title', { title });
  return confirmPage(about, {
    heading,
    crumbs: crumbsTo(about, heading),
    invented: false,
    lines: [say('questionnaires-pages.removing.gone'), ...keptLines(about)],
    button: say('questionnaires-pages.removing.do'),
    danger: true,
    action: `/questionnaires/${questionnaire.key}/removal`,
    leave: `/questionnaires/${questionnaire.key}`,
    revision: 0,
  });
}

/** What was made of it has copies of its own. */
function keptLines({ say, made }: Made): readonly string[] {
  const began = made > 0 ? [say('questionnaires-pages.replacing.began', { count: made })] : [];
  return [...began, say('questionnaires-pages.replacing.kept')];
}

function crumbsTo({ say }: Words, label: string) {
  return [{ href: '/questionnaires', label: say('staff.nav.questionnaires') }, { label }];
}
