import type { AuditTexts } from '../../surveys/audits/texts.ts';

/** What those who answer are told in the audit's own words. Somali lacks one of them, as it may in a real audit. */
export const demoTexts: AuditTexts = {
  auditors: {
    sv: 'Fyra brukarrevisorer med egen erfarenhet av stöd',
    'sv-x-easy': 'Fyra personer som själva har haft stöd',
    en: 'Four user auditors who have had support themselves',
    fi: 'Neljä kokemusarvioijaa, joilla on omaa kokemusta tuesta',
    ar: 'أربعة مدققين من مستخدمي الخدمات لديهم تجربة شخصية مع الدعم',
    so: 'Afar qof oo iyagu taageero soo helay',
  },
  afterwards: {
    sv: 'Verksamheten läser rapporten och svarar på vad som ska bli bättre.',
    'sv-x-easy': 'De som arbetar här läser rapporten. De ska göra stödet bättre.',
    en: 'The service reads the report and answers what is to become better.',
    fi: 'Yksikkö lukee raportin ja vastaa, mitä parannetaan.',
    ar: 'تقرأ الجهة التقرير وتجيب عما سيتحسن.',
  },
  contact: {
    sv: 'FoU-enheten i Region Exempel, 010-000 00 00',
    en: 'The research unit of Region Exempel, 010-000 00 00',
    fi: 'Region Exempelin tutkimusyksikkö, 010-000 00 00',
    ar: 'وحدة البحث في Region Exempel، هاتف 010-000 00 00',
    so: 'Waaxda cilmi-baarista ee Region Exempel, 010-000 00 00',
  },
  feedback: {
    sv: 'Vi berättar om resultatet i Gula huset i Exempelköping.',
    'sv-x-easy': 'Vi berättar i Gula huset i Exempelköping.',
    en: 'We tell of the result in Gula huset in Exempelköping.',
    fi: 'Kerromme tuloksista Gula husetissa Exempelköpingissä.',
    ar: 'نخبركم بالنتيجة في Gula huset في Exempelköping.',
    so: 'Natiijada waxaan ku sheegi doonnaa Gula huset ee Exempelköping.',
  },
};
