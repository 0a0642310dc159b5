import { isOverdue, type KeptRecord } from '../../surveys/records/record.ts';
import type { View } from '../engine.ts';
import { type InAudit, type PageContext, pageInAudit } from '../shell.ts';
import type { AroundKind } from './paths.ts';

export function aroundPage(
  about: InAudit & Pick<PageContext, 'today' | 'may'> & { readonly isMapping: boolean },
  kinds: readonly AroundKind[],
  records: readonly KeptRecord[],
): View {
  const { audit, say, today, may, isMapping } = about;
  const home = `/audits/${audit.id}`;
  return pageInAudit(about, 'records/around', say('records.around.title'), {
    mapping: isMapping ? `${home}/mapping-project` : undefined,
    papers: [
      { href: `${home}/privacy`, label: say('privacy.title') },
      { href: `${home}/assessment`, label: say('assessment.title') },
      { href: `${home}/disposal`, label: say('disposal.title') },
    ],
    copy: may('make-audit') ? `/audits/new?from=${audit.id}` : undefined,
    lists: kinds.map(({ kind, path }) => {
      const area = kind.kind;
      const ours = records.filter((record) => record.kind === area);
      const late = ours.filter(({ values }) => isOverdue(kind.due?.(values as never), today));
      return {
        href: `${home}/${path}`,
        title: say(`${area}.title`),
        count: ours.length > 0 ? say('records.around.count', { count: ours.length }) : undefined,
        late: late.length > 0 ? say('records.around.late', { count: late.length }) : undefined,
      };
    }),
  });
}
