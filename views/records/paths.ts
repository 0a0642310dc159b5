/** Where the records of an audit and of a service are found, in the order in which they are of use. */
import type { Action } from '../../surveys/audits/people.ts';
import { kinds } from '../../surveys/records/kinds/index.ts';
import type { RecordKind } from '../../surveys/records/record.ts';

export interface AroundKind {
  readonly kind: RecordKind;
  /** The last part of its address. */
  readonly path: string;
  readonly see: Action;
}

export const aroundAudit: readonly AroundKind[] = [
  { kind: kinds.group, path: 'group-purposes', see: 'see-around' },
  { kind: kinds.groupMember, path: 'groups', see: 'see-around' },
  { kind: kinds.training, path: 'training', see: 'see-notes' },
  { kind: kinds.decision, path: 'decisions', see: 'see-around' },
  { kind: kinds.background, path: 'background', see: 'see-around' },
  { kind: kinds.criterion, path: 'criteria', see: 'see-around' },
  { kind: kinds.observation, path: 'observations', see: 'see-notes' },
  { kind: kinds.goodExample, path: 'good-examples', see: 'see-around' },
  { kind: kinds.conclusionBlock, path: 'through-it-all', see: 'see-draft' },
  { kind: kinds.principle, path: 'direction', see: 'see-around' },
  { kind: kinds.instrumentResult, path: 'instrument-results', see: 'see-around' },
  { kind: kinds.progress, path: 'log', see: 'see-around' },
];

export const aroundService: readonly AroundKind[] = [
  { kind: kinds.serviceCard, path: 'card', see: 'see-register' },
  { kind: kinds.agreement, path: 'agreement', see: 'see-register' },
  { kind: kinds.keyFigure, path: 'key-figures', see: 'see-register' },
  { kind: kinds.fidelity, path: 'fidelity', see: 'see-register' },
  { kind: kinds.milestone, path: 'milestones', see: 'see-register' },
];

export const aroundCounty: readonly AroundKind[] = [
  { kind: kinds.glossary, path: 'glossary', see: 'see-register' },
  { kind: kinds.instrument, path: 'instruments', see: 'see-register' },
  { kind: kinds.organisation, path: 'organisations', see: 'see-organisations' },
];

/** The way to each as links, under `home`. */
export function linksAround(
  kinds: readonly AroundKind[],
  home: string,
  say: (key: string) => string,
): readonly { readonly href: string; readonly label: string }[] {
  return kinds.map(({ kind: { kind: area }, path }) => ({
    href: `${home}/${path}`,
    label: say(`${area}.title`),
  }));
}
