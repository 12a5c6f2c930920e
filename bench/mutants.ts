import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { mutationsOf } from '../tests/mutations.ts'

/**
 * How much of the code is held by its tests: each file is changed in one small place after the other, and a test must
 * fail. Works on a copy; prints the mutants that no test noticed and the score. A survivor is either a missing example or
 * a change that changes nothing, to be judged by a reader.
 *
 * bin/shidian-node bench/mutants.ts [FILE or pattern…] [--tests PATTERN] [--every N]
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { tests: { type: 'string' }, every: { type: 'string', default: '1' } },
})
const money = ['src/foundation/kernel/{fen,rates,sharing}.ts', 'src/insurance/{policies,claims}/domain/*.ts']
const files = globSync(positionals.length > 0 ? positionals : money).filter(
  (file) => !/\.test\.ts$|refusals/.test(file),
)
mkdirSync('.build', { recursive: true })
const copy = mkdtempSync('.build/mutants-')
for (const folder of ['src', 'tests', 'package.json']) cpSync(folder, join(copy, folder), { recursive: true })

const testsOf = (file: string): string[] => globSync(values.tests ?? join(dirname(file), '*.test.ts'))

/** A mutant may never come out of a loop and fill the memory meanwhile; the limits are those of a run without a change. */
const passes = (file: string, longest: number): boolean =>
  spawnSync(process.execPath, ['--max-old-space-size=1024', '--test', '--test-isolation=none', ...testsOf(file)], {
    cwd: copy,
    timeout: longest,
    // The test runner hears SIGTERM only between two turns.
    killSignal: 'SIGKILL',
  }).status === 0

let killed = 0
let tried = 0
for (const file of files) {
  const source = readFileSync(file, 'utf8')
  const started = performance.now()
  if (!passes(file, 60_000)) throw new Error(`the tests of ${file} fail without any change, so they prove nothing`)
  const longest = Math.ceil(5_000 + 4 * (performance.now() - started))
  const mutations = mutationsOf(source).filter((_, index) => index % Number(values.every) === 0)
  const survivors = mutations.filter(({ mutated }) => {
    writeFileSync(join(copy, file), mutated)
    return passes(file, longest)
  })
  writeFileSync(join(copy, file), source)
  tried += mutations.length
  killed += mutations.length - survivors.length
  process.stdout.write(`${file}: ${mutations.length - survivors.length} of ${mutations.length} noticed\n`)
  for (const { line, from, to } of survivors) process.stdout.write(`  ${line}: ${from}\n    → ${to}\n`)
}
rmSync(copy, { recursive: true, force: true })
process.stdout.write(`${killed} of ${tried} mutants noticed: ${((killed / Math.max(tried, 1)) * 100).toFixed(1)}%\n`)
