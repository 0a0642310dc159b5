/** Parts about the audit itself: what was looked at and why, who the auditors are, what the service answers, what comes after. */
import { placeName } from '../../words.ts';
import { facts, heading, paragraph } from '../blocks.ts';
import { type AroundFact, type AroundList, type Composition, disclosedUnits } from '../composition.ts';
import type { Block } from '../document.ts';
import { ownChapter, ownOr } from '../own-chapter.ts';
import { lackingName } from '../own-words.ts';

/** What the auditors have written of it, or a draft, and then who was audited for whom. */
export function commission(composition: Composition): readonly Block[] {
  const { report, say } = composition;
  const services = new Map(report.units.map((unit) => [unit.service.id, placeName(unit)]));
  const areas = disclosedUnits(composition).flatMap((unit) => unit.areas.map(({ title }) => title));
  const about = facts([
    [say('report.fact.audit'), report.title],
    [say('report.fact.commissioner'), report.commissioner],
    [say('report.fact.services'), [...services.values()].join(', ')],
    [say('document.commission.areas'), [...new Set(areas)].join(', ')],
  ]);
  const drafted = () => [...purposesIn(composition), paragraph(say('document.commission.draft'))];
  return [...ownOr(ownChapter('commission', composition), drafted), ...about];
}

/** As the two parties wrote them in the commission, side by side: none speaks for the other. */
function purposesIn({ purposes, own, say }: Composition): readonly Block[] {
  const told = (key: 'commissioner' | 'auditors') =>
    [say(`document.commission.purpose.${key}`), own.asWritten(purposes?.[key] ?? '')] as const;
  return facts([told('commissioner'), told('auditors')]);
}

/** Who they are, who sends the report and whom to ask; a drafted sentence until they have written their own. */
export function auditors(composition: Composition): readonly Block[] {
  const { audit, own, say, written } = composition;
  const name = lackingName('now', composition);
  const about = facts([
    [say('report.fact.auditors'), own.of(audit.auditors, 'now', name)],
    [say('document.auditors.sender'), written.sender],
    [say('report.fact.contact'), own.of(audit.contact, 'now', name)],
  ]);
  const drafted = () => [paragraph(say('document.auditors.draft'))];
  return [...ownOr(ownChapter('auditors', composition), drafted), ...about];
}

/** What runs through all areas stands with the conclusions. */
const concluded = 'conclusion-block';

/** How one comes to a service stands with what people say of reaching it. */
const card = 'service-card';

/** List by list, each entry under what it is called. */
export function around(composition: Composition): readonly Block[] {
  return lists(composition, ({ kind }) => kind !== concluded && kind !== card);
}

/** What the auditors conclude beside the areas. */
export function throughItAll(composition: Composition): readonly Block[] {
  return lists(composition, ({ kind }) => kind === concluded);
}

/** The ways to each service, as its card has them. */
export function waysIn(composition: Composition): readonly Block[] {
  return lists(composition, ({ kind }) => kind === card);
}

function lists(composition: Composition, isTold: (list: AroundList) => boolean): readonly Block[] {
  const saidIn = ({ words, isOwn }: AroundFact) =>
    words.map((one) => (isOwn ? composition.own.asWritten(one) : one)).join('; ');
  return (composition.around ?? [])
    .filter(isTold)
    .flatMap(({ title, entries }) => [
      heading(2, title),
      ...entries.flatMap(({ facts: [first, ...others] }) =>
        first ? [heading(3, saidIn(first)), ...facts(others.map((fact) => [fact.label, saidIn(fact)]))] : [],
      ),
    ]);
}
