/** An empty document that is PDF/A-2a and PDF/UA-1 at once, with everything about it that a reader program shows. */
import PDFDocument from 'pdfkit';
import { page } from './looks.ts';
import { type Paper, start } from './sheet.ts';

/** What a reader program tells of a document. */
interface About {
  readonly title: string;
  readonly author: string;
  /** A BCP 47 tag. */
  readonly locale: string;
  /** An ISO date. */
  readonly madeOn: string;
  /** The program that made it. */
  readonly madeBy: string;
  /** Sixteen bytes that no other file has; made of what stands above where it is not told. */
  readonly id?: Buffer;
  /** Nothing is written on a page once the next is begun: so each goes out of the memory. */
  readonly inOrder?: true;
}

/** A document without pages. Dated by its day alone, so that the same content gives the same bytes. */
export function openDocument({
  title,
  author,
  locale,
  madeOn,
  madeBy,
  id,
  inOrder,
}: About): PDFKit.PDFDocument {
  const pdf = new PDFDocument({
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    displayTitle: true,
    lang: locale,
    size: [page.width, page.height],
    margin: 0,
    autoFirstPage: false,
    bufferPages: inOrder !== true,
    // None to begin with: pdfkit would take 'regular' for the same font, and open it anew each time it is chosen.
    font: null as unknown as string,
    info: {
      Title: written(title),
      Author: written(author),
      Creator: written(madeBy),
      CreationDate: new Date(`${madeOn}T12:00:00Z`),
    },
  });
  if (id) Object.assign(pdf, { _id: id });
  pdf.appendXML(accessibilityMark);
  return pdf;
}

/** Writes all of a document within one element, and ends it. */
export async function inDocument(paper: Paper, write: () => Promise<void> | void): Promise<void> {
  const whole = start(paper, 'Document');
  paper.open.push(whole);
  await write();
  whole.end();
  paper.pdf.end();
}

/**
 * pdfkit writes these texts twice: into the information dictionary as they are (valueOf), and into the XMP metadata
 * through a template (toString) without escaping, where a title with "&" would spoil the file.
 */
class Written extends String {
  override toString(): string {
    return this.valueOf().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  }
}

/** Control characters and halves of characters are not XML, and tell a reader nothing. */
function written(text: string): string {
  return new Written(text.replace(/[\p{Cc}\p{Cs}]+/gu, ' ')) as unknown as string;
}

/**
 * Says in the XMP metadata that the file is PDF/UA-1 (ISO 14289-1, 5). PDF/A-2 allows properties beyond its own only
 * when their schema is described in the same metadata (ISO 19005-2, 6.6.2.3.3), so the description goes with it.
 */
const accessibilityMark = `
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
  <pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about=""
    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas>
    <rdf:Bag>
      <rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property>
          <rdf:Seq>
            <rdf:li rdf:parseType="Resource">
              <pdfaProperty:name>part</pdfaProperty:name>
              <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
              <pdfaProperty:category>internal</pdfaProperty:category>
              <pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>
            </rdf:li>
          </rdf:Seq>
        </pdfaSchema:property>
      </rdf:li>
    </rdf:Bag>
  </pdfaExtension:schemas>
</rdf:Description>`;
