/** Figures to take along: each with its picture, what it says to whoever does not see it, and files of it. */

import { type CodebookRow, codebookOf, rules } from '../../reports/csv/tidy/codebook.ts';
import type { FiguresOf } from '../../reports/svg/collecting.ts';
import { type FigureAbout, nameOf, sizeOf, sourceOf } from '../../reports/svg/figure.ts';
import { grouped } from '../../surveys/grouping.ts';
import type { Say } from '../../surveys/languages.ts';
import { auditCrumbs } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { reportCrumbs } from '../reporting/subject.ts';
import { type InAudit, pageInAudit } from '../shell.ts';

interface FiguresPage extends InAudit {
  readonly chapters: readonly FiguresOf[];
  readonly drawn: FigureAbout;
  /** What somebody looks for: an area, a service, words of a question. All where it is empty. */
  readonly find?: string;
}

export function figuresPage({ chapters, drawn, find = '', ...about }: FiguresPage): View {
  const { audit, language, say } = about;
  const home = `/audits/${audit.id}`;
  const all = chapters.flatMap(({ figures }) => figures);
  const numbers = new Map(all.map(({ id }, i) => [id, i + 1]));
  const shown = chapters.map((one) => foundIn(one, find)).filter(({ figures }) => figures.length > 0);
  const count = shown.flatMap(({ figures }) => figures).length;
  return pageInAudit(about, 'tables/figures', say('figures.title'), {
    crumbs: reportCrumbs(audit, say, say('figures.title')),
    zip: chapters.length > 0 ? `${home}/figures.zip?language=${language}` : undefined,
    search: all.length > 0 ? { action: `${home}/figures`, value: find } : undefined,
    found: find === '' ? undefined : say(count > 0 ? 'figures.found' : 'figures.not-found', { count, find }),
    all: find === '' ? undefined : `${home}/figures`,
    chapters: shown.map(({ chapter, figures }) => ({
      title: chapter,
      count: say('figures.count', { count: figures.length }),
      isOpen: find !== '' || shown.length === 1,
      figures: figures.map((figure) => {
        const file = (ending: string) =>
          `${home}/figures/${encodeURIComponent(figure.id)}.${ending}?language=${language}`;
        return {
          id: figure.id,
          number: say('figures.number', { number: numbers.get(figure.id) ?? 0 }),
          name: nameOf(figure),
          of: figure.of,
          alt: figure.alt,
          source: sourceOf(figure, drawn),
          svg: file('svg'),
          png: file('png'),
          ...sizeOf(figure, drawn),
        };
      }),
    })),
  });
}

/** All of a chapter that is called so, and else those of its figures that say it. */
function foundIn({ chapter, figures }: FiguresOf, find: string): FiguresOf {
  const words = find.toLowerCase();
  const has = (text: string) => text.toLowerCase().includes(words);
  if (has(chapter)) return { chapter, figures };
  return { chapter, figures: figures.filter(({ title, of, alt }) => has(`${title} ${of} ${alt}`)) };
}

export function codebookPage(about: InAudit): View {
  const { say, audit } = about;
  const title = say('tidy.page.title');
  const [audits, own, here] = auditCrumbs(audit, say, title);
  const tables = { href: `/audits/${audit.id}/tables`, label: say('results.tables') };
  return pageInAudit(about, 'tables/codebook', title, {
    crumbs: [audits, own, tables, here].filter((crumb) => crumb !== undefined),
    rules: rules.map((rule) => say(`tidy.readme.${rule}`)),
    tables: grouped(codebookOf(say), ({ table }) => table).map(([name, rows]) => ({
      name,
      says: sentence(say(`tidy.tables.${name}`)),
      columns: rows.map((row) => columnModel(row, say)),
    })),
  });
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

function columnModel({ column, type, unit, values, description }: CodebookRow, say: Say) {
  return {
    column,
    type: say(`tidy.types.${type}`),
    values: values.length > 0 ? values.join(', ') : unit,
    description,
  };
}
