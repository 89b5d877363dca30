/** Every page carries the content security policy before anything that could load or run, and nothing inline. */

import { contentSecurityPolicy } from '../../site/csp.ts'
import type { Tag } from './html.ts'

const loading = new Set(['script', 'link', 'style', 'img', 'iframe', 'object', 'embed', 'base'])
const dataScripts = new Set(['application/ld+json', 'application/json'])

export function checkPolicy(page: string, tags: readonly Tag[]): string[] {
  const isPolicy = ({ name, attributes }: Tag): boolean =>
    name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy'
  const policies = tags.filter(isPolicy)
  const first = tags.findIndex(tag => isPolicy(tag) || loading.has(tag.name))
  const problems: string[] = []
  if (policies.length !== 1 || policies[0]?.attributes['content'] !== contentSecurityPolicy) {
    problems.push(`${page}: does not carry the content security policy exactly once`)
  } else if (!isPolicy(tags[first] ?? { name: '', attributes: {} })) {
    problems.push(`${page}: loads something before the content security policy`)
  }
  return [...problems, ...tags.flatMap(tag => inlineProblem(page, tag))]
}

function inlineProblem(page: string, { name, attributes }: Tag): string[] {
  if (name === 'style' || attributes['style'] !== undefined) return [`${page}: has an inline style on <${name}>`]
  if (name === 'script' && attributes['src'] === undefined && !dataScripts.has(attributes['type'] ?? '')) {
    return [`${page}: has an inline script`]
  }
  const handler = Object.keys(attributes).find(attribute => /^on[a-z]+$/.test(attribute))
  return handler === undefined ? [] : [`${page}: has an inline ${handler} on <${name}>`]
}
