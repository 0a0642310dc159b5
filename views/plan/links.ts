/** Links by which a service answers, and a new one, whose address is shown once. */
import { longestLink, usualLink } from '../../surveys/forms/open-links.ts';
import { mostPlanLinks, type PlanLink, planLinkForm, planLinkWorks } from '../../surveys/records/storage.ts';
import { atBeginning } from '../../surveys/reporting/fact-check/fact-check.ts';
import { auditCrumbs } from '../collection-names.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { fieldsOf, formFields, untouched } from '../fields.ts';
import { type InAudit, type PageContext, pageInAudit } from '../shell.ts';

interface PlanLinksPage extends InAudit, Pick<PageContext, 'today'> {
  readonly links: readonly PlanLink[];
  /** There is a report to answer. */
  readonly isReleased: boolean;
}

export function planLinksPage(about: PlanLinksPage): View {
  const { audit, say, links, isReleased, typed = untouched } = about;
  const title = say('plan.links.title');
  const field = fieldsOf('plan', say, typed);
  const days = field({
    ...{ name: 'days', type: 'number', start: usualLink, hint: true, hintValues: { most: longestLink } },
  });
  const content = {
    crumbs: crumbsTo(about, title),
    home: linksPath(about),
    links: links.map((link) => lineOf(link, about)),
    days: usualLink,
    ...(isReleased
      ? links.length < mostPlanLinks
        ? { fields: [...Object.values(formFields(planLinkForm, say, typed)), days] }
        : { full: true }
      : { report: `/audits/${audit.id}/report` }),
  };
  return pageInAudit(about, 'plan/links', title, content, typed.problems);
}

function lineOf(link: PlanLink, { say, language, today }: PlanLinksPage) {
  const { id, receiver, lastDay, endedOn } = link;
  const works = planLinkWorks(link, today);
  const how = endedOn !== undefined ? 'ended' : works ? 'works' : 'over';
  return {
    id,
    receiver,
    works,
    words: say(`plan.links.${how}`, {
      receiver: atBeginning(receiver),
      day: showDay(endedOn ?? lastDay, language),
    }),
  };
}

export function newPlanLinkPage(
  about: InAudit & Pick<PlanLink, 'receiver' | 'lastDay'> & { readonly link: string },
): View {
  const { say, language, link, receiver, lastDay } = about;
  const title = say('plan.links.made');
  return pageInAudit(about, 'plan/link', title, {
    crumbs: crumbsTo(about, title, { href: linksPath(about), label: say('plan.links.title') }),
    handOver: say('plan.links.hand-over', { receiver }),
    link,
    until: say('plan.links.until', { day: showDay(lastDay, language) }),
    back: linksPath(about),
  });
}

const linksPath = ({ audit }: InAudit) => `/audits/${audit.id}/plan/links`;

function crumbsTo(
  { audit, say }: InAudit,
  title: string,
  ...between: readonly { readonly href: string; readonly label: string }[]
) {
  const home = auditCrumbs(audit, say, title).slice(0, -1);
  return [
    ...home,
    { href: `/audits/${audit.id}/plan`, label: say('plan.title') },
    ...between,
    { label: title },
  ];
}
