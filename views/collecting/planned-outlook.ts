/** What can be told of a collection that is being planned, or is about to open, in the box for it. */
import type { Collection } from '../../surveys/audits/collection.ts';
import { newService } from '../../surveys/audits/planning.ts';
import { forecastOf } from '../../surveys/designing/advice/forecast.ts';
import type { Version } from '../../surveys/designing/document/design.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { toFrozen } from '../../surveys/questionnaires/freezing.ts';
import { type ForecastShown, forecastShown } from '../designing/forecast-words.ts';
import type { Typed } from '../fields.ts';
import { type OutlookBox, outlookBox } from '../outlook-box.ts';
import type { InAudit } from '../shell.ts';
import type { BodyWording } from '../titles.ts';

interface Planning extends InAudit {
  readonly chosen: { readonly version: Version; readonly questionnaire: Questionnaire };
  readonly typed?: Typed;
}

/** As far as the form is filled in: the smallest service that is chosen, the parts and the way to answer. */
export function planOutlook({ audit, language, say, chosen, typed }: Planning): OutlookBox | undefined {
  const { version, questionnaire } = chosen;
  const form: Typed['form'] = typed?.form ?? new Map();
  const optional = questionnaire.sections.filter(({ optional }) => optional !== undefined);
  const sections = optional.map(({ key }) => key).filter((key) => form.get('sections')?.includes(key));
  const isAsked = questionnaire.sections.some(({ key, optional }) => !optional || sections.includes(key));
  if (!isAsked) return undefined;
  // The short form is asked of fewer steps, but of the same questions in the same order.
  const body = toFrozen(questionnaire, { form: 'full', sections, term: audit.term });
  const invited = smallestTyped(form);
  const wording = { body, language, term: audit.term, say };
  return outlookBox(body, {
    wording,
    expecting: {
      invited,
      access: form.get('access')?.[0] === 'codes' ? 'codes' : 'link',
      k: audit.k,
      kCut: audit.kCut,
    },
    fixable: undefined,
    alone: singledOut(wording, invited, audit),
    designHref: `/designs/${version.designId}`,
  });
}

/** Told where somebody could be recognised by the questions of background. */
function singledOut(
  wording: BodyWording,
  invited: number | undefined,
  { k }: Pick<InAudit['audit'], 'k'>,
): ForecastShown | undefined {
  const shown = forecastShown(forecastOf(wording.body, { invited, k }), wording);
  return shown.state === 'few' || shown.state === 'alone' ? shown : undefined;
}

/** Of the services that are ticked, or written in. */
function smallestTyped(form: Typed['form']): number | undefined {
  const counts = [...(form.get('services') ?? []), newService]
    .map((id) => form.get(`invited-${id}`)?.[0]?.trim() ?? '')
    .filter((typed) => /^[1-9]\d{0,4}$/.test(typed))
    .map(Number);
  return counts.length > 0 ? Math.min(...counts) : undefined;
}

interface Opening extends InAudit {
  readonly collection: Collection;
  readonly asked: Questionnaire;
  /** Of the questions asked; undefined in collections from before there were versions. */
  readonly designId: string | undefined;
}

/** Of a collection that has not opened, by the numbers that opening will fix. */
export function openingOutlook(opening: Opening): OutlookBox | undefined {
  const { audit, language, say, collection, asked, designId } = opening;
  const { invited, access } = collection;
  const wording = { body: asked, language, term: audit.term, say };
  return outlookBox(asked, {
    wording,
    expecting: { invited, access, k: audit.k, kCut: audit.kCut },
    fixable: undefined,
    alone: singledOut(wording, invited, audit),
    designHref: designId && `/designs/${designId}`,
  });
}
