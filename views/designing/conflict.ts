/** The pages for somebody whose words met those of somebody else: both told, and the person chooses. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Design, Revision } from '../../surveys/designing/document/design.ts';
import type { Fields } from '../../surveys/designing/document/fields.ts';
import { type Part, partIn } from '../../surveys/designing/document/parts.ts';
import { fieldChanges } from '../../surveys/designing/merging/field-changes.ts';
import type { Conflict } from '../../surveys/designing/merging/merging.ts';
import type { Problem } from '../../surveys/failures.ts';
import { directionOf, type InterfaceLanguage, type Localised, type Say } from '../../surveys/languages.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import type { View } from '../engine.ts';
import { summaryOf, titleOf } from '../fields.ts';
import { readable } from '../titles.ts';
import { wordsIn } from '../words.ts';
import { type FieldsAround, fieldName, fieldValue, type Told } from './fields-in-words.ts';
import { type DesignPage, designFrame } from './frame.ts';
import { showWhen } from './when.ts';

interface Around {
  readonly design: Design;
  readonly audit: Audit;
  readonly language: InterfaceLanguage;
  readonly part: Part;
  readonly mine: Fields;
  /** What the form carries. */
  readonly carried: Readonly<Record<string, string>>;
  readonly back: string;
}

export interface DifferingPage extends Around {
  readonly differences: readonly Conflict[];
  /** Who wrote the others' side of each, when. */
  readonly makers: readonly (Who | undefined)[];
  /** As it was when the person began. */
  readonly seen: Questionnaire;
  readonly sides: readonly (string | undefined)[];
  readonly problems: readonly Problem[];
}

export interface Who extends Pick<Revision, 'at'> {
  /** Undefined for somebody who has no account any more. */
  readonly name: string | undefined;
}

/** `design` is as it was when the two were put side by side. */
export function differingPage(page: DifferingPage): View {
  const { design, audit, language, part, seen, makers, sides, problems } = page;
  const say = wordsIn(language);
  const heading = say('design-history.differing.title');
  const around = { body: design.body, language, term: audit.term, say };
  const wrong = (i: number) => problems.find(({ field }) => field === `sides.${i}`);
  return {
    template: 'designing/differing',
    layout: 'staff',
    language,
    title: titleOf(heading, problems, say),
    model: {
      ...frame(page, heading, say),
      summary: summaryOf(problems, say)?.map(({ href, text }) => ({ href: `${href}.theirs`, text })),
      rows: page.differences.map((difference, i) => ({
        ...rowOf(difference, around, { ...around, body: seen }),
        name: `sides.${i}`,
        by: saidBy(makers[i], language, say),
        theirsChosen: sides[i] === 'theirs',
        mineChosen: sides[i] === 'mine',
        problem: wrong(i) && say('design-history.problems.choose'),
      })),
      mayKeepBoth: part.kind === 'question',
    },
  };
}

export interface GonePage extends Around {
  readonly remover: Who | undefined;
}

/** The part was taken away meanwhile: what was typed, and a way to put it back. */
export function gonePage(page: GonePage): View {
  const { design, audit, language, part, mine, remover } = page;
  const say = wordsIn(language);
  const heading = say(`design-history.gone.${part.kind}`);
  const around = { body: design.body, language, term: audit.term, say };
  const { key: _, kind: __, ...typed } = mine;
  return {
    template: 'designing/gone',
    layout: 'staff',
    language,
    title: heading,
    model: {
      ...frame(page, heading, say),
      lead: remover
        ? say('design-history.gone.lead', {
            name: remover.name ?? say('design-history.someone'),
            when: showWhen(remover.at, language, say),
          })
        : say('design-history.gone.lead-unknown'),
      typed: fieldChanges({}, typed).map(({ path, now }) => ({
        field: capital(fieldName(path, [now], around)),
        value: shown(fieldValue(path, now, around), say),
      })),
    },
  };
}

function frame({ design, audit, language, part, mine, carried, back }: Around, heading: string, say: Say) {
  const current = currentTab(part);
  const named = (partIn(design.body, part) ?? mine) as {
    text?: Localised;
    title?: Localised;
    name?: Localised;
  };
  const name = named.text ?? named.title ?? named.name;
  return {
    ...designFrame({ design, audit, language, say, current }),
    heading,
    about: name && readable(name, language, audit.term),
    action: `/designs/${design.id}/differing`,
    carried: Object.entries(carried).map(([field, value]) => ({ field, value })),
    back,
  };
}

function currentTab({ kind }: Part): DesignPage {
  return kind === 'question' || kind === 'section' || kind === 'about' ? 'questions' : 'lists';
}

function rowOf(difference: Conflict, now: FieldsAround, then: FieldsAround) {
  const all = [difference, ...(difference.along ?? [])];
  const names = all.map(({ path, before, theirs, mine }) => fieldName(path, [before, theirs, mine], now));
  const side = (which: 'before' | 'theirs' | 'mine', around: FieldsAround) =>
    together(all.map((one) => shown(fieldValue(one.path, one[which], around), now.say)));
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

function saidBy(who: Who | undefined, language: InterfaceLanguage, say: Say): string {
  if (!who) return '';
  const name = who.name ?? say('design-history.someone');
  return say('design-history.differing.theirs-by', { name, when: showWhen(who.at, language, say) });
}

function shown(told: Told | undefined, say: Say) {
  if (!told) return { text: say('design-history.nothing'), empty: true, dir: 'auto' };
  return { ...told, empty: false, dir: told.language === undefined ? 'auto' : directionOf(told.language) };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
