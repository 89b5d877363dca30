/** Opens a place of publication by its name: a folder, or `s3://bucket/prefix`. */

import { resolve } from 'node:path'
import { openFolder } from './folder-target.ts'
import { openStore } from './object-store.ts'
import { openObjects } from './object-target.ts'
import type { Target } from './target.ts'
import { DeployFailure } from './target.ts'

export type { Deployed, OnFile, Target } from './target.ts'
export { DeployFailure } from './target.ts'
export { readRelease } from './release.ts'

/**
 * `environment`: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN as other programs take them, AWS_REGION, and
 * AWS_ENDPOINT_URL for stores of others. Throws DeployFailure when the place is not one, or keys are missing.
 */
export function openTarget(name: string, environment: Readonly<Record<string, string | undefined>>, workingFolder: string): Target {
  if (!name.includes('://')) return openFolder(resolve(workingFolder, name))
  const [, bucket, prefix = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]+)(?:\/(.*?))?\/*$/.exec(name) ?? []
  if (bucket === undefined) throw new DeployFailure({
    en: `"${name}" is not a place to deploy to, expected a folder or s3://bucket/prefix`,
    ar: `«${name}» ليس موضعًا يُنشر فيه، والمتوقَّع مجلّد أو s3://bucket/prefix`,
  })
  const accessKeyId = environment['AWS_ACCESS_KEY_ID'] ?? ''
  const secretAccessKey = environment['AWS_SECRET_ACCESS_KEY'] ?? ''
  if (accessKeyId === '' || secretAccessKey === '') {
    throw new DeployFailure({
      en: 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY: an object store takes only signed requests',
      ar: 'اضبط AWS_ACCESS_KEY_ID وAWS_SECRET_ACCESS_KEY: المخزن لا يقبل إلا الطلبات الموقَّعة',
    })
  }
  const region = environment['AWS_REGION'] || 'us-east-1'
  const sessionToken = environment['AWS_SESSION_TOKEN']
  return openObjects(openStore({
    bucket, prefix, region, accessKeyId, secretAccessKey, endpoint: environment['AWS_ENDPOINT_URL'] || `https://s3.${region}.amazonaws.com`,
    ...sessionToken ? { sessionToken } : {},
  }))
}
