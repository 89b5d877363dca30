/** Short pieces of code that read the data: the same in every language of the interface, with the addresses of this site where it knows them. */

import type { InterfaceKey } from '../../i18n/index.ts'
import type { Urls } from '../../urls/index.ts'

export interface DataExample {
  readonly title: InterfaceKey
  /** What to do before the code; null where the code says it. */
  readonly text: InterfaceKey | null
  readonly code: string
}

/** `place`: id of a place with events, for the example that asks for one. */
export function listExamples(urls: Urls, place: string | null): DataExample[] {
  const at = (name: string): string => (urls.origin === '' ? name : urls.absolute(urls.file(`data/${name}`)))
  return [
    {
      title: 'data.example.duckdb', text: null,
      code: `SELECT event_type, count(*) AS events, sum(killed_low) AS at_least,\n       CASE WHEN bool_or(killed_high_open) THEN NULL ELSE sum(killed_high) END AS at_most\nFROM '${at('events.parquet')}'\nWHERE scope = 'incident' AND status = 'published' AND list_contains(modality, 'asserted') AND grade <> 'discounted'\nGROUP BY event_type ORDER BY events DESC;`,
    },
    {
      title: 'data.example.pandas', text: null,
      code: `import pandas as pd\n\nevents = pd.read_csv('${at('events.csv')}', parse_dates=['date_earliest', 'date_latest'])\nevents = events[(events['scope'] == 'incident') & (events['status'] == 'published') & (events['date_of'] == 'event')]\n# Only where the month is certain:\nfirst, last = (events[day].dt.to_period('M') for day in ['date_earliest', 'date_latest'])\nprint(events[first == last].groupby(first).size())`,
    },
    {
      title: 'data.example.r', text: null,
      code: `events <- read.csv("${at('events.csv')}", na.strings = "", encoding = "UTF-8")\nsubset(events, scope == "incident" & location_id == "${place ?? 'some-place'}",\n       select = c(event_id, date_edtf, killed_low, killed_high, grade))`,
    },
    { title: 'data.example.qgis', text: 'data.example.qgis.text', code: at('events.geojson') },
    {
      title: 'data.example.sqlite', text: null,
      code: `sqlite3 marsad.sqlite "SELECT actor_id, event_id, killed_written, wounded_written\n  FROM casualties_by_actor JOIN incidents USING (event_id) WHERE together = 1 ORDER BY actor_id"`,
    },
  ]
}
