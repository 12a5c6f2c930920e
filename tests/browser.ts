import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where Debian, Ubuntu, Fedora and macOS put a Chromium that we may drive; ours to name first. */
const places = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

export const launchArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface Tools {
  readonly chromium: string | undefined
  /** Whether some font of the machine can draw Chinese; without one every picture is boxes. */
  readonly chineseFont: boolean
}

export function findTools(path: string = process.env['PATH'] ?? ''): Tools {
  return { chromium: findChromium(path), chineseFont: hasChineseFont() }
}

/** Finds the tools, installs them where that is allowed, and otherwise says plainly what is missing and how to get it. */
export function ensureTools(): { readonly chromium: string } {
  const found = findTools()
  const tools = found.chromium && found.chineseFont ? found : installed(found)
  const missing = missingWords(tools)
  if (tools.chromium === undefined || missing.length > 0) {
    throw new Error(`Browser journeys cannot run here.\n${missing.join('\n')}`)
  }
  return { chromium: tools.chromium }
}

export function missingWords({ chromium, chineseFont }: Tools): string[] {
  return [
    ...(chromium === undefined
      ? ['Missing: Chromium. On Debian or Ubuntu: sudo apt-get install chromium (any Chrome from 90 on will do).']
      : []),
    ...(chineseFont
      ? []
      : ['Missing: a font with Chinese characters. On Debian or Ubuntu: sudo apt-get install fonts-noto-cjk.']),
  ]
}

function findChromium(path: string): string | undefined {
  const folders = path.split(delimiter).filter(Boolean)
  const candidates = places.flatMap((place) =>
    place.startsWith('/') ? [place] : folders.map((folder) => join(folder, place)),
  )
  return candidates.find((candidate) => existsSync(candidate))
}

function hasChineseFont(): boolean {
  if (process.platform === 'darwin') return true
  const listed = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
  return listed.status === 0 && listed.stdout.trim() !== ''
}

/** Debian's packages, when this user may install them; nothing is asked for and nothing waits for a password. */
function installed(tools: Tools): Tools {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive']
  const run = (...words: readonly string[]): boolean => {
    const [command = '', ...rest] = [...sudo, ...words]
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    return spawnSync(command, rest, { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 400_000 }).status === 0
  }
  const wanted = [...(tools.chromium ? [] : ['chromium']), ...(tools.chineseFont ? [] : ['fonts-noto-cjk'])]
  if (spawnSync('apt-get', ['--version']).status !== 0) return tools
  console.error(`installing ${wanted.join(' and ')} for the browser journeys`)
  if (run('apt-get', 'update', '-qq')) run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...wanted)
  return findTools()
}
