/** A questionnaire as auditors write them, at its longest: 60 questions of several kinds, in three languages. */

const languages = ['sv', 'sv-x-easy', 'en'] as const;
const words = (text: string) => Object.fromEntries(languages.map((language) => [language, text]));

const areas = ['involvement', 'respect', 'access', 'result', 'safety'];
const kinds = ['scale', 'scale', 'yes-no', 'several', 'scale', 'text'] as const;

/** As JSON. `name` is in its title and its questions; the first questions show the pictures with those digests. */
export function longQuestionnaire(name: string, pictures: readonly string[]): object {
  return {
    format: 2,
    key: `long-${name}`,
    audience: 'user',
    nature: 'anonymous',
    languages,
    title: words(`Vad tycker du om stödet? ${name}`),
    intro: words('Vi som frågar har själva erfarenhet av stöd. Det är frivilligt att svara.'),
    areas: Object.fromEntries(areas.map((area) => [area, words(`Det här handlar om ${area}`)])),
    nonAnswers: { 'dont-know': words('Vet inte'), 'prefer-not': words('Vill inte svara') },
    alwaysOffer: ['dont-know', 'prefer-not'],
    choiceLists: {
      often: list('Hur ofta', true, ['always', 'mostly', 'rarely', 'never']),
      'yes-no': list('Ja eller nej', true, ['yes', 'no']),
      ways: list('På vilka sätt', false, ['meeting', 'phone', 'letter', 'video', 'at-home']),
    },
    sections: areas.flatMap((area, at) => [
      section(name, area, at * 2, pictures),
      section(name, area, at * 2 + 1, pictures),
    ]),
  };
}

function list(name: string, ordered: boolean, keys: readonly string[]): object {
  const choices = keys.map((key, at) => ({
    key,
    label: words(`Så här är det: ${key}`),
    ...(ordered && { step: keys.length - at }),
  }));
  return { name: words(name), ordered, choices };
}

function section(name: string, area: string, number: number, pictures: readonly string[]): object {
  const questions = kinds.map((_, at) => question(name, area, number * kinds.length + at, pictures));
  return { key: `part-${number + 1}`, title: words(`Del ${number + 1}, om ${area}`), questions };
}

/** The fourth of each section is put to those alone who have said yes to the third. */
function question(name: string, area: string, number: number, pictures: readonly string[]): object {
  const kind = kinds[number % kinds.length];
  const file = pictures[number];
  return {
    kind,
    key: `q${number + 1}`,
    text: words(`Hur har det varit för dig de senaste sex månaderna, fråga ${number + 1} i ${name}?`),
    help: words('Tänk på den hjälp som du får nu. Du kan hoppa över frågan.'),
    areas: [area],
    ...(kind === 'scale' && { choices: 'often' }),
    ...(kind === 'several' && { choices: 'ways', showIf: { question: `q${number}`, is: 'yes' } }),
    ...(file !== undefined && { picture: { file, alt: words('En bild'), width: 800, height: 600 } }),
  };
}
