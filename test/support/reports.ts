/** Invented reports as plain data, for whatever writes or shows one. Nothing in them is counted from answers. */
import type {
  AuditReport,
  DisclosedUnit,
  NamedUnit,
  SuppressedUnit,
  UnitHead,
} from '../../reports/report.ts';
import { fixedAreas } from '../../reports/report.ts';
import type { StaffLanguage } from '../../surveys/languages.ts';
import {
  aChangeQuestion,
  anArea,
  areaOf,
  areaTitle,
  aSeveral,
  aTenQuestion,
  choiceQuestion,
  coarseQuestion,
  hiddenQuestion,
} from './tellings.ts';

/** A report with one told unit, unless told otherwise; chapters follow from the units. */
export function anAuditReport(over: Partial<AuditReport> = {}): AuditReport {
  const language = over.language ?? 'sv';
  const units = over.units ?? [aToldUnit({}, language)];
  return {
    language,
    title: 'CM-teamet Exempelköping',
    commissioner: 'Exempelköpings kommun och Region Exempel',
    auditors: 'Fyra brukarrevisorer med egen erfarenhet',
    madeOn: '2026-11-21',
    invented: true,
    k: 5,
    units,
    chapters: chaptersFrom(units, language),
    ...over,
  };
}

export function aUnitHead(over: Partial<UnitHead> = {}): UnitHead {
  return {
    key: 'unit-1',
    service: {
      id: 's1',
      county: 'Exempels län',
      municipality: 'Exempelköping',
      name: 'CM-teamet Exempelköping',
    },
    audience: 'user',
    round: 1,
    form: 'full',
    questionnaire: 'users',
    version: { digest: '0a1b2c3d', approved: '1' },
    k: 5,
    kCut: 10,
    invited: 24,
    handedOut: 22,
    openedOn: '2026-09-01',
    closedOn: '2026-09-30',
    ...over,
  };
}

/** Told in steps and sides: 24 ordered questions in eight areas, and others of every kind. */
export function aToldUnit(over: Partial<DisclosedUnit> = {}, language: StaffLanguage = 'sv'): DisclosedUnit {
  const n = (over.answered ?? 15) - 1;
  return {
    ...aUnitHead(),
    as: 'anonymous',
    answered: n + 1,
    areas: fullAreas.map((key) => anArea(key, language, n)),
    more: [
      aTenQuestion(language, n),
      aChangeQuestion(language, n),
      aSeveral(language, n),
      hiddenQuestion(language),
    ],
    background: [choiceQuestion('background-years', language, n)],
    method: [choiceQuestion('background-years', language, n)],
    splits: [],
    textsWait: true,
    ...over,
  };
}

/** Seven answered: every question in sides, and one not at all. */
export function aCoarseUnit(
  over: Partial<DisclosedUnit> = {},
  language: StaffLanguage = 'sv',
): DisclosedUnit {
  return {
    ...aUnitHead({ key: 'unit-2', invited: 9, handedOut: undefined }),
    as: 'anonymous',
    answered: 7,
    areas: fixedAreas.map((key) =>
      areaOf(
        key,
        areaTitle(key, language),
        [0, 1, 2].map((i) => coarseQuestion(key, i, language)),
      ),
    ),
    more: [],
    background: [hiddenQuestion(language)],
    method: [hiddenQuestion(language)],
    splits: [],
    textsWait: false,
    ...over,
  };
}

export function aHiddenUnit(over: Partial<SuppressedUnit> = {}): SuppressedUnit {
  return { ...aUnitHead({ key: 'unit-3', invited: 6 }), as: 'suppressed', ...over };
}

export function aNamedUnit(over: Partial<NamedUnit> = {}): NamedUnit {
  return {
    ...aUnitHead({ key: 'unit-4', audience: 'manager', questionnaire: 'mapping', invited: 1 }),
    as: 'named',
    accounts: [
      [
        { key: 'd20', question: 'Har ni en styrgrupp för arbetet?', answer: 'Finns delvis' },
        {
          key: 'd30',
          question: 'Hur är brukare med och styr?',
          answer: 'Vi har ett brukarråd.\nDet möts fyra gånger om året.',
        },
        { key: 'd10', question: 'Vad är det viktigaste att ändra?', answer: '' },
      ],
    ],
    ...over,
  };
}

/** A county: units told in steps (one large, one of a second audience), in sides, hidden and named. */
export function aCountyReport(language: StaffLanguage = 'sv'): AuditReport {
  const place = (id: string, municipality: string, name: string) => ({
    id,
    county: 'Exempels län',
    municipality,
    name,
  });
  const units = [
    aToldUnit({ key: 'a', service: place('s1', 'Exempelköping', 'CM-teamet Exempelköping') }, language),
    aToldUnit(
      { key: 'b', service: place('s2', 'Provstad', 'Integrerat team'), invited: 40, answered: 31 },
      language,
    ),
    aCoarseUnit({ key: 'c', service: place('s3', 'Låtsasby', 'Resursteamet') }, language),
    aHiddenUnit({ key: 'd', service: place('s4', 'Påhittevik', 'Case management Påhittevik') }),
    aCoarseUnit(
      { key: 'e', service: place('s1', 'Exempelköping', 'CM-teamet Exempelköping'), audience: 'staff' },
      language,
    ),
    aNamedUnit({ key: 'f', service: place('s2', 'Provstad', 'Integrerat team') }),
  ];
  return anAuditReport({ language, title: 'Brukarrevision av CM i Exempels län 2026', units });
}

/** One service, 24 questions, like the picture of the report. */
export function aServiceReport(language: StaffLanguage = 'sv'): AuditReport {
  return anAuditReport({ language });
}

const fullAreas = [...fixedAreas, 'treatment', 'continuity', 'responsiveness', 'resources', 'recovery'];

/** The fixed chapters first, then the others in the order of the units. */
export function chaptersFrom(units: AuditReport['units'], language: StaffLanguage): AuditReport['chapters'] {
  const told = units.filter((unit) => unit.as === 'anonymous');
  const keys = new Set([...fixedAreas, ...told.flatMap((unit) => unit.areas.map((area) => area.key))]);
  return [...keys].map((area) => ({ area, title: areaTitle(area, language) }));
}
