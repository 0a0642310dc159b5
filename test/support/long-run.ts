/**
 * What only the long run does (`npm run test:long`, and so `.ci/run`) is named here and nowhere else. The long run is
 * the short one with more of the same: whatever is proved of one page, language or kill in the short run is proved of
 * all of them in the long.
 */
import { type Role, roles } from '../../surveys/audits/people.ts';
import { interfaceLanguages } from '../../surveys/languages.ts';
import { cuts } from '../../surveys/reporting/cuts.ts';

const isLong = process.env.LONG === '1';

/** How often a server under load is killed. */
export const kills = isLong ? 100 : 6;

/** How often a process is killed that writes its file anew. */
export const compactingKills = isLong ? 12 : 3;

/** The widths at which every page is looked at. What does not fit shows itself at the narrow one. */
export const widths: readonly number[] = isLong ? [320, 1280] : [320];

/** Of pages that are measured for what sticks out and what is too small to press, axe looks at one in so many. */
export const axeOnOneIn = isLong ? 1 : 3;

/** Of pages of staff that are only opened and looked at, so many are. All are asked for without a browser. */
export const pagesSeenOneIn = isLong ? 1 : 3;

/** The languages that it is looked at in. Words that are missing are found without a browser. */
export const languagesRead = isLong ? (['en', 'sv'] as const) : (['sv'] as const);

/** Whether the wordiest pages of staff are told. In the short run only some are seen. */
export const wordsCounted = isLong;

/**
 * The languages in which pages for those who answer are seen in a browser: in the short run the one that is written from
 * right to left. In Swedish each is used.
 */
export const languagesSeen = isLong ? interfaceLanguages : (['ar'] as const);

/** In which of them every screen of a tablet is examined, by the way in. */
export const screensExamined = isLong
  ? ({ tabletCode: ['sv', 'ar'], interviewCode: ['sv', 'ar'] } as const)
  : ({ tabletCode: ['ar'], interviewCode: ['sv'] } as const);

/** How many visits are made with network and without, and compared, for each layout. */
export const visitsCompared = isLong ? 2 : 1;

/**
 * Whether the pages of a journey are examined on the way, too. In the short run they are by themselves
 * (`test/browser/staff`).
 */
export const alsoExaminedOnTheWay = isLong;

/** Which shipped questionnaires are answered in every way to see what a browser remembers, beside one of every kind. */
export const templatesWalked = (key: string): boolean => isLong || key === 'users';

/** Whether the whole county of the demo is loaded and looked into as each of its accounts. */
export const loadsDemo = isLong;

/** How many people answer in a row on one tablet. */
export const peopleInARow = isLong ? 10 : 3;

/**
 * Whether auditors make a whole questionnaire in a browser, from empty to answered. In the short run each of its pages is
 * used by itself (`test/browser/staff`), and every one is posted to without a browser (`test/server/designing`).
 */
export const alsoMadeInBrowser = isLong;

/**
 * Whether two auditors sort what people wrote without script, too. In the short run they do with script and the keyboard,
 * and every form of theirs is posted without a browser (`test/server/analysing`).
 */
export const alsoSortedWithoutScript = isLong;

/** Whether two auditors go from closing to release in a browser; in the short run each step is taken by itself, as above. */
export const alsoAnalysedInBrowser = isLong;

/** Whether a report goes from closing to withdrawal in a browser, too: by keyboard, and without script. In the short run it does by HTTP. */
export const alsoReportedInBrowser = isLong;

/**
 * Whose links are followed from page to page. In the short run those of a reader, whom most is kept from; what each role
 * is refused stands in the table of `test/server/roles.test.ts`. Of pages that are made alike (one a question, or a
 * collection) so many are looked at.
 */
export const mostOfOne = isLong ? 4 : 2;
export const rolesThatWalk = isLong ? roles : (['reader'] as const);

/**
 * Whether somebody of a role who is not in an audit asks for an address of it, the so-manieth of the register. In the
 * short run each is asked for as one role, in turn: what is outside is settled in one place for all roles.
 */
export const asksFromOutside = (role: Role, address: number): boolean =>
  isLong || roles[address % roles.length] === role;

/** The same inside it. Each role asks for all, but lead auditors, who may what auditors may, in the short run for one in four. */
export const asksFromInside = (role: Role, address: number): boolean =>
  isLong || role !== 'lead' || address % 4 === 0;

/** How many answers the tables have, at most, of which every one is tried against the rules of disclosure. */
export const tableSize = (short: number, long: number): number => (isLong ? long : short);

/** How many invented audits the attacker is let loose on, and how many through the whole server with pages and PDF. */
export const attacked = isLong ? 2000 : 160;
export const attackedThroughServer = isLong ? 12 : 2;
export const pdfsRead = isLong ? 2 : 1;

/**
 * Pairs of audits that differ only in what is hidden have the same tables, of which all pages are made. Of these pairs
 * the pages are looked at too, as an auditor where numbers stand; of those, as every role on every page and in every file.
 */
export const twinsSeen = (pair: number): boolean => isLong || pair % 6 === 0;
export const twinsSeenWhole = (pair: number): boolean => isLong && pair % 6 === 0;

/** As whom twins are compared that lie in one county. What readers see is among what FoU see, made of the same. */
export const twinReaders = isLong ? (['fou', 'reader'] as const) : (['fou'] as const);

/** How many invented counties are attacked with all that compares their services. */
export const countiesAttacked = isLong ? 1000 : 30;

/** How many invented houses are attacked that were asked beside their services. */
export const housesAttacked = isLong ? 300 : 15;

/** Whether whole reports are read as a page and as a PDF: poppler takes seconds for the tree of so many pages. */
export const wholeReportsRead = isLong;

/** The cuts of a report that are made of what nobody expects to be typed. */
export const cutsOfBadInput = isLong ? cuts : (['full', 'web', 'meeting'] as const);
