/** Forms to print, and sheets that wait, each with what this person has to do with it. */
import type { Reset } from '../../surveys/accounts/reset.ts';
import type { SheetMark } from '../../surveys/answering/paper/sheet-entry.ts';
import { mayRemove, removalReasons } from '../../surveys/answering/paper/sheet-removal.ts';
import { mayReadNow, sheetTasks, taskOf } from '../../surveys/answering/paper/sheet-task.ts';
import type { SheetHead, SheetRemoval } from '../../surveys/answering/storage.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { nameIn, type Person } from '../../surveys/audits/people.ts';
import type { Problem } from '../../surveys/failures.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { isUnchecked, languagesOf } from '../answering/frame.ts';
import { collectionCrumbs } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { nameOfLanguage } from '../language-names.ts';
import { paperAfter } from '../people/reset-words.ts';
import { type InCollection, type PageContext, pageInCollection } from '../shell.ts';

export interface PaperPlace extends InCollection, Pick<PageContext, 'person' | 'may'> {
  readonly questionnaire: Questionnaire;
}

/** What the page tells of the sheets of a collection: nothing of what is typed on them. */
interface SheetOverview {
  readonly sheets: readonly SheetHead[];
  readonly removals: readonly SheetRemoval[];
  /** How many sheets the person has typed in again that differed too much. */
  readonly far: number;
}

/** Paper typed in with an account whose password was reset, and nobody had confirmed that it was theirs. */
interface Marked {
  readonly resets: readonly Reset[];
  readonly people: readonly Person[];
}

export function paperPage(place: PaperPlace & Marked, overview: SheetOverview): View {
  const { say, may, collection, questionnaire } = place;
  const href = paperAddress(collection);
  const { sheets, removals } = overview;
  return pageInCollection(place, 'paper/overview', say('paper-entry.title'), {
    service: collection.service.name,
    marks: place.resets.map((reset) => paperAfter(reset, place, place.people)),
    forms: languagesOf(questionnaire).map((tag) => ({
      tag,
      name: nameOfLanguage(tag, say),
      unchecked: isUnchecked(questionnaire, tag),
      href: `${href}/form.pdf?language=${tag}`,
    })),
    entry: may('enter-paper') ? `${href}/entry` : undefined,
    count: say('paper-entry.waiting.count', { count: sheets.length }),
    sheets: sheets.map((sheet) => sheetOf(place, sheet, overview)),
    removals: removals.map((one) =>
      say(`paper-entry.removals.${one.secondBy === undefined ? 'one' : 'two'}`, {
        reason: say(`paper-entry.removal.reasons.${one.reason}`),
        by: named(place, one.removedBy),
        second: named(place, one.secondBy),
      }),
    ),
  });
}

function sheetOf(place: PaperPlace & Marked, sheet: SheetHead, overview: SheetOverview) {
  const { say, person, collection } = place;
  const { number } = sheet;
  const href = `${paperAddress(collection)}/sheets/${number}`;
  const task = taskOf(sheet, person.id, overview.far);
  const doable = sheetTasks.find((one) => one === task);
  const values = { first: named(place, sheet.enteredBy), second: named(place, sheet.secondBy) };
  const state = task === 'second' ? undefined : `${sheet.state}.${task}`;
  return {
    name: say('paper-entry.sheet', { number }),
    state: state && say(`paper-entry.waiting.${state}`, values),
    unlike: sheet.state === 'aside' && sheet.turn > 0 && say('paper-entry.waiting.unlike'),
    type: doable && {
      href: doable === 'reading' ? `${href}/reading` : href,
      label: say(`paper-entry.waiting.do.${doable}`),
    },
    reading: task !== 'reading' && mayReadNow(sheet, person.id) ? `${href}/reading` : undefined,
    removal: mayRemove(sheet, person) ? `${href}/removal` : undefined,
  };
}

function named({ people }: Marked, id: string | undefined): string {
  return nameIn(people, id ?? '') ?? '?';
}

export function paperAddress({ id }: Pick<Collection, 'id'>): string {
  return `/collections/${id}/paper`;
}

export const reasonField = 'reason';

export function sheetRemovalPage(
  place: PaperPlace,
  { number, mark }: SheetMark,
  problems: readonly Problem[] = [],
): View {
  const { say, audit, collection } = place;
  const href = paperAddress(collection);
  const content = {
    crumbs: collectionCrumbs(audit, collection, say, say('paper-entry.removal.link')),
    action: `${href}/sheets/${number}/removal`,
    leave: href,
    revision: mark,
    field: reasonField,
    problem: problems.length > 0 ? say('paper-entry.problems.reason') : undefined,
    reasons: removalReasons.map((value) => ({ value, label: say(`paper-entry.removal.reasons.${value}`) })),
  };
  return pageInCollection(
    place,
    'paper/removal',
    say('paper-entry.removal.title', { number }),
    content,
    problems,
  );
}
