import type { Entry } from '../rule.ts';

/** For those who get support and those close to them: staff know these words. */
export const careWordsEn: readonly Entry[] = [
  { find: 'interventions?', instead: 'support or help' },
  { find: 'service users?|clients?|patients?', instead: 'you' },
  { find: 'empowerment', instead: 'power over your life' },
  { find: 'continuity', instead: 'the same people all the time' },
  { find: 'participation', instead: 'taking part' },
  { find: 'accessibility', instead: 'easy to reach' },
  { find: 'care plans?', instead: 'your plan' },
  { find: 'coordinated individual plan', instead: 'a plan that several make with you' },
  { find: 'sip', instead: 'a plan that several make with you' },
  { find: 'resource groups?', instead: 'a group that you have chosen' },
  { find: 'stakeholders?', instead: 'those it concerns' },
  { find: 'multidisciplinary', instead: 'from several professions' },
  { find: 'comorbidity', instead: 'several problems at once' },
  { find: 'self-determination', instead: 'deciding yourself' },
  { find: 'person-cent(?:re|ere)d', instead: 'that suits you' },
];

/** For everybody. */
export const officeWordsEn: readonly Entry[] = [
  { find: 'implement(?:s|ed|ing|ation)?', instead: 'carry out' },
  { find: 'facilitat(?:e|es|ed|ing)', instead: 'help' },
  { find: 'utili[sz](?:e|es|ed|ing)', instead: 'use' },
  { find: 'regarding|concerning|with regard to', instead: 'about' },
  { find: 'in order to', instead: 'to' },
  { find: 'pursuant to|in accordance with', instead: 'as it says in' },
];
