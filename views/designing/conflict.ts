/** The pages for somebody whose words met those of somebody else: both told, and the person chooses. */

import { type Part, partIn } from '../../surveys/designing/document/parts.ts';
import { fieldChanges } from '../../surveys/documents/field-changes.ts';
import type { Fields } from '../../surveys/documents/fields.ts';
import type { Conflict } from '../../surveys/documents/merging.ts';
import type { Revision } from '../../surveys/documents/revision.ts';
import { directionOf, type Localised, type Say } from '../../surveys/languages.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { type Conflicting, conflictModel } from '../documents/conflict.ts';
import { makerWords, type Naming } from '../documents/history.ts';
import type { View } from '../engine.ts';
import { staffPage } from '../shell.ts';
import { type BodyWording, readable } from '../titles.ts';
import { type FieldWords, fieldName, fieldValue } from './fields-in-words.ts';
import { type DesignPage, type DesignTab, designFrame, wordingOf } from './frame.ts';

/** What both pages of a conflict are made from; `design` is as it was when the two were put side by side. */
interface UnkeptPart extends DesignPage {
  readonly part: Part;
  readonly mine: Fields;
  /** What the form carries. */
  readonly carried: Readonly<Record<string, string>>;
  readonly back: string;
}

interface ConflictPage extends UnkeptPart, Conflicting {
  readonly differences: readonly Conflict[];
  /** As it was when the person began. */
  readonly base: Questionnaire;
}

export function conflictPage(about: ConflictPage): View {
  const { part, base, problems, say } = about;
  const heading = say('design-history.conflict.title');
  const now = wordingOf(about);
  const rows = about.differences.map((difference) => rowOf(difference, now, { ...now, body: base }));
  const model = {
    ...unkeptModel(about, heading),
    ...conflictModel(about, rows),
    both:
      part.kind === 'question'
        ? { hint: say('design-history.conflict.both-hint'), label: say('design-history.conflict.both') }
        : undefined,
  };
  return staffPage(about, 'designing/conflict', heading, model, problems);
}

interface GonePage extends UnkeptPart, Naming {
  readonly removed: Revision | undefined;
}

/** The part was taken away meanwhile: what was typed, and a way to put it back. */
export function gonePage(about: GonePage): View {
  const { part, mine, removed, say } = about;
  const heading = say(`design-history.gone.${part.kind}`);
  const now = wordingOf(about);
  const { key: _, kind: __, ...typed } = mine;
  return staffPage(about, 'designing/gone', heading, {
    ...unkeptModel(about, heading),
    lead: removed
      ? say('design-history.gone.lead', makerWords(removed, about))
      : say('design-history.gone.lead-unknown'),
    typed: fieldChanges({}, typed).map(({ path, now: value }) => ({
      field: capital(fieldName(path, [value], now)),
      value: shown(fieldValue(path, value, now), say),
    })),
  });
}

function unkeptModel(about: UnkeptPart, heading: string) {
  const { design, audit, language, part, mine, carried, back } = about;
  const named = (partIn(design.body, part) ?? mine) as {
    text?: Localised;
    title?: Localised;
    name?: Localised;
  };
  const name = named.text ?? named.title ?? named.name;
  return {
    ...designFrame(about, currentTab(part)),
    heading,
    about: name && readable(name, language, audit.term),
    action: `/designs/${design.id}/conflicts`,
    carried: Object.entries(carried).map(([field, value]) => ({ field, value })),
    back,
  };
}

function currentTab({ kind }: Part): DesignTab {
  return kind === 'question' || kind === 'section' || kind === 'about' ? 'questions' : 'lists';
}

function rowOf(difference: Conflict, now: BodyWording, then: BodyWording) {
  const all = [difference, ...(difference.along ?? [])];
  const names = all.map(({ path, before, theirs, mine }) => fieldName(path, [before, theirs, mine], now));
  const side = (which: 'before' | 'theirs' | 'mine', wording: BodyWording) =>
    together(all.map((one) => shown(fieldValue(one.path, one[which], wording), now.say)));
  return {
    field: new Intl.ListFormat(now.language).format(names),
    before: side('before', then),
    theirs: side('theirs', now),
    mine: side('mine', now),
  };
}

/** One thing as it is; several one after the other. */
function together(parts: readonly ReturnType<typeof shown>[]) {
  if (parts.length === 1) return parts[0];
  return {
    text: parts.map(({ text }) => text).join('; '),
    empty: parts.every(({ empty }) => empty),
    dir: 'auto',
  };
}

function shown(told: FieldWords | undefined, say: Say) {
  if (!told) return { text: say('design-history.nothing'), empty: true, dir: 'auto' };
  return { ...told, empty: false, dir: told.language === undefined ? 'auto' : directionOf(told.language) };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
