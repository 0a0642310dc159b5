/**
 * Somali. `cm.subject` is "your" as the one who does something, marked at the end of the phrase; the other forms are
 * unmarked. Verbs agree with one or many. `cm.a` is what somebody has; `cm.person.a` is definite, as in "the work of".
 */
import type { LanguageTerms } from './forms.ts';

const one = { is: 'yahay', listens: 'dhegaystaa', asks: 'weydiiyaa' };
const many = { is: 'yihiin', listens: 'dhegaystaan', asks: 'weydiiyaan' };

const cm = { bare: 'CM', your: 'CM-kaaga', full: 'CM-kaaga (maamulaha kiiskaaga)', a: 'CM', all: 'CM-yada' };
const coordinator = {
  bare: 'isku-duwe',
  your: 'isku-duwahaaga',
  a: 'isku-duwe',
  all: 'isku-duwayaasha',
};
const coordinators = {
  bare: 'isku-duwayaal',
  your: 'isku-duwayaashaada',
  a: 'isku-duwayaal',
  all: 'isku-duwayaasha',
};
const careCoordinator = {
  bare: 'isku-duwe daryeel iyo taageero',
  your: 'isku-duwahaaga daryeelka iyo taageerada',
  a: 'isku-duwe daryeel iyo taageero',
  all: 'isku-duwayaasha daryeelka iyo taageerada',
};

export const so: LanguageTerms = {
  cm: {
    noun: cm,
    person: { ...cm, a: 'CM-ka' },
    same: 'isla CM-kii',
    agreeing: { ...one, subject: 'CM-kaagu' },
  },
  coordinator: {
    noun: coordinator,
    person: { ...coordinator, a: 'isku-duwaha' },
    same: 'isla isku-duwihii',
    agreeing: { ...one, subject: 'isku-duwahaagu' },
  },
  coordinators: {
    noun: coordinators,
    person: { ...coordinators, a: 'isku-duwayaasha' },
    same: 'isla isku-duwayaashii',
    agreeing: { ...many, subject: 'isku-duwayaashaadu' },
  },
  'care-coordinator': {
    noun: careCoordinator,
    person: { ...careCoordinator, a: 'isku-duwaha daryeelka iyo taageerada' },
    same: 'isla isku-duwihii daryeelka iyo taageerada',
    agreeing: { ...one, subject: 'isku-duwahaaga daryeelka iyo taageeradu' },
  },
  'housing-support': {
    noun: {
      bare: 'taageero guri',
      your: 'taageeradaada guriga',
      a: 'taageero guri',
      all: 'shaqaalaha taageerada guriga',
    },
    person: {
      bare: 'shaqaale taageero guri',
      your: 'shaqaalahaaga taageerada guriga',
      a: 'shaqaalaha taageerada guriga',
      all: 'shaqaalaha taageerada guriga',
    },
    same: 'isla shaqaalihii taageerada guriga',
    agreeing: { ...one, subject: 'shaqaalahaaga taageerada gurigu' },
  },
};
