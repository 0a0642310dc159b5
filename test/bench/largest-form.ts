/** The largest questionnaire that is let in, with jargon in every word: 200 questions, 1.6 million characters. */

const words = (text: string) => ({ sv: text });
const longestText = 3_900;

/** As JSON; `name` is in every text, so that none is known from another time. */
export function largestQuestionnaire(name: string): object {
  const text = (start: string) =>
    `${start} ${name} insatser delaktighet samverkan. `.repeat(200).slice(0, longestText).trim();
  const choices = Array.from({ length: 10 }, (_, i) => ({ key: `c${i}`, label: words(`Val ${i}`) }));
  return {
    format: 2,
    key: 'largest',
    audience: 'user',
    nature: 'anonymous',
    languages: ['sv'],
    title: words(`Den största ${name}`),
    intro: words('Vi som frågar har själva erfarenhet av stöd.'),
    areas: {},
    nonAnswers: { 'dont-know': words('Vet inte') },
    alwaysOffer: ['dont-know'],
    choiceLists: { list: { name: words('Lista'), ordered: false, choices } },
    sections: Array.from({ length: 20 }, (_, part) => ({
      key: `part-${part}`,
      title: words(`Del ${part}`),
      questions: Array.from({ length: 10 }, (_, i) => {
        const number = part * 10 + i;
        const [asked, help] = [text(`Fråga ${number}`), text(`Hjälp ${number}`)];
        return { kind: 'one', key: `q${number}`, text: words(asked), help: words(help), choices: 'list' };
      }),
    })),
  };
}
