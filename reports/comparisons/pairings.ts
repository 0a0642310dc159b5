/**
 * Which questions are laid beside each other, as data: of the shipped questionnaires, found again in every copy by what its
 * questions count as (`equivalence.ts`). Words are in the locale files by the keys given here.
 */
import type { Audience } from '../../surveys/questionnaires/definition.ts';

export interface Pairing {
  readonly key: string;
  readonly sides: readonly PairedSide[];
  /** The question to the service itself that belongs beside them, as `questionnaire/question`. */
  readonly account?: string;
}

export interface PairedSide {
  readonly audience: Audience;
  /** `questionnaire/question`. */
  readonly question: string;
  /** What the side is called where it is not the audience. */
  readonly name?: string;
}

const user = (key: string): PairedSide => ({ audience: 'user', question: `users/${key}` });
const staff = (key: string, name?: string): PairedSide => ({
  audience: 'staff',
  question: `staff/${key}`,
  ...(name !== undefined && { name }),
});
const closePerson = (key: string): PairedSide => ({
  audience: 'close-person',
  question: `close-persons/${key}`,
});

/** "Samma fråga, olika röster" (domain.md §4, 003). */
export const voices: readonly Pairing[] = [
  { key: 'goals', sides: [user('a09'), staff('b12')] },
  { key: 'makes-a-difference', sides: [user('a13'), staff('b19')] },
  { key: 'when-worse', sides: [user('a19'), staff('b21')] },
  { key: 'who-is-in-the-group', sides: [user('a21a'), staff('b13')] },
  { key: 'without-being-sober', sides: [user('a41'), staff('b16')] },
  { key: 'asked-how-it-goes', sides: [user('a46'), staff('b18')] },
  { key: 'easy-to-reach', sides: [user('a01'), closePerson('c01')] },
  { key: 'respect', sides: [user('a15'), closePerson('c03')] },
];

/** Whether a routine is there, and whether it is used (domain.md §4, 001). */
export const existsAndUsed: readonly Pairing[] = [
  { key: 'routines', sides: [staff('b01', 'exists'), staff('b02', 'used')] },
];

/**
 * The eight success factors (domain.md §4, 001: A43, A14-A16, B20, B21, D45, D49). Where users and staff are asked of the
 * same thing both stand there, by the closest question of the other; D45 and D49 are the service's own account.
 */
export const successFactors: readonly Pairing[] = [
  { key: 'premises', sides: [user('a43'), staff('b10')] },
  { key: 'listening', sides: [user('a14'), staff('b12')] },
  { key: 'respectful', sides: [user('a15')] },
  { key: 'trust', sides: [user('a16')] },
  { key: 'mandate', sides: [staff('b20')] },
  { key: 'quick-solutions', sides: [user('a19'), staff('b21')] },
  { key: 'one-house', sides: [], account: 'mapping/d45' },
  { key: 'followed-up', sides: [user('a46'), staff('b18')], account: 'mapping/d49' },
];

/** Some questions taken together. */
export interface ProfilePart {
  readonly key: string;
  /** Of any audience, as `questionnaire/question`; a choice of several is that question and its key. */
  readonly questions: readonly string[];
  readonly choices?: readonly { readonly question: string; readonly choice: string }[];
}

/** The four concepts of the working alliance (domain.md §4, 003), by the questions of users and of close persons. */
export const alliance: readonly ProfilePart[] = [
  {
    key: 'respect',
    questions: ['users/a14', 'users/a15', 'users/a16', 'close-persons/c03', 'close-persons/c04'],
  },
  {
    key: 'accessibility',
    questions: ['users/a01', 'users/a02', 'users/a03', 'users/a04', 'close-persons/c01', 'close-persons/c02'],
  },
  { key: 'continuity', questions: ['users/a17', 'users/a18', 'close-persons/c07'] },
  { key: 'responsiveness', questions: ['users/a19', 'users/a20'] },
];

/**
 * Support, treatment and occupation (domain.md §4, 001: Tjörn). No question asks for them by name. Taken here: for support, help
 * in one's own everyday life and in reaching one's goals; for treatment, the module on addiction, which is the only one
 * about it; for occupation, how many say that work or studies have become easier.
 */
export const threeParts: readonly ProfilePart[] = [
  { key: 'support', questions: ['users/a44', 'users/a24', 'users/a20'] },
  { key: 'treatment', questions: ['users/a40', 'users/a41', 'users/a42'] },
  { key: 'occupation', questions: [], choices: [{ question: 'users/a45', choice: 'work-or-studies' }] },
];

/** What a service has said of itself (the mapping, questionnaires.md part d): its questions by what they are about. */
export const mapping = {
  municipalities: inMapping('d01b'),
  authorities: inMapping('d02'),
  waysIn: inMapping('d03'),
  cooperation: inMapping('d04'),
  opportunities: inMapping('d06'),
  obstacles: inMapping('d07'),
  lacking: inMapping('d09'),
  needs: inMapping('d10'),
  risks: inMapping('d11'),
  pilot: inMapping('d12'),
  conditions: inMapping('d13'),
  others: inMapping('d14'),
  followedUp: inMapping('d60'),
  headings: ['d20', 'd21', 'd22', 'd23', 'd24', 'd25', 'd26', 'd27', 'd28', 'd29'].map(inMapping),
  /** The heading that a user-led audit asks for first (domain.md §4, 001). */
  influence: inMapping('d26'),
  parameters: ['d40', 'd41', 'd42', 'd43', 'd44', 'd45', 'd46', 'd47', 'd48', 'd49'].map(inMapping),
} as const;

function inMapping(key: string): string {
  return `mapping/${key}`;
}
