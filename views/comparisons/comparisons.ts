/** All kinds of comparison: what there is to read, and what it would take for the others. */
import { type Comparison, isEmpty } from '../../reports/comparisons/comparison.ts';
import type { Say } from '../../surveys/languages.ts';
import { analysisNav } from '../analysing/analysis-nav.ts';
import { nextInAnalysis } from '../analysing/next-in-analysis.ts';
import type { View } from '../engine.ts';
import { type InAudit, type PageContext, pageInAudit } from '../shell.ts';

interface Comparisons extends InAudit, Pick<PageContext, 'may'> {
  readonly comparisons: readonly Comparison[];
}

export function comparisonsPage(about: Comparisons): View {
  const { audit, say, comparisons } = about;
  const href = `/audits/${audit.id}`;
  return pageInAudit(about, 'comparisons/comparisons', say('comparisons.title'), {
    analysis: analysisNav(about, 'comparisons'),
    after: nextInAnalysis(about, 'results'),
    there: comparisons
      .filter((one) => !isEmpty(one))
      .map((one) => ({
        ...kindModel(one, say),
        href: `${href}/comparisons/${one.kind}`,
        ...found(one, say),
      })),
    missing: comparisons
      .filter(isEmpty)
      .map((one) => ({ ...kindModel(one, say), needs: say(`comparisons.kinds.${one.kind}.needs`) })),
  });
}

export function kindModel({ kind }: Pick<Comparison, 'kind'>, say: Say) {
  return { title: say(`comparisons.kinds.${kind}.title`), lead: say(`comparisons.kinds.${kind}.lead`) };
}

function found({ tables, matrices }: Comparison, say: Say) {
  const rows = tables.flatMap((table) => table.rows);
  const count = rows.length + matrices.flatMap((matrix) => matrix.rows).length;
  const different = rows.filter(({ picture }) => picture.likeness === 'different').length;
  return {
    found: say('comparisons.found', { count }),
    different:
      tables.length === 0
        ? undefined
        : different > 0
          ? say('comparisons.different', { count: different })
          : say('comparisons.none-different'),
  };
}
