/** What can be told of a collection that is being planned, or is about to open, in the box for it. */
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Overlap } from '../../surveys/audits/overlapping.ts';
import { newService } from '../../surveys/audits/planning.ts';
import { forecastOf } from '../../surveys/designing/advice/forecast.ts';
import type { Version } from '../../surveys/designing/document/design.ts';
import { hasShortForm, type Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { toFrozen } from '../../surveys/questionnaires/freezing.ts';
import { type ForecastShown, forecastShown } from '../designing/forecast-words.ts';
import { type Typed, untouched } from '../fields.ts';
import { type OutlookBox, outlookBox } from '../outlook-box.ts';
import type { InAudit } from '../shell.ts';
import type { BodyWording } from '../titles.ts';
import { overlapLines } from './overlap-lines.ts';

interface Planning extends InAudit {
  readonly chosen: { readonly version: Version; readonly questionnaire: Questionnaire };
  /** Where the same people are asked the same now, by the id of a service. */
  readonly overlaps: ReadonlyMap<string, readonly Overlap[]>;
}

/** As far as the form is filled in: the services that are chosen, the form, its parts and the way to answer. */
export function planOutlook(planning: Planning): OutlookBox | undefined {
  const { chosen, audit, typed = untouched } = planning;
  const { form } = typed;
  const asked = askedIn(chosen.questionnaire, form, audit.term);
  return (
    asked &&
    boxOf(planning, asked, {
      invited: smallestTyped(form),
      access: form.get('access')?.[0] === 'link' ? 'link' : 'codes',
      overlaps: (form.get('services') ?? []).flatMap((id) => planning.overlaps.get(id) ?? []),
      designId: chosen.version.designId,
    })
  );
}

/** What the collection would ask; undefined where nothing is left of it. */
function askedIn(
  questionnaire: Questionnaire,
  form: Typed['form'],
  term: InAudit['audit']['term'],
): Questionnaire | undefined {
  const isShort = form.get('form')?.[0] === 'short' && hasShortForm(questionnaire);
  const taken = questionnaire.sections.filter(
    ({ key, optional }) => !optional || form.get('sections')?.includes(key),
  );
  if (!taken.some(({ questions }) => questions.some(({ short }) => short || !isShort))) return undefined;
  const sections = taken.filter(({ optional }) => optional).map(({ key }) => key);
  return toFrozen(questionnaire, { form: isShort ? 'short' : 'full', sections, term });
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
  readonly overlaps: readonly Overlap[];
  /** Of the questions asked; undefined in collections from before there were versions. */
  readonly designId: string | undefined;
}

/** Of a collection that has not opened, by the numbers that opening will fix. */
export function openingOutlook(opening: Opening): OutlookBox | undefined {
  const { collection, asked, overlaps, designId } = opening;
  const { invited, access } = collection;
  return boxOf(opening, asked, { invited, access, overlaps, designId });
}

interface Expected extends Pick<Opening, 'overlaps' | 'designId'>, Pick<Collection, 'access'> {
  readonly invited: number | undefined;
}

function boxOf(
  { audit, language, say }: InAudit,
  asked: Questionnaire,
  { invited, access, overlaps, designId }: Expected,
): OutlookBox | undefined {
  const wording = { body: asked, language, term: audit.term, say };
  const elsewhere = new Set(overlaps.flatMap(({ questions }) => questions));
  return outlookBox(asked, {
    wording,
    expecting: { invited, access, k: audit.k, kCut: audit.kCut, elsewhere },
    overlaps: overlapLines({ audit, language, say, questionnaire: asked, overlaps }),
    fixable: undefined,
    alone: singledOut(wording, invited, audit),
    designHref: designId && `/designs/${designId}`,
  });
}
