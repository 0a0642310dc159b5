/** The sentence that a page of results begins with. */
import { sayReason, sayShare, sayShareWhole } from '../../reports/counts-in-words.ts';
import { headlineOf } from '../../reports/headline.ts';
import type { AreaReport, AuditReport, DisclosedUnit, Unit } from '../../reports/report.ts';
import type { Say } from '../../surveys/languages.ts';
import { percent } from '../percent.ts';
import { verdictMark } from '../verdict-mark.ts';

/** Of one collection: "Störst brist: inflytande. 21 av 54 svar är positiva." */
export function collectionHeadline(unit: Unit, say: Say): string {
  if (unit.as === 'named') return say('results.headline.named');
  if (unit.as === 'suppressed') return say('results.headline.suppressed');
  if (unit.areas.length === 0) return say('results.headline.no-areas');
  const areas = unit.areas.map((area) => ({ ...area, title: inSentence(area.title) }));
  return inWords(areas, say);
}

/** Of an audit: the same of the service and area that lack most, each group as it answered last. */
export function auditHeadline({ units }: Pick<AuditReport, 'units'>, say: Say): string | undefined {
  const disclosed = units.filter((unit) => unit.as === 'anonymous');
  if (disclosed.length === 0) return undefined;
  const areas = disclosed
    .filter((unit) => !disclosed.some((other) => isLater(other, unit)))
    .flatMap((unit) => unit.areas.map((area) => ({ ...area, title: placed(area.title, unit, say) })));
  return inWords(areas, say);
}

function isLater(one: DisclosedUnit, { service, audience, round }: DisclosedUnit): boolean {
  return one.service.id === service.id && one.audience === audience && one.round > round;
}

function inWords(areas: readonly AreaReport[], say: Say): string {
  const headline = headlineOf(areas);
  if (!headline) return say('results.headline.none');
  const { verdict, title, share } = headline;
  const area = say(`results.headline.${verdict}`, { area: title });
  return `${area} ${sayShareWhole(share, say)}`;
}

function placed(title: string, { service, audience }: DisclosedUnit, say: Say): string {
  const where = `${service.name} (${inSentence(say(`staff.audience.${audience}`))})`;
  return say('results.headline.where', { area: inSentence(title), where });
}

/** Without the capital that it begins with alone; "SIP" keeps its own. */
function inSentence(title: string): string {
  return /^\p{Lu}\p{Lu}/u.test(title) ? title : title.charAt(0).toLocaleLowerCase() + title.slice(1);
}

export function verdictModel(area: AreaReport, say: Say) {
  const { key, title, share, verdict } = area;
  return {
    id: `area-${key}`,
    area: key,
    title,
    share: share && sayShare(share, say),
    at: share && {
      from: percent(share.positive.low / share.of),
      to: percent(share.positive.high / share.of),
    },
    verdicts: verdict.suggestions.map((suggestion, i) => ({
      ...verdictMark(suggestion, say),
      before: i > 0 ? say('report.or') : undefined,
    })),
    reason: sayReason(area, say),
    several: verdict.suggestions.length > 1,
    unjudged: verdict.reason === 'share' ? undefined : say(`report.reason.${verdict.reason}`),
  };
}
