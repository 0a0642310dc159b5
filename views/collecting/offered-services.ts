/** The services of a form that plans: those that are listed, the search, a pasted table, and one that is not there yet. */
import { type Listed, matching, mostUnsearched } from '../../surveys/audits/finding-services.ts';
import type { Overlap } from '../../surveys/audits/overlapping.ts';
import { readPasted } from '../../surveys/audits/pasting-services.ts';
import { hasNewService, newService } from '../../surveys/audits/planning.ts';
import type { Service } from '../../surveys/audits/service.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { problemOn, type Typed } from '../fields.ts';
import { serviceFields } from '../service-fields.ts';
import type { InAudit } from '../shell.ts';
import { overlapLines } from './overlap-lines.ts';

export interface ServicesOffered extends InAudit {
  readonly chosen: { readonly questionnaire: Questionnaire };
  /** All of the county, and those of them that are listed. */
  readonly services: readonly Service[];
  readonly offered: Listed;
  /** Where the same people are asked the same now, by the id of a service. */
  readonly overlaps: ReadonlyMap<string, readonly Overlap[]>;
}

export function servicesModel(about: ServicesOffered, typed: Typed) {
  const { say, services, offered, overlaps } = about;
  const problemOf = (name: string) => problemOn(name, typed.problems, say);
  const chosen = typed.form.get('services') ?? [];
  const line = (id: string, label: string, place?: string) => {
    const problem = problemOf(`invited-${id}`);
    return {
      id: `invited-${id}`,
      service: id,
      label,
      place,
      overlap: overlapLines({
        ...about,
        questionnaire: about.chosen.questionnaire,
        overlaps: overlaps.get(id) ?? [],
      }),
      chosen: chosen.includes(id),
      invited: typed.form.get(`invited-${id}`)?.[0] ?? '',
      problem,
    };
  };
  return {
    any: services.length > 0,
    services: offered.shown.map(({ id, name, municipality }) => line(id, name, municipality)),
    servicesProblem: problemOf('services'),
    search: services.length > mostUnsearched ? searchModel(about, typed) : undefined,
    pasting: services.length > 0 ? pastingModel(about, typed) : undefined,
    added: {
      ...line(newService, say('collections.another')),
      chosen: hasNewService(typed.form),
      ...serviceFields(services, typed, say),
    },
  };
}

/** What was found: nothing is told where nothing was looked for. */
function searchModel({ say, services, offered }: ServicesOffered, { form }: Typed) {
  const words = form.get('find')?.[0]?.trim() ?? '';
  const found = words === '' ? 0 : matching(services, words).length;
  const key = found === 0 ? 'none' : offered.left > 0 ? 'more' : undefined;
  return {
    words,
    result:
      words === ''
        ? say(`collections.found.${offered.shown.length > 0 ? 'recent' : 'all'}`, { count: services.length })
        : key && say(`collections.found.${key}`, { words, count: offered.left }),
  };
}

/** The lines that could not be read, each with what it may mean: pressing that is enough. */
function pastingModel({ say, services }: ServicesOffered, { form }: Typed) {
  const text = form.get('pasted')?.[0] ?? '';
  return {
    text,
    unread: readPasted(text, services).unread.map(({ line, text: row, why, near }) => ({
      words: say(`collections.problems.pasted-${why}`, { line, text: row }),
      near: near.map(({ id, name, municipality }) => ({
        value: `means-${line}-${id}`,
        label: say('collections.means', { name, municipality }),
      })),
    })),
  };
}
