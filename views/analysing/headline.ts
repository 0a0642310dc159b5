/** The sentence that a page of results begins with. */
import { sayShare } from '../../reports/counts-in-words.ts';
import { headlineOf } from '../../reports/headline.ts';
import type { AuditReport, DisclosedUnit } from '../../reports/report.ts';
import type { Say } from '../../surveys/languages.ts';

/** Of one collection: "Störst brist: inflytande. 21 av 54 svar är positiva." Undefined where no area has questions. */
export function collectionHeadline({ areas }: DisclosedUnit, say: Say): string | undefined {
  if (areas.length === 0) return undefined;
  const headline = headlineOf(areas);
  if (!headline) return say('results.headline.none');
  const area = headline.title.toLocaleLowerCase();
  return say(`results.headline.${headline.verdict}`, { area, share: sayShare(headline.share, say) });
}

/** Of an audit: the same of the service and area that lack most. */
export function auditHeadline({ units }: Pick<AuditReport, 'units'>, say: Say): string | undefined {
  const disclosed = units.filter((unit) => unit.as === 'anonymous');
  const areas = disclosed.flatMap((unit) =>
    unit.areas.map((area) => ({ ...area, title: placed(area.title, unit, say) })),
  );
  const headline = headlineOf(areas);
  if (!headline) return disclosed.length > 0 ? say('results.headline.none') : undefined;
  const { title: area, share } = headline;
  return say(`results.headline.${headline.verdict}`, { area, share: sayShare(share, say) });
}

function placed(title: string, { service, audience }: DisclosedUnit, say: Say): string {
  const where = `${service.name} (${say(`staff.audience.${audience}`).toLocaleLowerCase()})`;
  return say('results.headline.where', { area: title.toLocaleLowerCase(), where });
}
