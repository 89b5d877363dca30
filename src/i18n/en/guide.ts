/** Words of the pages that explain the format and the rules of the check. */

export const guide = {
  'guide.fields': 'Fields',
  'guide.fieldsLead': 'Every field of every file of the corpus: what it says, what may stand there, an example.',
  'guide.required': 'required',
  'guide.requiredNote': 'Fields without this mark may be left out. A text may always be given by language.',
  'guide.field': 'Field',
  'guide.means': 'What it says',
  'guide.form': 'What may stand there',
  'guide.example': 'Example',
  'guide.coding': 'Only events, as in an article.',
  'guide.rules': 'Rules',
  'guide.rulesLead': 'What the check of the corpus looks at, and why. The reports are those that it gives on the examples.',
  'guide.wrong': 'Wrong',
  'guide.right': 'Right',
  'guide.missing': 'The file is missing.',
  'guide.report': 'The report',
} as const
