/** The mapping in a few sentences, for whoever reads no more of it. */
import { chosenIn, labelOf } from '../../comparisons/accounts.ts';
import { textIn } from '../../comparisons/compared.ts';
import { mapping } from '../../comparisons/pairings.ts';
import { list } from '../blocks.ts';
import type { Block } from '../document.ts';
import { needsOf } from './chances.ts';
import type { MappingSources } from './mapped.ts';
import { heavyRisks } from './risks.ts';

/** What most services lack, how integrated they are, and what they need: sentences with their numbers. */
export function highlights(sources: MappingSources): readonly Block[] {
  const { services, say } = sources;
  if (services.length === 0) return [];
  const need = needsOf(sources).find(({ key }) => key !== 'other');
  const risks = heavyRisks(sources);
  const labels = services.map((unit) => labelOf(unit, unit.rules)).filter((label) => label !== 'unknown');
  const labelled = (label: string) => labels.filter((one) => one === label).length;
  const lines = [
    ...lackingHeadings(sources),
    ...(labels.length > 0
      ? [
          say('mapping.highlights.integrated', {
            services: labelled('service'),
            ways: labelled('way-of-working'),
            count: labels.length,
          }),
        ]
      : []),
    ...(risks ? [say('mapping.highlights.risks', risks)] : []),
    ...(need
      ? [say('mapping.highlights.need', { need: need.label, count: need.units.length, of: need.of })]
      : []),
  ];
  return [list(lines)];
}

/** The headings of agreements that are missing in most services, of equals the one about the influence of users first. */
function lackingHeadings({ services, language, say }: MappingSources): readonly string[] {
  const missing = [mapping.influence, ...mapping.headings.filter((name) => name !== mapping.influence)]
    .map((name) => {
      const answered = services.filter((unit) => chosenIn(unit, name).size > 0);
      const lacking = answered.filter((unit) => chosenIn(unit, name).has('missing'));
      return { name, answered, count: lacking.length };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return missing.slice(0, 2).flatMap(({ name, answered, count }) => {
    const [first] = answered;
    if (!first) return [];
    const [title = ''] = textIn(first, name, language).split(':');
    return [say('mapping.highlights.missing', { heading: title, count, of: answered.length })];
  });
}
