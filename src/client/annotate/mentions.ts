/** Records that matter in the article but take part in no report. */

import type { FormOf } from './app.ts'
import { make } from './dom.ts'
import { textAt } from './draft.ts'
import { rowsAt } from './edits.ts'
import { evidenceFields } from './evidence-fields.ts'
import { selectField } from './fields.ts'
import { plain } from './event-form.ts'
import { recordField } from './record-fields.ts'
import { rowsField } from './rows.ts'

const targets = ['actor', 'location', 'source', 'event', 'article'] as const

export function mentionsSection(form: FormOf): HTMLElement {
  const { app, file } = form
  const count = rowsAt(app.fields(file.key), ['mentions']).length
  return make('details', { class: 'annotate-mentions' },
    make('summary', {}, app.say('annotate.mentions', { count })),
    rowsField(form, ['mentions'], {
      title: app.say('annotate.mentions.title'), hint: app.say('annotate.mentions.hint'), add: app.say('annotate.mentions.add'), make: () => ({ actor: '' }), focus: 'actor',
      draw: row => {
        const fields = app.fields(file.key)
        const target = targets.find(name => textAt(fields, [...row, name]) !== '') ?? 'actor'
        const create = target === 'actor' || target === 'location' || target === 'source' ? [target] : []
        return [
          recordField(form, [...row, target], { label: app.say(`record.${target}`), kinds: [target], create }),
          selectField(form, [...row, 'as'], { label: app.say('annotate.mention.as'), empty: app.say('mention.background'), options: plain(form, 'mention', ['commentator', 'witness', 'background']) }),
          ...evidenceFields(form, row, { required: false }),
        ]
      },
    }))
}
