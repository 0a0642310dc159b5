/** What stands elsewhere in Swedish (findings, proposals, quotes, themes), to be put into the other languages of a report. */
import { reasonToRender, renderedKinds, type ToRender, toRender } from '../../reports/document/rendering.ts';
import type { FindingsReport } from '../../reports/findings/findings.ts';
import { type EvidenceSources, spokenUnder } from '../../reports/findings/placed.ts';
import type { Reference } from '../../surveys/findings/evidence.ts';
import { directionOf, type Say } from '../../surveys/languages.ts';
import type { KeptReport } from '../../surveys/reporting/storage.ts';
import { renderedLanguages, renderingField, stillHoldsField } from '../../surveys/reporting/words-form.ts';
import type { Rendering, WrittenReport } from '../../surveys/reporting/written.ts';
import type { View } from '../engine.ts';
import { problemOn, untouched } from '../fields.ts';
import { nameOfLanguage } from '../language-names.ts';
import { type PageContext, pageInAudit, type Words } from '../shell.ts';
import { writingCrumbs, writingPath } from './paths.ts';
import type { Material } from './placing.ts';

/** Findings with their reasons and proposals in their order, and the quotes, themes and figures that they or the chapters show. */
export function wordsToRender({ told, sources }: Material, { chapters }: WrittenReport): readonly ToRender[] {
  const shown: readonly Reference[] = [
    ...told.findings.flatMap(({ evidence }) => evidence.map(({ reference }) => reference)),
    ...Object.values(chapters).flatMap(({ placed }) => placed),
  ];
  const all = [...conclusionsToRender(told), ...shown.flatMap((one) => spokenToRender(one, sources))];
  return [...new Map(all.map((one) => [one.key, one])).values()];
}

function conclusionsToRender({ findings, proposals }: FindingsReport): readonly ToRender[] {
  return [
    ...findings.flatMap((finding) => [
      { kind: 'finding', key: `finding:${finding.id}`, words: finding.heading } as const,
      ...reasonToRender(finding),
    ]),
    ...proposals.map(({ id, what }) => ({ kind: 'proposal', key: `proposal:${id}`, words: what }) as const),
  ];
}

function spokenToRender(reference: Reference, sources: EvidenceSources): readonly ToRender[] {
  const spoken = spokenUnder(reference, sources);
  return spoken ? toRender(spoken.says, reference.source) : [];
}

/** Those that lack English, or have it of other words. Quotes may stand as they were said. */
export function lackingRenderings(material: Material, body: WrittenReport): readonly ToRender[] {
  return wordsToRender(material, body).filter(({ kind, key, words }) => {
    const rendering = body.renderings[key];
    return kind !== 'quote' && (!rendering?.text.en || rendering.of !== words);
  });
}

interface WordsPage extends Words, Pick<PageContext, 'audit' | 'may'> {
  readonly kept: KeptReport;
  readonly rendered: readonly ToRender[];
  readonly savedAt?: string;
}

export function wordsPage(about: WordsPage): View {
  const { audit, say, may, kept, rendered, savedAt } = about;
  const title = say('writing.titles.words');
  const items = rendered.map((one) => itemModel(one, about));
  return pageInAudit(about, 'writing/words', title, {
    crumbs: writingCrumbs(audit, say, title),
    savedAt: savedAt && say('findings.saved-at', { time: savedAt }),
    revision: kept.revision,
    was: JSON.stringify(
      Object.fromEntries(items.flatMap(({ fields }) => fields.map((one) => [one.name, one.kept]))),
    ),
    groups: renderedKinds
      .map((kind) => ({
        id: kind,
        title: say(`writing.kinds.${kind}s`),
        items: items.filter((item) => item.kind === kind),
      }))
      .filter((group) => group.items.length > 0),
    writes: may('write-report'),
    all: writingPath(audit.id),
  });
}

function itemModel({ kind, key, words }: ToRender, about: WordsPage) {
  const { say, kept } = about;
  const rendering = kept.body.renderings[key];
  const isOld = rendering !== undefined && rendering.of !== words;
  const fields = renderedLanguages.map((language) => fieldModel(key, language, rendering, about));
  return {
    kind,
    words,
    fields,
    old: isOld ? { was: rendering.of, name: stillHoldsField(key) } : undefined,
    isOpen: isOld || fields.some(({ problem }) => problem),
    state: stateOf(rendering, isOld, say),
  };
}

function stateOf(rendering: Rendering | undefined, isOld: boolean, say: Say): string {
  if (isOld) return say('writing.words.old');
  const there = renderedLanguages.filter((language) => rendering?.text[language]);
  return there.length === 0
    ? say('writing.words.none')
    : there.map((language) => nameOfLanguage(language, say)).join(', ');
}

function fieldModel(
  key: string,
  language: (typeof renderedLanguages)[number],
  rendering: Rendering | undefined,
  { say, may, typed = untouched }: WordsPage,
) {
  const name = renderingField(key, language);
  const kept = rendering?.text[language] ?? null;
  return {
    id: name,
    name,
    label: nameOfLanguage(language, say),
    kept,
    value: typed.form.get(name)?.[0] ?? kept ?? '',
    lang: language,
    dir: directionOf(language),
    area: true,
    problem: problemOn(name, typed.problems, say),
    reads: !may('write-report'),
  };
}
