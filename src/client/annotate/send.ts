/** The ways from a draft to the project: addresses of prefilled pages on the repository's host. Pure; nothing is sent from here. */

export interface Repository {
  /** Address of the repository's page. */
  readonly page: string
  readonly branch: string
  /** Hosts where a new file can be prefilled by its address. */
  readonly isGitHub: boolean
}

/** Longest address that browsers and hosts take without cutting it. */
export const longestAddress = 8000

/** `https://github.com/owner/name`, with `/tree/<branch>` where the branch is not main; null when none is given. */
export function readRepository(address: string | null): Repository | null {
  if (address === null || !URL.canParse(address)) return null
  const { host, origin, pathname } = new URL(address)
  const [, path = '', branch = 'main'] = /^(.+?)(?:\.git)?(?:\/tree\/(.+?))?\/*$/.exec(pathname) ?? []
  return { page: `${origin}${path}`, branch: decodeBranch(branch), isGitHub: /^(?:www\.)?github\.com$/.test(host) && /^\/[^/]+\/[^/]+$/.test(path) }
}

/** A page with the new file written in, ready to be proposed; null where the host has none or the address would be too long. */
export function newFileAddress(repository: Repository | null, path: string, text: string): string | null {
  if (repository === null || !repository.isGitHub) return null
  const cut = path.lastIndexOf('/')
  const folder = path.slice(0, cut).split('/').map(encodeURIComponent).join('/')
  const address = `${repository.page}/new/${encodeBranch(repository)}/${folder}?filename=${encodeURIComponent(path.slice(cut + 1))}&value=${encodeURIComponent(text.toWellFormed())}`
  return address.length > longestAddress ? null : address
}

/** The page where files are dropped into a folder; null where the host has none. */
export function uploadAddress(repository: Repository | null, path: string): string | null {
  if (repository === null || !repository.isGitHub) return null
  const folder = path.slice(0, path.lastIndexOf('/')).split('/').map(encodeURIComponent).join('/')
  return `${repository.page}/upload/${encodeBranch(repository)}/${folder}`
}

/** The page where an existing file is edited: what stands there is replaced by hand. */
export function editAddress(repository: Repository | null, path: string): string | null {
  if (repository === null || !repository.isGitHub) return null
  return `${repository.page}/edit/${encodeBranch(repository)}/${path.split('/').map(encodeURIComponent).join('/')}`
}

/** As the branch is named: an address has it encoded already, where it is not encoded badly. */
function decodeBranch(branch: string): string {
  try {
    return decodeURIComponent(branch)
  } catch {
    return branch
  }
}

function encodeBranch({ branch }: Repository): string {
  return branch.split('/').map(encodeURIComponent).join('/')
}
