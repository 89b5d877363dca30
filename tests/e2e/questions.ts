/** The questions that the search must answer wherever it works, with the event that must come first. */

export const questions = [
  { lang: 'ar', query: 'قتلى لواء القدس في البشري', event: 'liwa-al-quds-column-bombed-jabal-al-bishri', marked: ['لواء', 'القدس', 'البشري'] },
  { lang: 'en', query: 'roadside bomb officer', event: 'roadside-bomb-russian-officer-deir-ez-zor', marked: ['roadside', 'bomb', 'officer'] },
] as const
