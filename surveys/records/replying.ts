/** A service answers a proposal by its link, and proposes what to do: all of it at once, or nothing. */
import { type Checked, fine, type Problem, wrong } from '../failures.ts';
import type { FieldDeclarations } from '../forms/declaration.ts';
import type { Fields } from '../forms/reading.ts';
import { tooLong } from '../forms/saying.ts';
import type { Store } from '../storage.ts';
import { noRoomFor, readRecord } from './keeping.ts';
import { action } from './kinds/action.ts';
import { answer } from './kinds/answer.ts';
import { keepDraft } from './linking.ts';
import type { RecordKind, RecordValues } from './record.ts';
import type { Draft, PlanLink } from './storage.ts';

/** What is known without being asked: which proposal, and when. What users are told comes later. */
const { proposal: _, answeredOn: __, ...answerFields } = answer.fields;
const {
  proposals: ___,
  status: ____,
  progress: _____,
  toldOn: ______,
  toldWay: _______,
  ...actionFields
} = action.fields;

export const replyFields = { answer: answerFields, action: actionFields } as const;

/** In characters: more than any of the fields may have. */
const longestDraft = 4000;

export interface Reply {
  readonly answer: RecordValues | undefined;
  readonly action: RecordValues | undefined;
}

interface Asked {
  readonly proposal: string;
  /** An answer is there already: then an action is asked for. */
  readonly isAnswered: boolean;
  /** An ISO date. */
  readonly today: string;
}

/** An action may be left out with the answer: it is one once anything but a choice is typed of it. */
export function readReply(form: Fields, { proposal, isAnswered, today }: Asked): Checked<Reply> {
  const read = {
    answer: isAnswered
      ? fine(undefined)
      : readRecord(asking(answer, answerFields, { proposal, answeredOn: today }), form, today),
    action:
      isAnswered || hasAction(form)
        ? readRecord(
            asking(action, actionFields, { proposals: [proposal], status: 'not-begun' }),
            form,
            today,
          )
        : fine(undefined),
  };
  if (read.answer.ok && read.action.ok)
    return fine({
      answer: read.answer.value && { ...read.answer.value, proposal, answeredOn: today },
      action: read.action.value && { ...read.action.value, proposals: [proposal], status: 'not-begun' },
    });
  return { ok: false, problems: Object.values(read).flatMap((one) => (one.ok ? [] : one.problems)) };
}

/** The kind with some of its fields; its own rules know the others too. */
function asking(
  kind: Pick<RecordKind, 'kind' | 'check'>,
  fields: FieldDeclarations,
  known: RecordValues,
): Pick<RecordKind, 'kind' | 'fields' | 'check'> {
  const { kind: name } = kind;
  const check = (values: object, today: string) =>
    kind.check?.({ ...values, ...known } as never, today) ?? [];
  return { kind: name, fields, check };
}

function hasAction(form: Fields): boolean {
  return Object.entries(actionFields).some(
    ([name, { kind }]) => kind !== 'one-of' && (form.get(name)?.[0] ?? '').trim() !== '',
  );
}

/** What is typed, to go on with later. */
export function readDraft(form: Fields): Checked<Draft> {
  const names = Object.keys({ ...answerFields, ...actionFields });
  const typed = names.map((name) => [name, form.get(name)?.[0] ?? ''] as const);
  const problems = typed.flatMap(([name, words]) => tooLong(name, words, longestDraft));
  if (problems.length > 0) return wrong(...problems);
  return fine(Object.fromEntries(typed.filter(([, words]) => words.trim() !== '')));
}

/** What keeps it from being kept, where something does: somebody has answered meanwhile, or there is no room. */
export async function keepReply(
  store: Store,
  { id: by, auditId }: Pick<PlanLink, 'id' | 'auditId'>,
  { answer: answered, action: planned }: Reply,
  { proposal, today: on, newId }: { proposal: string; today: string; newId(): string },
): Promise<Problem | undefined> {
  const record = (kind: string, values: RecordValues) => ({
    ...{ id: newId(), kind, place: auditId, values, by, on },
  });
  const added = [
    ...(answered ? [{ kind: answer, record: record(answer.kind, answered) }] : []),
    ...(planned ? [{ kind: action, record: record(action.kind, planned) }] : []),
  ];
  return store.inTransaction(async (inside) => {
    for (const { kind, record } of added) {
      const problem = await noRoomFor(inside, kind, record);
      if (problem) return problem;
    }
    for (const { record } of added) await inside.records.add(record);
    await keepDraft(inside, { id: by, auditId }, proposal, undefined);
    return undefined;
  });
}
