import { type Act, type ActGroup, type ActKind, actGroups, yearsKept } from '../../surveys/accounts/acts.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import { nameIn, type Person, roles } from '../../surveys/audits/people.ts';
import { showDay, showMoment } from '../days.ts';
import type { View } from '../engine.ts';
import { type Paged, pagesModel } from '../paging.ts';
import { pageInAudit, staffPage, type Words } from '../shell.ts';

/** How many lines on a page. */
export const onePage = 50;

/** Of an audit, or of none. */
export interface ActsPlace {
  readonly href: string;
  readonly audit?: Audit;
}

interface ActsPage extends Words, ActsPlace, ActNames {
  readonly group: ActGroup | undefined;
  readonly paged: Paged;
  readonly acts: readonly Act[];
}

export function actsPage(about: ActsPage): View {
  const { say, href, audit, group, paged, acts } = about;
  const of = group ? `kind=${group}&` : '';
  const model = {
    href,
    lead: say(`acts.${audit ? 'lead-audit' : 'lead'}`),
    kept: say('acts.kept', { years: yearsKept }),
    groups: actGroups.map((key) => ({ key, label: say(`acts.groups.${key}`), chosen: key === group })),
    inAudit: audit !== undefined,
    acts: acts.map((act) => actLine(act, about, about)),
    pages: pagesModel(paged, (page) => `${href}?${of}page=${page}`, say),
  };
  const title = say('acts.title');
  if (audit) return pageInAudit({ ...about, audit }, 'people/acts', title, model);
  const crumbs = [{ href: '/people', label: say('staff.nav.people') }, { label: title }];
  return staffPage(about, 'people/acts', title, { crumbs, ...model });
}

interface ActNames {
  readonly people: readonly Person[];
  readonly audits: readonly Pick<Audit, 'id' | 'title'>[];
}

/** A line of the record. */
export function actLine(act: Act, { language, say }: Words, { people, audits }: ActNames) {
  const audit = audits.find(({ id }) => id === act.auditId);
  return {
    when: isDay(act.at) ? showDay(act.at, language) : showMoment(new Date(act.at), language),
    wholeDay: isDay(act.at),
    who: act.personId === undefined ? say('acts.nobody') : (nameIn(people, act.personId) ?? say('acts.gone')),
    words: wordsOf(act, say, people),
    audit: audit && { href: `/audits/${audit.id}/acts`, title: audit.title },
    marked: act.afterReset !== undefined,
  };
}

/** Kinds that have other words where it is not known whose account it was, or nobody was signed in. */
const bare: readonly ActKind[] = [
  'sign-in-failed',
  'sign-in-throttled',
  'second-factor-refused',
  'password-chosen',
  'reset-confirmed',
];

function wordsOf({ kind, aboutId, what }: Act, say: Words['say'], people: readonly Person[]): string {
  const about = aboutId === undefined ? undefined : (nameIn(people, aboutId) ?? say('acts.gone'));
  const role = roles.find((one) => one === what);
  if (kind === 'refused') return refusal(what ?? '', say);
  if (kind === 'service-changed') return serviceChanged(what, say);
  const values = { about: about ?? '', what: role ? say(`staff.roles.${role}`) : (what ?? '') };
  const key = `acts.kinds.${kind}`;
  const words = say(bare.includes(kind) && about === undefined ? `${key}-bare` : key, values);
  return words;
}

/** What was refused, by its method and path: a page, or something done. */
function refusal(route: string, say: Words['say']): string {
  const [method = '', path = ''] = route.split(' ');
  return say(`acts.kinds.refused${method === 'GET' ? '-page' : ''}`, { what: path });
}

/** The service, and the fields of its form that were changed; lines from before have neither. */
function serviceChanged(what: string | undefined, say: Words['say']): string {
  if (what === undefined) return say('acts.kinds.service-changed-bare');
  const end = what.lastIndexOf(': ');
  const fields = what.slice(end + 2).split(' ');
  const words = fields.map((field) => say(`services.fields.${field}`)).join(', ');
  return say('acts.kinds.service-changed', { what: `${what.slice(0, end)}: ${words}` });
}

/** Not tied to a time of day. */
function isDay(at: string): boolean {
  return at.length === 10;
}
