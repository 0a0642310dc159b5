/** The short questionnaire to users as auditors write it by hand, and what it says in Arabic. */

export const title = 'Frågor till dig som har CM';
export const intro = 'Hej! Vi vill veta vad du tycker om ditt stöd. Vi som frågar har själva haft stöd.';
export const sections = ['Kontakt', 'Inflytande'] as const;

export const met = 'Har du träffat din CM i år?';
export const reach = 'Är det lätt att nå din CM?';
/** Taken from the bank. */
export const goals = 'Är det du som sätter dina mål?';
export const twoThings = 'Kan du få ditt stöd förändrat eller anpassat?';
export const changed = 'Kan du få ditt stöd ändrat?';
export const easier = 'Vad har blivit lättare?';
export const better = 'Vad kan bli bättre?';

export const easierAnswers = ['Att komma ut', 'Att sova', 'Inget av detta'] as const;
/** The shared list that is edited once. */
export const often = { list: 'Hur ofta', before: 'Ja, alltid', now: 'Ja, varje gång' } as const;

export const alt = 'En person som pratar med sin CM';

/** What stands at the left on the page of languages, and what is written at the right. */
export const inArabic: Readonly<Record<string, string>> = {
  [title]: 'أسئلة لك إذا كان لديك CM',
  [intro]: 'مرحباً! نريد أن نعرف رأيك في الدعم. نحن الذين نسأل لدينا تجربة شخصية مع الدعم.',
  Kontakt: 'التواصل',
  Inflytande: 'التأثير في القرارات',
  [met]: 'هل التقيت CM هذا العام؟',
  [reach]: 'هل من السهل أن تتواصل مع CM؟',
  [goals]: 'هل أنت من يحدّد أهدافك؟',
  [changed]: 'هل يمكنك أن تغيّر الدعم؟',
  [easier]: 'ما الذي أصبح أسهل؟',
  [better]: 'ما الذي يمكن أن يصبح أفضل؟',
  [easierAnswers[0]]: 'الخروج من البيت',
  [easierAnswers[1]]: 'النوم',
  [easierAnswers[2]]: 'لا شيء من هذا',
  [often.now]: 'نعم، في كل مرة',
  [alt]: 'شخص يتحدث مع CM',
};
