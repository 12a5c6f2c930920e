import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Report {
  readonly stats?: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
}

await main(process.argv.slice(2))

async function main(words: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'shidian-journeys-'))
  const file = join(folder, 'report.json')
  const status = await play(file, words)
  const { passed, failed } = countOf(readReport(file), status)
  rmSync(folder, { recursive: true, force: true })
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1
}

function play(file: string, words: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const runner = 'node_modules/@playwright/test/cli.js'
    const child = spawn(process.execPath, [runner, 'test', '--reporter=list,json', ...words], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
    })
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })
}

function readReport(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return {}
  }
}

/** A flaky or a skipped journey is a failed one: nothing is retried here and nothing left out. */
function countOf(report: Report, status: number): { passed: number; failed: number } {
  const stats = report.stats
  if (!stats) return { passed: 0, failed: 1 }
  const failed = stats.unexpected + stats.flaky + stats.skipped
  return { passed: stats.expected, failed: failed === 0 && status !== 0 ? 1 : failed }
}
