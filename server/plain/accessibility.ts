/** The accessibility statement: for whoever comes, and for those who keep it. */
import { accessibilityStatement } from '../../surveys/records/kinds/accessibility-statement.ts';
import { county, isOverdue, ofKind } from '../../surveys/records/record.ts';
import type { Store } from '../../surveys/storage.ts';
import { statementAddress, stillFresh } from '../../views/answering/addresses.ts';
import { showDay } from '../../views/days.ts';
import { accessibilityPage, type Statement } from '../../views/plain/accessibility.ts';
import type { SheetAround } from '../../views/records/sheets.ts';
import { readLanguage } from '../http/language.ts';
import { localPath } from '../http/local-path.ts';
import type { OpenHandler } from '../http/open-route.ts';
import type { RecordsAsked } from '../records/records.ts';

export const showAccessibility: OpenHandler = async ({ store, query }) => {
  const language = readLanguage(query('language')) ?? 'sv';
  const path = localPath(query('back'));
  const back = path === '/' ? undefined : path;
  const fresh = query('fresh') !== undefined;
  return accessibilityPage(await statementOf(store), {
    language,
    back: back && fresh ? stillFresh(back) : back,
    hrefIn: (other) => {
      const address = statementAddress(other, back);
      return fresh ? stillFresh(address) : address;
    },
  });
};

async function statementOf({ records }: Store): Promise<Statement | undefined> {
  return ofKind(accessibilityStatement, await records.of(county, accessibilityStatement.kind))[0];
}

/** Above its form: that it is time to go through it again, and what everybody sees. */
export async function aroundStatement(context: RecordsAsked['context']): Promise<SheetAround> {
  const { store, say, today, language } = context;
  const statement = await statementOf(store);
  const due = statement && accessibilityStatement.due?.(statement.values);
  const late = due && isOverdue(due, today);
  return {
    state: {
      words: [
        ...(statement ? [] : [say('accessibility-statement.nobody')]),
        ...(late ? [say('accessibility-statement.late', { day: showDay(due.day, language) })] : []),
      ],
      links: [{ href: statementAddress(language, undefined), label: say('accessibility-statement.see') }],
    },
  };
}
