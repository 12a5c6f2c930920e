import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { day } from '../foundation/kernel/index.ts'
import { demoDays, demoNoticeText } from '../pilot/notice/index.ts'

const checkout = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'command-line-'))

const shidian = (words: readonly string[], input = '') => {
  const done = spawnSync(join(checkout, 'bin/shidian'), words, { input, encoding: 'utf8' })
  return { status: done.status, out: done.stdout, err: done.stderr }
}

const kept = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const notice = demoNoticeText(demoDays(day('2026-03-01')))
const good = {
  submittedAt: '2024-01-20T10:00:00+08:00',
  ledByLeadAlready: 5,
  categories: ['enterprise'],
  sectors: ['telecom-internet'],
  classes: ['property'],
  cover: ['fp.bi'],
  lead: {
    uscc: '91110000600037341L',
    registeredInPrc: true,
    legalPerson: true,
    capability: true,
    insuranceLicence: { kind: 'insurer', number: '示例', validUntil: 'long-term' },
  },
  partners: [],
  paperCopies: 3,
  electronicCopy: true,
}

test('a notice is printed as one JSON document, from a file and from standard input', () => {
  const fromFile = shidian(['notice', 'parse', kept('notice.txt', notice), '--json'])
  assert.deepEqual([fromFile.status, fromFile.err], [0, ''])
  const read = JSON.parse(fromFile.out) as { clauses: { id: string }[] }
  assert.deepEqual(Object.keys(read), ['number', 'title', 'issuedOn', 'clauses'])
  assert.deepEqual(Object.keys(read.clauses[0] ?? {}), ['id', 'label', 'text', 'sentences'])
  assert.equal(shidian(['notice', 'parse', '-', '--json'], notice).out, fromFile.out)
})

test('what cannot be read is 2, wrong use is 64, and neither prints an answer', () => {
  const solution = kept('good.json', JSON.stringify(good))
  const cases: readonly (readonly [status: number, words: readonly string[], input?: string])[] = [
    [2, ['notice', 'parse', '-', '--json'], ''],
    [2, ['notice', 'parse', '-', '--json'], '这不是通知。'],
    [2, ['notice', 'parse', join(folder, 'absent.txt')]],
    [2, ['notice', 'parse', folder]],
    [64, ['notice', 'parse']],
    [64, ['notice', 'parse', 'a', '--jsno']],
    [2, ['check', 'solution', '-', '--programme', '2023-356'], '{'],
    [64, ['check', 'solution', solution]],
    [64, ['check', 'solution', solution, '--programme', '1999-1']],
    [64, ['check', 'solution', solution, '--programme', '2023-356', '--as-of', 'never']],
    [64, ['uscc', '--json']],
  ]
  for (const [status, words, input] of cases) {
    const done = shidian(words, input)
    assert.deepEqual([done.status, done.out], [status, ''], words.join(' '))
    assert.notEqual(done.err, '')
  }
})

test('a solution with a refusal is 1, one without is 0, and well-formed JSON is always judged', () => {
  const file = kept('sixth.json', JSON.stringify(good))
  const check = (more: readonly string[], input?: string) =>
    shidian(
      ['check', 'solution', input === undefined ? file : '-', '--programme', '2023-356', '--json', ...more],
      input,
    )
  assert.equal(check(['--as-of', 'submission']).status, 0)
  const closing = check([])
  assert.equal(closing.status, 1)
  const { ok, findings } = JSON.parse(closing.out) as { ok: boolean; findings: { rule: string; verdict: string }[] }
  assert.deepEqual([ok, findings.length], [false, 17])
  assert.deepEqual(
    findings.filter(({ verdict }) => verdict === 'unmet').map(({ rule }) => rule),
    ['at-most-five-solutions-led'],
  )
  for (const input of ['null', '[]', '7', '"x"', '{"lead": 3}']) assert.equal(check([], input).status, 1, input)
})

test('credit codes are answered in the order given', () => {
  const done = shidian(['uscc', '91110000600037341L', '911100006000373410', '123', '--json'])
  assert.equal(done.status, 1)
  assert.deepEqual(JSON.parse(done.out), [
    { code: '91110000600037341L', valid: true },
    { code: '911100006000373410', valid: false, reason: 'check-digit' },
    { code: '123', valid: false, reason: 'length' },
  ])
  assert.equal(shidian(['uscc', '9144030071526726XG', '--json']).status, 0)
})
