/** What every page of a questionnaire in the making has around it: the way there, its name, and its other pages. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Design } from '../../surveys/designing/document/design.ts';
import type { Language, Say } from '../../surveys/languages.ts';
import { designTitle } from '../titles.ts';

/** The pages of a design, in the order of their tabs, and where each lies under `/designs/:design`. */
const pages = {
  questions: '',
  lists: '/lists',
  media: '/media',
  languages: '/languages',
  'language-help': '/language-help',
  comments: '/comments',
  history: '/history',
  try: '/try',
  approval: '/approval',
} as const;

export type DesignPage = keyof typeof pages;

interface Around {
  readonly design: Pick<Design, 'id' | 'body' | 'revision'>;
  readonly audit: Pick<Audit, 'id' | 'title' | 'term' | 'invented'>;
  readonly language: Language;
  readonly say: Say;
  readonly current: DesignPage;
}

/** Spread into the model of the page; the template begins with `{{> partials/staff-design}}`. */
export function designFrame({ design, audit, language, say, current }: Around) {
  const name = designTitle(design.body, audit, language, say);
  const home = `/designs/${design.id}`;
  return {
    invented: audit.invented,
    crumbs: [
      { href: '/audits', label: say('staff.nav.audits') },
      { href: `/audits/${audit.id}`, label: audit.title },
      { href: `/audits/${audit.id}/questions`, label: say('designing.questions') },
      ...(current === 'questions'
        ? [{ label: name }]
        : [{ href: home, label: name }, { label: say(`designing.tabs.${current}`) }]),
    ],
    designName: name,
    home,
    tabs: Object.entries(pages).map(([key, path]) => ({
      href: `${home}${path}`,
      label: say(`designing.tabs.${key}`),
      current: key === current,
    })),
  };
}
