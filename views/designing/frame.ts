/** What every page of a questionnaire in the making has around it: the way there, its name, and its other pages. */
import type { Design } from '../../surveys/designing/document/design.ts';
import type { Say } from '../../surveys/languages.ts';
import type { InAudit, PageContext } from '../shell.ts';
import { type BodyWording, designTitle } from '../titles.ts';

/** What all of them are made from. */
export interface DesignPage extends InAudit, Pick<PageContext, 'may'> {
  readonly design: Design;
}

/** The pages of a design, in the order of their tabs, and where each lies under `/designs/:design`. */
const tabs = {
  questions: '',
  about: '/about',
  lists: '/lists',
  media: '/media',
  languages: '/languages',
  'language-help': '/language-help',
  comments: '/comments',
  history: '/history',
  try: '/try',
  approval: '/approval',
} as const;

export type DesignTab = keyof typeof tabs;

/**
 * Spread into the model of the page; the template begins with `{{> partials/staff-design}}`. A page beneath a tab has a
 * heading of its own, and that of a tab has the name of the questionnaire.
 */
export function designFrame(
  { design, audit, language, say, may }: Omit<DesignPage, 'typed'>,
  current: DesignTab,
  heading?: string,
) {
  const name = designTitle(design.body, audit, language, say);
  const home = `/designs/${design.id}`;
  const tab = { href: `${home}${tabs[current]}`, label: say(`designing.tabs.${current}`) };
  const way = current === 'questions' ? [{ href: home, label: name }] : [{ href: home, label: name }, tab];
  const here = heading ?? way.at(-1)?.label ?? '';
  return {
    invented: audit.invented,
    crumbs: [
      { href: '/audits', label: say('staff.nav.audits') },
      { href: `/audits/${audit.id}`, label: audit.title },
      { href: `/audits/${audit.id}/questions`, label: say('designing.questions') },
      ...(heading === undefined ? way.slice(0, -1) : way),
      { label: here },
    ],
    heading: heading ?? name,
    designName: name,
    home,
    tabs: Object.entries(tabs)
      .filter(([key]) => key !== 'about' || may('change-design'))
      .map(([key, path]) => ({
        href: `${home}${path}`,
        label: say(`designing.tabs.${key}`),
        current: key === current,
      })),
  };
}

/** Its texts as the page tells them. */
export function wordingOf({ design, audit, language, say }: Omit<DesignPage, 'typed'>): BodyWording {
  return { body: design.body, language, term: audit.term, say };
}

/** Where a question is opened, in its place among the others. */
export function questionAddress({ id }: Pick<Design, 'id'>, key: string): string {
  return `/designs/${id}?open=${key}#${key}`;
}

/** "Fråga 3: Får du svar?" */
export function questionNamed(number: number | undefined, text: string, say: Say): string {
  return number ? say('approving.question', { number, text }) : say('approving.only-read', { text });
}
