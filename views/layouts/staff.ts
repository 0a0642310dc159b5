/** What every staff page shows around its content: navigation, who is signed in, the message of the last action. */
import { type Action, may, type Person } from '../../surveys/audits/people.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { Surroundings } from '../engine.ts';
import { wordsIn } from '../words.ts';

interface StaffFrame {
  readonly person: Person | undefined;
  readonly notice:
    | { readonly key: string; readonly values?: Readonly<Record<string, string | number>> | undefined }
    | undefined;
  /** The path with its query, to come back to after a change of language. */
  readonly address: string;
  readonly path: string;
  readonly language: InterfaceLanguage;
}

const places: readonly { readonly key: string; readonly href: string; readonly action: Action }[] = [
  { key: 'overview', href: '/', action: 'see-audits' },
  { key: 'audits', href: '/audits', action: 'see-audits' },
  { key: 'questionnaires', href: '/questionnaires', action: 'see-questionnaires' },
  { key: 'services', href: '/services', action: 'see-audits' },
  { key: 'county', href: '/county', action: 'see-county' },
  { key: 'county-report', href: '/county-report', action: 'make-county-report' },
  { key: 'people', href: '/people', action: 'manage-people' },
];

export function staffFrame(frame: StaffFrame): Surroundings {
  const { person, notice, path, language } = frame;
  if (!person) return {};
  const say = wordsIn(language);
  return {
    nav: places
      .filter(({ action }) => may(person, action))
      .map(({ key, href }) => ({ href, label: say(`staff.nav.${key}`), current: key === placeOf(path) })),
    who: { name: person.name, role: say(`staff.roles.${person.role}`), here: placeOf(path) === 'account' },
    // The page at the foot of every page knows of nobody who is signed in.
    statement: may(person, 'write-organisations') ? '/accessibility/statement' : undefined,
    message: notice && say(notice.key, notice.values),
    address: frame.address,
    otherLanguage: language === 'sv' ? 'en' : 'sv',
  };
}

/** A collection, a questionnaire in the making and a version lie within an audit, and are found in the navigation there. */
function placeOf(path: string): string {
  const first = path.split('/')[1] ?? '';
  if (first === '') return 'overview';
  if (first === 'questionnaire-import' || first === 'bank') return 'questionnaires';
  if (['acts', 'organisations', 'accessibility'].includes(first)) return 'people';
  if (first === 'glossary' || first === 'instruments') return 'services';
  return ['collections', 'designs', 'versions'].includes(first) ? 'audits' : first;
}
