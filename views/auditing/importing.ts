import type { ImportedService } from '../../surveys/audits/importing-services.ts';
import type { Problem } from '../../surveys/failures.ts';
import { visible } from '../../surveys/forms/invisible.ts';
import type { View } from '../engine.ts';
import { staffPage, type Words } from '../shell.ts';

/** So many rows of each outcome are told one by one. */
const mostTold = 300;

/** In characters, of what names a row. */
const longestTold = 120;

export function importServicesPage(about: Words, problems: readonly Problem[] = []): View {
  const { say } = about;
  const title = say('services.import.title');
  return staffPage(
    about,
    'auditing/import',
    title,
    { crumbs: crumbs(about, title), wrong: problems[0] && say(problems[0].message, problems[0].values) },
    problems,
  );
}

/** What became of each row; where it was only tried, or one of them is wrong, what would have. */
export function importedPage(
  about: Words,
  rows: readonly ImportedService[],
  { isWrong, isTried }: { readonly isWrong: boolean; readonly isTried: boolean },
): View {
  const { say } = about;
  const title = say(`services.import.${isWrong ? 'wrong' : isTried ? 'tried' : 'done'}`);
  const outcomes = (['wrong', 'added', 'changed', 'unchanged'] as const).map((outcome) => {
    const those = rows.filter((row) => row.outcome === outcome);
    return {
      outcome,
      title: say(`services.import.outcomes.${outcome}`, { count: those.length }),
      count: those.length,
      rows: those.slice(0, mostTold).map(({ line, to, problems }) => ({
        line,
        name: shortened(to.name),
        municipality: shortened(to.municipality),
        problems: problems.map(({ message, values }) => say(message, values)),
      })),
      more:
        those.length > mostTold
          ? say('services.import.more', {
              count: those.length - mostTold,
              button: say('services.import.as-table'),
            })
          : undefined,
    };
  });
  return staffPage(about, 'auditing/imported', title, {
    crumbs: crumbs(about, title),
    lead: say(`services.import.means.${isWrong ? 'wrong' : isTried ? 'tried' : 'done'}`),
    outcomes: outcomes.filter(({ count }) => count > 0),
    again: isTried,
  });
}

/** A row that is wrong may have anything in it. */
function shortened(typed: string): string {
  const text = visible(typed);
  return text.length > longestTold ? `${text.slice(0, longestTold)} …` : text;
}

function crumbs({ say }: Words, label: string) {
  return [{ href: '/services', label: say('staff.nav.services') }, { label }];
}
