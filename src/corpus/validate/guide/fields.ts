/** Every field of the format, for the guide: read off the schemas, with the words that belong to it. */

import { expectations } from '../expectations.ts'
import { wordsOfField } from '../schemas/field-words.ts'
import { fileKinds, fileSchemas } from '../schemas/index.ts'
import { shapeOf } from '../schemas/shape.ts'
import type { Words } from '../../../model/diagnostic.ts'
import type { GuideField, GuideFile } from '../../../model/guide.ts'
import type { FileKind } from '../schemas/index.ts'
import type { Shape } from '../schemas/shape.ts'

const files: Readonly<Record<FileKind, { readonly name: Words; readonly place: string }>> = {
  article: { name: { en: 'Article', ar: 'المادة' }, place: 'articles/<year>/<id>.md' },
  event: { name: { en: 'Event file', ar: 'ملف الحدث' }, place: 'events/<id>.md' },
  actor: { name: { en: 'Actor', ar: 'الجهة' }, place: 'actors/<id>.md' },
  location: { name: { en: 'Place', ar: 'المكان' }, place: 'locations/<id>.md' },
  source: { name: { en: 'Outlet', ar: 'المصدر' }, place: 'sources/<id>.md' },
  page: { name: { en: 'Page', ar: 'الصفحة' }, place: 'pages/<id>.md' },
  translation: { name: { en: 'Translation', ar: 'الترجمة' }, place: '<kind>/<id>.<lang>.md' },
  coding: { name: { en: 'Second coding', ar: 'الترميز الثاني' }, place: 'articles/<year>/<id>.coding.<name>.yml' },
  site: { name: { en: 'Site', ar: 'الموقع' }, place: 'site.yml' },
  codebook: { name: { en: 'Codebook', ar: 'دليل الترميز' }, place: 'codebook.yml' },
  interface: { name: { en: 'Interface', ar: 'الواجهة' }, place: 'interface/<lang>.yml' },
  reference: { name: { en: 'Outside data set', ar: 'مجموعة بيانات خارجية' }, place: 'reference/<name>/reference.yml' },
}

/** In the order of the format. The fields of a second coding are those of an article's events: they are not told twice. */
export function listGuideFiles(): GuideFile[] {
  return fileKinds.map(kind => ({ kind, ...files[kind], fields: kind === 'coding' ? [] : listFields(shapeOf(fileSchemas[kind]), kind, '') }))
}

function listFields(shape: Shape, kind: string, path: string): GuideField[] {
  if (shape.kind === 'either') return listFields(shape.shape, kind, path)
  if (shape.kind === 'list') return listFields(shape.item, kind, path)
  if (shape.kind === 'map') return listFields(shape.value, kind, path)
  if (shape.kind !== 'fields') return []
  return shape.fields.flatMap(field => {
    const own = path === '' ? field.name : `${path}.${field.name}`
    const words = wordsOfField(`${kind}.${own}`)?.words
    if (words === undefined) throw new Error(`The field ${kind}.${own} has no words`)
    const { example, ...means } = words
    return [{ path: own, required: field.required, means, form: describeForm(field.shape), example }, ...listFields(field.shape, kind, own)]
  })
}

/** What may stand there, in words. */
function describeForm(shape: Shape): Words {
  switch (shape.kind) {
    case 'value':
      return expectations[shape.form].expected
    case 'choice':
      return { en: shape.values.join(', '), ar: `\u200F${shape.values.join(' أو ')}` }
    case 'list':
      return { en: `a list; each: ${describeForm(shape.item).en}`, ar: `قائمة؛ كلّ بند: ${describeForm(shape.item).ar}` }
    case 'fields':
      return { en: `fields: ${shape.fields.map(({ name }) => name).join(', ')}`, ar: `حقول: ${shape.fields.map(({ name }) => name).join(' و')}` }
    case 'map':
      return { en: `for each key: ${describeForm(shape.value).en}`, ar: `لكلّ مفتاح: ${describeForm(shape.value).ar}` }
    case 'either':
      return describeEither(shape)
  }
}

function describeEither({ shape, also }: Shape & { readonly kind: 'either' }): Words {
  const whole = describeForm(shape)
  if (also === 'list') return whole
  if (also === 'item') return { en: `${whole.en}; one alone needs no brackets`, ar: `${whole.ar}؛ والواحد وحده بلا أقواس` }
  if (also === 'text') return { en: `a text, or ${whole.en}`, ar: `نص، أو ${whole.ar}` }
  return { en: `${also.join(', ')}, or ${whole.en}`, ar: `\u200F${also.join(' أو ')}، أو ${whole.ar}` }
}
