/** What a build is told from outside: folders and the address of the site, from the environment. */

import { resolve } from 'node:path'

export interface BuildSettings {
  /** The project: where the program lies. Absolute. */
  readonly root: string
  /** The corpus folder. Absolute. */
  readonly content: string
  /** Where the finished site goes. Absolute; may lie outside the project and on another file system. */
  readonly out: string
  /** Where is kept what a later run need not find out again. Absolute; may be deleted at any time. */
  readonly cache: string
  /** Address that stands for the `url` of site.yml; null = take that one. */
  readonly siteUrl: string | null
  /** Seconds since 1970 that stand for the day of the last change; null = ask git. */
  readonly sourceDate: number | null
  /** Kinds of record that get a picture for social media; null = as many as do not cost too much. */
  readonly pictures?: readonly string[] | null
  /** False: the site undoes what earlier editions installed in browsers. Left out: true. */
  readonly installed?: boolean
  /** True: nothing is taken over from the last release. Left out: false. */
  readonly full?: boolean
  /** For measuring and tests: steps that are not taken. Such a site is not whole. */
  readonly leaveOut?: readonly LeftOut[]
}

export const stepsToLeaveOut = ['search', 'offline', 'verify'] as const
export type LeftOut = (typeof stepsToLeaveOut)[number]

/**
 * Variables: MARSAD_CONTENT, MARSAD_OUT, MARSAD_CACHE (relative to the working folder), MARSAD_URL, SOURCE_DATE_EPOCH, MARSAD_OFFLINE (`off`),
 * MARSAD_PICTURES (`off`, or kinds: `event,actor`), MARSAD_LEAVE_OUT (for measuring: `search`, `offline`, `verify`, by commas). Empty means not given.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>, root: string, workingFolder = root): BuildSettings {
  const epoch = environment['SOURCE_DATE_EPOCH']
  return {
    root,
    content: folderOf(environment['MARSAD_CONTENT'], workingFolder) ?? resolve(root, 'content'),
    out: folderOf(environment['MARSAD_OUT'], workingFolder) ?? resolve(root, 'dist'),
    cache: folderOf(environment['MARSAD_CACHE'], workingFolder) ?? resolve(root, '.cache'),
    siteUrl: environment['MARSAD_URL'] || null,
    sourceDate: epoch !== undefined && /^\d+$/.test(epoch) ? Number(epoch) : null,
    pictures: readPictures(environment['MARSAD_PICTURES']),
    ...(environment['MARSAD_OFFLINE'] === 'off' ? { installed: false } : {}),
    ...(environment['MARSAD_LEAVE_OUT'] ? { leaveOut: stepsToLeaveOut.filter(step => environment['MARSAD_LEAVE_OUT']?.split(',').includes(step)) } : {}),
  }
}

/** Whether these are kinds of record is asked where pictures are chosen. */
function readPictures(value: string | undefined): readonly string[] | null {
  if (value === undefined || value === '') return null
  return value === 'off' ? [] : value.split(',').map(word => word.trim())
}

function folderOf(value: string | undefined, workingFolder: string): string | undefined {
  return value === undefined || value === '' ? undefined : resolve(workingFolder, value)
}
