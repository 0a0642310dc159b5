import { type Act, type ActGroup, actGroups, yearsKept } from '../../surveys/accounts/acts.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { View } from '../engine.ts';
import { type Paged, pagesModel } from '../paging.ts';
import { pageInAudit, staffPage, type Words } from '../shell.ts';
import { type ActNames, actLine } from './act-words.ts';

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
