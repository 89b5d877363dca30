/** Calls again whenever something below a folder changes, and goes on whatever happens to the folder. */

import { readdirSync, statSync, watch } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FSWatcher } from 'node:fs'

/** Editors save by several steps (write aside, rename, touch): wait until it is quiet for so many milliseconds. */
const quiet = 120
/** How often to look for a folder that has gone. */
const patience = 500

/** Until `signal` aborts: a call once the watch stands, and one for each burst of changes, never two at once. The folder may vanish and come back. */
export async function watchFolder(folder: string, onChange: () => void | Promise<void>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    if (isFolder(folder)) await watchUntilGone(folder, onChange, signal)
    await sleep(patience, undefined, { signal }).catch(() => undefined)
  }
}

/** Ends when the folder is not there any more, or another one in its place. */
async function watchUntilGone(folder: string, onChange: () => void | Promise<void>, signal: AbortSignal): Promise<void> {
  const start = identityOf(folder)
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const watchers = new FolderWatchers(folder, name => {
    if (name.startsWith('.')) return
    clearTimeout(timer)
    timer = setTimeout(() => { running = running.then(onChange) }, quiet)
  })
  running = running.then(onChange)
  while (!signal.aborted && identityOf(folder) === start) {
    await sleep(patience, undefined, { signal }).catch(() => undefined)
    watchers.refresh()
  }
  watchers.close()
  clearTimeout(timer)
  await running
}

/**
 * One watcher for each folder: it tells of everything that appears, changes or goes in it. Watching files one by one, as
 * recursive watching does on some systems, loses a file that is replaced by another of its name.
 */
class FolderWatchers {
  readonly #root: string
  readonly #notice: (name: string) => void
  readonly #open = new Map<string, FSWatcher>()
  #starting = true

  constructor(root: string, notice: (name: string) => void) {
    this.#root = root
    this.#notice = notice
    this.refresh()
  }

  close(): void {
    for (const watcher of this.#open.values()) watcher.close()
    this.#open.clear()
  }

  /** Watches the folders that are there now; tells of a folder that was not watched before, for something may have happened in it. */
  refresh(): void {
    const folders = new Map(listFolders(this.#root).map(folder => [identityOf(folder), folder]))
    for (const [identity, watcher] of this.#open) {
      if (folders.has(identity)) continue
      watcher.close()
      this.#open.delete(identity)
    }
    for (const [identity, folder] of folders) {
      if (this.#open.has(identity)) continue
      this.#watch(identity, folder)
      if (!this.#starting) this.#notice('')
    }
    this.#starting = false
  }

  #watch(identity: string, folder: string): void {
    try {
      const watcher = watch(folder, (_, name) => {
        this.refresh()
        this.#notice(name ?? '')
      })
      // A folder that goes is told of by the one that held it.
      watcher.on('error', () => watcher.close())
      this.#open.set(identity, watcher)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    }
  }
}

/** The folder and those below it, hidden ones left out. Links are not followed. */
function listFolders(root: string): string[] {
  try {
    const below = readdirSync(root, { withFileTypes: true }).filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
    return [root, ...below.flatMap(({ name }) => listFolders(join(root, name)))]
  } catch {
    return []
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** Another folder under the same name (a checkout, a rename) is not the one that is watched. */
function identityOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false })
  return found === undefined ? '' : `${found.dev}:${found.ino}`
}
