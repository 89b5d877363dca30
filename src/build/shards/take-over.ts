/** A release that takes from shards what they have made; the rest is made here. Nothing in it is a link into a shard. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { NewRelease } from '../release/new-release.ts'
import type { OpenShards } from './open-shards.ts'

/** `release`: one that takes nothing over; `site`: the folder in which it grows. */
export function takeFromShards(release: NewRelease, { take, checkLeft }: Pick<OpenShards, 'take' | 'checkLeft'>, site: string): NewRelease {
  return {
    ...release,
    isToMake: path => {
      const found = take(path)
      if (found === null) return true
      if (found.sort === 'text') release.placeTexts([{ path, text: found.bytes.toString('utf8') }])
      else {
        mkdirSync(dirname(join(site, path)), { recursive: true })
        writeFileSync(join(site, path), found.bytes, { flag: 'wx' })
      }
      return false
    },
    keepMade: file => {
      const found = take(file)
      if (found === null) checkLeft(file)
      else release.placeMade(file, found.bytes, found.reads)
      return found !== null
    },
  }
}
