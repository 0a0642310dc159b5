/** A questionnaire as it once was, to read, and the way back to it. */
import type { Audit } from '../../../surveys/audits/audit.ts';
import type { Design, Revision } from '../../../surveys/designing/document/design.ts';
import type { InterfaceLanguage } from '../../../surveys/languages.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import type { View } from '../../engine.ts';
import { asItReads } from '../../questionnaires/questionnaire.ts';
import { wordsIn } from '../../words.ts';
import { differenceLines } from '../differences.ts';
import { designFrame } from '../frame.ts';
import { showWhen } from '../when.ts';

interface Around {
  readonly design: Design;
  readonly audit: Audit;
  readonly language: InterfaceLanguage;
}

export interface RevisionPage extends Around {
  readonly revision: Revision;
  readonly body: Questionnaire;
  /** Who made the change; undefined for somebody who has no account any more. */
  readonly name: string | undefined;
  readonly mayGoBack: boolean;
}

/** As it was after a change, what has been changed since, and "go back" for those who may. */
export function revisionPage(page: RevisionPage): View {
  const { design, audit, language, revision, body, mayGoBack } = page;
  const say = wordsIn(language);
  const when = showWhen(revision.at, language, say);
  const heading = say('design-history.revision-title', { when });
  const since = differenceLines(body, design.body, { language, term: audit.term, say });
  return {
    template: 'designing/history/revision',
    layout: 'staff',
    language,
    title: heading,
    model: {
      ...around(page, heading),
      by: say('design-history.revision-by', { name: page.name ?? say('design-history.someone'), when }),
      since,
      goBack:
        mayGoBack && since.length > 0
          ? `/designs/${design.id}/history/${revision.revision}/return`
          : undefined,
      ...asItReads(body, language, say),
    },
  };
}

export interface ChangesPage extends Around {
  readonly revision: Revision;
  readonly name: string | undefined;
  readonly was: Questionnaire;
  readonly is: Questionnaire;
}

/** Everything of one line of the history that has too much for a line. */
export function changesPage(page: ChangesPage): View {
  const { design, audit, language, revision, was, is } = page;
  const say = wordsIn(language);
  const when = showWhen(revision.at, language, say);
  const heading = say('design-history.changes-title', { when });
  return {
    template: 'designing/history/changes',
    layout: 'staff',
    language,
    title: heading,
    model: {
      ...around(page, heading),
      by: say('design-history.revision-by', { name: page.name ?? say('design-history.someone'), when }),
      since: differenceLines(was, is, { language, term: audit.term, say }),
      read: `/designs/${design.id}/history/${revision.revision}`,
    },
  };
}

export interface RevertPage extends Around {
  readonly revision: Revision;
  /** Pictures and recordings that are not kept any more. */
  readonly filesGone: number;
}

/** Asks before anything is changed. */
export function revertPage(page: RevertPage): View {
  const { design, language, revision, filesGone } = page;
  const say = wordsIn(language);
  const heading = say('design-history.going-back.title', { when: showWhen(revision.at, language, say) });
  const here = `/designs/${design.id}/history/${revision.revision}`;
  return {
    template: 'designing/history/going-back',
    layout: 'staff',
    language,
    title: heading,
    model: {
      ...around(page, heading),
      files: filesGone > 0 ? say('design-history.going-back.files', { count: filesGone }) : undefined,
      action: `${here}/return`,
      leave: here,
    },
  };
}

/** An address of a change that there never was. */
export function noRevisionPage(page: Around): View {
  const say = wordsIn(page.language);
  const heading = say('design-history.unknown.title');
  return {
    template: 'designing/history/no-revision',
    layout: 'staff',
    language: page.language,
    title: heading,
    model: { ...around(page, heading), back: `/designs/${page.design.id}/history` },
  };
}

/** The history's frame, with the page's own name last in the way there. */
function around({ design, audit, language }: Around, heading: string) {
  const say = wordsIn(language);
  const frame = designFrame({ design, audit, language, say, current: 'history' });
  const crumbs = [
    ...frame.crumbs.slice(0, -1),
    { href: `${frame.home}/history`, label: say('designing.tabs.history') },
    { label: heading },
  ];
  return { ...frame, crumbs, heading };
}
