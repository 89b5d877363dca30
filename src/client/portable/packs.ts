/** The site's data on a disk: packs of files, each a classic script that hands over what it holds when it is put into the page. */

/** Path to text, or to bytes in base64 as the one element of a list. */
export type PackedFiles = Readonly<Record<string, string | readonly [string]>>

export interface Packs {
  /** Called by the scripts themselves. */
  readonly addIndex: (firstPaths: readonly string[]) => void
  readonly addPack: (files: PackedFiles) => void
  readonly addModule: (path: string, module: unknown) => void
  /** Throws when the site has no such file. */
  readonly loadFile: (path: string) => Promise<string | Uint8Array<ArrayBuffer>>
  readonly loadModule: (path: string) => Promise<unknown>
}

/** `addScript` puts a script of the folder of packs into the page and waits until it has run. */
export function createPacks(addScript: (name: string) => Promise<void>): Packs {
  let firstPaths: readonly string[] = []
  const files = new Map<string, string | readonly [string]>()
  const modules = new Map<string, unknown>()
  const scripts = new Map<string, Promise<void>>()
  const ask = (name: string): Promise<void> => {
    const asked = scripts.get(name) ?? addScript(name)
    scripts.set(name, asked)
    return asked
  }
  return {
    addIndex: paths => { firstPaths = paths },
    addPack: pack => { for (const [path, file] of Object.entries(pack)) files.set(path, file) },
    addModule: (path, module) => { modules.set(path, module) },
    loadFile: async path => {
      await ask('index.js')
      const pack = firstPaths.findLastIndex(first => first <= path)
      if (pack !== -1) await ask(`${pack + 1}.js`)
      const file = files.get(path)
      if (file === undefined) throw new Error(`${path}: is not in this edition`)
      return typeof file === 'string' ? file : Uint8Array.from(atob(file[0]), character => character.charCodeAt(0))
    },
    loadModule: async path => {
      await ask(path.replace(/^.*\//, ''))
      return modules.get(path)
    },
  }
}
