import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'

const checkout = fileURLToPath(new URL('../../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'arithmetic-'))

const shidian = (words: readonly string[], input = '') => {
  const done = spawnSync(join(checkout, 'bin/shidian'), words, { input, encoding: 'utf8' })
  return { status: done.status, out: done.stdout, err: done.stderr }
}

const split = '{"id": "s", "kind": "split", "amount": "10", "weights": ["1", "1", "1"]}'
const claim = '{"id": "c", "kind": "claim", "loss": "5"}'
const wrong = '{"id": "w", "kind": "claim", "loss": "-5"}'
const document = (...cases: string[]): string => `{"cases": [${cases.join(', ')}]}`

test('a file and standard input give the same one document, and either command answers every kind', () => {
  const file = join(folder, 'cases.json')
  writeFileSync(file, document(split, claim))
  const fromFile = shidian(['premium', file, '--json'])
  assert.deepEqual([fromFile.status, fromFile.err], [0, ''])
  const { cases } = JSON.parse(fromFile.out) as { cases: readonly Record<string, unknown>[] }
  assert.deepEqual(cases[0], { id: 's', shares: ['4', '3', '3'] })
  assert.deepEqual(Object.keys(cases[1] ?? {}), ['id', 'buckets', 'payable', 'mitigationPayable'])
  assert.equal(shidian(['adjust', '--json', '-'], document(split, claim)).out, fromFile.out)
})

test('a refused case is 1 and the others are still answered', () => {
  const done = shidian(['adjust', '-', '--json'], document(split, wrong, split))
  assert.deepEqual([done.status, done.err], [1, ''])
  const { cases } = JSON.parse(done.out) as { cases: readonly Record<string, unknown>[] }
  assert.deepEqual(
    cases.map((one) => [one['id'], Object.keys(one).join()]),
    [
      ['s', 'id,shares'],
      ['w', 'id,error'],
      ['s', 'id,shares'],
    ],
  )
  assert.equal(shidian(['premium', '-', '--json'], document()).status, 0)
})

test('well-formed JSON is always judged: a document without cases is a refused case', () => {
  for (const input of ['null', '{"cases": {}}']) {
    const done = shidian(['premium', '-', '--json'], input)
    assert.equal(done.status, 1, input)
    const { cases } = JSON.parse(done.out) as { cases: readonly Record<string, unknown>[] }
    assert.deepEqual([cases.length, cases[0]?.['id'], typeof cases[0]?.['error']], [1, null, 'string'], input)
  }
})

test('what cannot be read is 2, wrong use is 64, and neither prints an answer', () => {
  for (const [status, words, input] of [
    [2, ['premium', '-', '--json'], '{"cases": ['],
    [2, ['adjust', '-', '--json'], ''],
    [2, ['adjust', join(folder, 'absent.json')], ''],
    [2, ['premium', folder], ''],
    [64, ['premium'], ''],
    [64, ['adjust', '--json'], ''],
    [64, ['premium', '-', '--jsno'], document(split)],
    [64, ['premium', '-', '-', '--json'], document(split)],
  ] as const) {
    const done = shidian(words, input)
    assert.deepEqual([done.status, done.out], [status, ''], words.join(' '))
    assert.notEqual(done.err, '')
  }
})

test('without --json each case is told in lines that people can read', () => {
  const done = shidian(['premium', '-'], document(split, wrong))
  assert.equal(done.status, 1)
  assert.deepEqual(done.out.split('\n'), [
    '✓ s',
    '    shares.0 4',
    '    shares.1 3',
    '    shares.2 3',
    '✗ w',
    '    字段 loss 的值 "-5" 是负数。此处的金额不小于零。',
    '    The field loss is "-5", which is negative. The amount here is zero or more.',
    '1 answered, 1 refused',
    '',
  ])
})
