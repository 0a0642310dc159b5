/** A mapping by part of county: sums, each service, a reminder to copy for those that have not answered, and the log. */
import { type Asked, reachSums, type ServiceReach } from '../../surveys/audits/service-reach.ts';
import { grouped } from '../../surveys/grouping.ts';
import { inLanguage } from '../../surveys/languages.ts';
import { progress } from '../../surveys/records/kinds/progress.ts';
import { isOverdue, type KeptRecord, type ValuesOfKind } from '../../surveys/records/record.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { type InAudit, type PageContext, pageInAudit } from '../shell.ts';

interface MappingProject extends InAudit, Pick<PageContext, 'may' | 'today'> {
  /** By part of county, then as people look for them. */
  readonly reached: readonly ServiceReach[];
  readonly isAsked: boolean;
  /** Something of it is released, so that there is a report to read. */
  readonly isReleased: boolean;
  readonly log: readonly KeptRecord<ValuesOfKind<typeof progress>>[];
  /** The address of an answering link. */
  linkOf(code: string): string;
}

export function mappingProjectPage(about: MappingProject): View {
  const { audit, say, may, reached, isAsked, isReleased } = about;
  const home = `/audits/${audit.id}`;
  const parts = grouped(isAsked ? reached : [], ({ service }) => service.countyPart ?? say('county.no-part'));
  const late = reached.filter(({ state }) => state === 'late').length;
  return pageInAudit(about, 'county/mapping-project', say('mapping-project.title'), {
    ...(isAsked ? {} : { start: may('start-design') ? `${home}/questions` : undefined, isEmpty: true }),
    late: late > 0 ? say('mapping-project.late', { count: late }) : undefined,
    sums: parts.map(([part, ones], i) => ({ part, id: `part-${i}`, ...reachSums(ones) })),
    total: parts.length > 1 ? reachSums(reached) : undefined,
    parts: parts.map(([part, ones], i) => ({
      part,
      id: `part-${i}`,
      lines: ones.map((one) => lineModel(one, about)),
    })),
    more: isReleased && may('see-results') ? waysOf(home, about) : undefined,
    add: may('add-collection') ? `${home}/collections/new` : undefined,
    log: logModel(home, about),
  });
}

function lineModel({ service, collection, state }: ServiceReach, about: MappingProject) {
  const { say, may, language } = about;
  const isLate = state === 'late';
  const day = collection?.lastDay;
  return {
    service: service.name,
    municipality: service.municipality,
    href: collection && may('see-progress') ? `/collections/${collection.id}` : undefined,
    isLate,
    state: say(`mapping-project.states.${state}`, { day: day ? showDay(day, language) : '' }),
    remind:
      collection && (isLate || state === 'waiting') && may('see-answering-link')
        ? { id: `remind-${collection.id}`, words: reminderOf(collection, isLate, about) }
        : undefined,
  };
}

/** To one service at a time: whoever has its link can answer for it. */
function reminderOf(
  { service, access, code, lastDay }: Asked,
  isLate: boolean,
  { audit, say, language, linkOf }: MappingProject,
): string {
  const line = (key: string, values = {}) => say(`mapping-project.reminder.${key}`, values);
  return [
    line('asked', { audit: audit.title, service: service.name }),
    isLate || lastDay === undefined ? line('soon') : line('by', { day: showDay(lastDay, language) }),
    access === 'link' ? line('link', { link: linkOf(code) }) : line('card'),
    line('named'),
    line('contact', { contact: inLanguage(audit.contact, language) }),
  ].join('\n');
}

function waysOf(home: string, { say }: MappingProject) {
  return [
    { href: `${home}/mapping`, label: say('mapping.read') },
    { href: `${home}/mapping#mapping-pilots`, label: say('mapping-project.pilots') },
    { href: `${home}/mapping#mapping-risks`, label: say('mapping-project.risks') },
    { href: `${home}/comparisons/agreements`, label: say('comparisons.kinds.agreements.title') },
    { href: `${home}/comparisons/integrated`, label: say('comparisons.kinds.integrated.title') },
  ];
}

/** The last three that were written, and every next step that is not done, the earliest first. */
function logModel(home: string, { log, say, language, today, may }: MappingProject) {
  const steps = log.flatMap(({ id, values }) => {
    const due = progress.due?.(values);
    return due && !due.isDone && values.next ? [{ id, due, what: values.next }] : [];
  });
  return {
    href: `${home}/log`,
    add: may('write-around') ? `${home}/log/new` : undefined,
    done: [...log]
      .sort((a, b) => b.values.doneOn.localeCompare(a.values.doneOn) || b.number - a.number)
      .slice(0, 3)
      .map(({ values }) => ({ what: values.what, when: showDay(values.doneOn, language) })),
    next: steps
      .sort((a, b) => a.due.day.localeCompare(b.due.day))
      .map(({ due, what }) => {
        const late = isOverdue(due, today);
        return {
          what,
          late,
          when: say(`reminders.${late ? 'late' : 'by'}`, { day: showDay(due.day, language) }),
        };
      }),
  };
}
