/** The question bank: every question that can be read, with where it has been used, to be found by word, area and kind. */
import { inLanguage, type Language, type Localised } from '../../languages.ts';
import type { Questionnaire, Section } from '../../questionnaires/definition.ts';
import { type KindName, kindOf, type Question } from '../../questionnaires/questions/index.ts';
import { textsIn } from '../../questionnaires/texts.ts';
import { type Identity, identityOf } from '../approving/equivalence.ts';

/** A questionnaire that one may read, with the audit whose auditors approved it; undefined for a template. */
export interface Source {
  readonly questionnaire: Questionnaire;
  /** What it is asked for by: the key of a template, or the id of a version. */
  readonly id: string;
  readonly audit: string | undefined;
}

export interface Entry {
  readonly source: Source;
  readonly section: Section;
  readonly question: Question;
  readonly areas: readonly { readonly key: string; readonly name: Localised }[];
  /** Titles of the audits that have approved a questionnaire with it. */
  readonly usedIn: readonly string[];
}

export interface Sought {
  /** Every word has to be there, in any order, in any text of the question or its section. */
  readonly words: string;
  /** Key of an area. */
  readonly area: string | undefined;
  readonly kind: KindName | undefined;
  /** `id` of a source. */
  readonly source: string | undefined;
}

/**
 * Every question once: one that says the same as its original, under another audit, counts as a use of the original.
 * In the order of the sources, which have templates first.
 */
export function bankOf(sources: readonly Source[]): readonly Entry[] {
  const entries = new Map<string, { entry: Entry; usedIn: Set<string> }>();
  for (const source of sources) {
    for (const section of source.questionnaire.sections) {
      for (const question of section.questions.filter((one) => kindOf(one).asks)) {
        const name = nameOf(identityOf(source.questionnaire, question), question);
        const known = entries.get(name) ?? { entry: entryOf(source, section, question), usedIn: new Set() };
        if (source.audit !== undefined) known.usedIn.add(source.audit);
        entries.set(name, known);
      }
    }
  }
  return [...entries.values()].map(({ entry, usedIn }) => ({ ...entry, usedIn: [...usedIn] }));
}

/** The entries that fit all that is sought, in the same order. Words are looked for in the source language. */
export function search(entries: readonly Entry[], sought: Sought, language: Language): readonly Entry[] {
  const words = sought.words.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  return entries.filter(
    (entry) =>
      (sought.area === undefined || entry.areas.some(({ key }) => key === sought.area)) &&
      (sought.kind === undefined || entry.question.kind === sought.kind) &&
      (sought.source === undefined || entry.source.id === sought.source) &&
      hasAll(entry, words, language),
  );
}

function hasAll({ question, section, areas, source }: Entry, words: readonly string[], language: Language) {
  if (words.length === 0) return true;
  const { choiceLists } = source.questionnaire;
  const lists = kindOf(question)
    .lists(question)
    .map((list) => choiceLists[list]);
  const all = textsIn([question, lists, section.title, areas.map(({ name }) => name)])
    .map(({ text }) => inLanguage(text, language))
    .join(' ')
    .toLocaleLowerCase('sv');
  return words.every((word) => all.includes(word));
}

function entryOf(source: Source, section: Section, question: Question): Entry {
  const keys = 'areas' in question ? question.areas : [];
  const areas = keys.flatMap((key) => {
    const name = source.questionnaire.areas[key];
    return name ? [{ key, name }] : [];
  });
  return { source, section, question, areas, usedIn: [] };
}

/** A copy whose words have been changed is a question of its own in the bank. */
function nameOf({ questionnaire, question: key }: Identity, question: Question): string {
  return JSON.stringify([questionnaire, key, question.kind, Object.values(question.text)[0]]);
}
