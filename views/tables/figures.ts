/** Figures to take along: each with its picture, what it says to whoever does not see it, and files of it. */
import type { FiguresOf } from '../../reports/svg/collecting.ts';
import { type FigureAbout, nameOf, sizeOf, sourceOf } from '../../reports/svg/figure.ts';
import type { View } from '../engine.ts';
import { type InAudit, pageInAudit } from '../shell.ts';

export function figuresPage(about: InAudit, chapters: readonly FiguresOf[], drawn: FigureAbout): View {
  const { audit, language, say } = about;
  const home = `/audits/${audit.id}`;
  const numbers = new Map(chapters.flatMap(({ figures }) => figures).map(({ id }, i) => [id, i + 1]));
  return pageInAudit(about, 'tables/figures', say('figures.title'), {
    zip: chapters.length > 0 ? `${home}/figures.zip?language=${language}` : undefined,
    chapters: chapters.map(({ chapter, figures }, i) => ({
      id: `chapter-${i + 1}`,
      title: chapter,
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
