/** What the reader looked for lately: kept on this device alone, never sent, removable one by one or together. */

const key = 'marsad:recent-searches'
const most = 8

export interface RecentSearches {
  /** The latest first. */
  readonly list: () => readonly string[]
  readonly add: (words: string) => void
  readonly remove: (words: string) => void
  readonly clear: () => void
}

export type Keeping = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** `storage`: null, or one that refuses, keeps nothing and says nothing. */
export function createRecentSearches(storage: () => Keeping | null): RecentSearches {
  const list = (): readonly string[] => {
    const kept = attempt(() => JSON.parse(storage()?.getItem(key) ?? '[]') as unknown)
    return Array.isArray(kept) ? kept.filter(words => typeof words === 'string').slice(0, most) : []
  }
  const write = (words: readonly string[]): void => {
    attempt(() => words.length === 0 ? storage()?.removeItem(key) : storage()?.setItem(key, JSON.stringify(words)))
  }
  return {
    list,
    add: words => {
      const text = words.trim().replace(/\s+/g, ' ')
      if (text !== '') write([text, ...list().filter(other => other !== text)].slice(0, most))
    },
    remove: words => write(list().filter(other => other !== words)),
    clear: () => write([]),
  }
}

/** Private windows and full disks throw. */
function attempt<Value>(act: () => Value): Value | null {
  try {
    return act()
  } catch {
    return null
  }
}
