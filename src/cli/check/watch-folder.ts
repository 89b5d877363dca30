/** Calls again whenever something below a folder changes, and goes on whatever happens to the folder. */

import { statSync, watch } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FSWatcher } from 'node:fs'

/** Editors save by several steps (write aside, rename, touch): wait until it is quiet for so many milliseconds. */
const quiet = 120
/** How often to look for a folder that has gone. */
const patience = 500

/** Until `signal` aborts: a call for each burst of changes, never two at once. The folder may vanish and come back. */
export async function watchFolder(folder: string, onChange: () => void | Promise<void>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    if (isFolder(folder)) {
      await watchOnce(folder, onChange, signal)
      if (!signal.aborted) await onChange()
    }
    await sleep(patience, undefined, { signal }).catch(() => undefined)
  }
}

/** Ends when the watcher fails or the folder is not there any more. */
async function watchOnce(folder: string, onChange: () => void | Promise<void>, signal: AbortSignal): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let watcher: FSWatcher | undefined
  await new Promise<void>(resolve => {
    const start = identityOf(folder)
    const end = (): void => resolve()
    try {
      watcher = watch(folder, { recursive: true, signal }, (_, name) => {
        if (identityOf(folder) !== start) return end()
        if (name !== null && name.split(/[\\/]/).some(part => part.startsWith('.'))) return
        clearTimeout(timer)
        timer = setTimeout(() => { running = running.then(onChange) }, quiet)
      })
      watcher.on('error', end).on('close', end)
    } catch {
      end()
    }
  })
  clearTimeout(timer)
  watcher?.close()
  await running
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** Another folder under the same name (a checkout, a rename) is not the one that is watched. */
function identityOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false })
  return found === undefined ? '' : `${found.dev}:${found.ino}`
}
