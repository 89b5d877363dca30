/**
 * Styles and terms in the Citation Style Language, written for this site: Chicago's author-date references, APA's for Arabic
 * (the style that Citation.js brings has Latin punctuation in it), and the Arabic terms that both need.
 */

import { formatMonthName, quotationMarks } from '../../language/index.ts'

const namespace = 'xmlns="http://purl.org/net/xbiblio/csl"'

function makeStyle(id: string, title: string, macros: string, layout: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<style ${namespace} class="in-text" version="1.0" default-locale="en-US">
<info><title>${title}</title><id>${id}</id><updated>2026-01-01T00:00:00+00:00</updated></info>
${macros}
<citation><layout><text variable="title"/></layout></citation>
<bibliography>${layout}</bibliography>
</style>`
}

/** Who speaks: the author, else the outlet, else the title itself. */
const author = '<macro name="author"><names variable="author"><name/><substitute><text variable="container-title"/><text variable="title"/></substitute></names></macro>'

const version = '<group delimiter=" "><text term="version" text-case="capitalize-first"/><text variable="version"/></group>'

const circa = '<choose><if is-uncertain-date="issued"><text term="circa" form="short" suffix=" "/></if></choose>'

/** Author. Year. “Title.” Version. Full date. Address. */
export const chicagoStyle = makeStyle('marsad-chicago', 'Chicago, author-date, for pages and news', `${author}
<macro name="year"><choose><if variable="issued">${circa}<date variable="issued" form="text" date-parts="year"/></if><else><text term="no date" form="short"/></else></choose></macro>`,
`<layout suffix="."><group delimiter=". "><text macro="author"/><text macro="year"/><text variable="title" quotes="true"/>
${version}<group>${circa}<date variable="available-date" form="text"/></group><text variable="archive_location"/><text variable="URL"/></group></layout>`)

/** Author. (Date). Title (version). Outlet. Address: with the punctuation of Arabic. */
export const apaArabicStyle = makeStyle('marsad-apa-arabic', 'APA for Arabic', `
<macro name="author"><names variable="author"><name/></names></macro>
<macro name="when"><choose><if variable="issued">${circa}<group delimiter="، "><date variable="issued" form="text" date-parts="year"/>
<date variable="issued"><date-part name="day" suffix=" "/><date-part name="month"/></date></group></if><else><text term="no date" form="short"/></else></choose></macro>
<macro name="title"><group delimiter=" "><text variable="title" font-style="italic"/><group prefix="(" suffix=")">${version}</group></group></macro>
<macro name="kept"><group delimiter="، "><text variable="archive"/><text variable="archive_location"/></group></macro>`,
`<layout><group delimiter=". "><choose><if variable="author"><group delimiter=". "><text macro="author"/><text macro="when" prefix="(" suffix=")"/><text macro="title"/></group></if>
<else><group delimiter=". "><text macro="title"/><text macro="when" prefix="(" suffix=")"/></group></else></choose>
<text variable="container-title"/><text macro="kept"/><text variable="URL"/></group></layout>`)

/** Terms and dates of Arabic, for `lang="ar"`. */
export function arabicTerms(): string {
  const [open, close] = quotationMarks('ar')
  const months = Array.from({ length: 12 }, (_, index) =>
    `<term name="month-${String(index + 1).padStart(2, '0')}">${formatMonthName(index + 1, 'ar')}</term>`)
  return `<?xml version="1.0" encoding="utf-8"?>
<locale ${namespace} version="1.0" xml:lang="ar"><style-options punctuation-in-quote="false"/>
<date form="text" delimiter=" "><date-part name="day"/><date-part name="month"/><date-part name="year"/></date>
<terms><term name="circa" form="short">نحو</term><term name="circa">نحو</term><term name="no date" form="short">د.ت.</term><term name="no date">دون تاريخ</term>
<term name="version">النسخة</term><term name="open-quote">${open}</term><term name="close-quote">${close}</term>
<term name="open-inner-quote">“</term><term name="close-inner-quote">”</term><term name="and">و</term><term name="et-al">وآخرون</term>
${months.join('')}</terms></locale>`
}
