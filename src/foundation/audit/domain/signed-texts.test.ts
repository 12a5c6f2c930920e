import assert from 'node:assert/strict'
import test from 'node:test'
import { instant } from '../../kernel/index.ts'
import { bulkLeafText } from './bulk.ts'
import { checkpointText, readCheckpoint } from './checkpoint.ts'
import { entryText } from './entry-text.ts'
import { readCount, readDigest, readLabelled, writeLabelled } from './labelled-text.ts'
import { proofText, readProof } from './proof.ts'
import { receiptNumber } from './receipt-number.ts'
import { readReceipt, receiptText } from './receipt.ts'

const digest = '7c'.repeat(32)
const receipt = {
  number: receiptNumber('SQ', 2026, 187),
  subject: { resource: 'solution', id: '0193a000-0000-7000-8000-000000000001', version: 41 },
  arrival: instant('2026-12-07T09:42:09.318Z'),
  content: digest,
  origin: 'b0e0',
  seq: 5123,
  leaf: 'ab'.repeat(32),
  keyId: '2026-01',
}
const checkpoint = {
  origin: 'b0e0',
  size: 5210,
  root: digest,
  head: digest,
  at: instant('2026-12-07T09:42:30Z'),
  keyId: 'k',
}

test('a receipt says the arrival in Beijing time to the millisecond and is read back whole', () => {
  const text = receiptText(receipt)
  assert.match(text, /^arrival-beijing: 2026-12-07 17:42:09\.318$/m)
  assert.deepEqual(readReceipt(text), receipt)
})

test('a receipt with a line missing, doubled or altered to nonsense is no receipt', () => {
  const text = receiptText(receipt)
  for (const label of ['number', 'subject', 'arrival', 'content-sm3', 'origin', 'seq', 'leaf', 'key']) {
    const line = new RegExp(`^${label}: .*\n`, 'm')
    assert.equal(readReceipt(text.replace(line, '')), undefined, `without ${label}`)
    assert.equal(readReceipt(text.replace(line, (one) => one + one)), undefined, `two of ${label}`)
  }
  assert.equal(readReceipt(text.replace('seq: 5123', 'seq: 05123')), undefined)
  assert.equal(readReceipt(text.replace('\n', '\r\n')), undefined)
  assert.equal(readReceipt(''), undefined)
})

test('no value can smuggle in another line', () => {
  assert.throws(() => writeLabelled('kind/1', [['id', 'a\nleaf: b']]), RangeError)
})

test('a labelled text is one only by its kind, its last line feed and a label on every line', () => {
  assert.deepEqual(readLabelled('kind/1', 'kind/1\na: 1\nbc: : 2\n'), [
    ['a', '1'],
    ['bc', ': 2'],
  ])
  for (const text of ['kind/2\na: 1\n', 'kind/1\na: 12', 'kind/1\n: 1\n', 'kind/1\na\n', 'kind/1\na: 1\r\n']) {
    assert.equal(readLabelled('kind/1', text), undefined, JSON.stringify(text))
  }
})

test('a digest is sixty-four digits of lower-case hex, zero among them', () => {
  assert.equal(readDigest('0'.repeat(64)), '0'.repeat(64))
  for (const text of ['A'.repeat(64), '0'.repeat(63), '0'.repeat(65), undefined])
    assert.equal(readDigest(text), undefined)
})

test('checkpoints and proofs are read back as written', () => {
  assert.deepEqual(readCheckpoint(checkpointText(checkpoint)), checkpoint)
  const proof = { index: 2, size: 3, leaf: digest, path: [digest, 'ab'.repeat(32)] }
  assert.deepEqual(readProof(proofText(proof)), proof)
  assert.equal(readProof(proofText(proof).replace('path: 7c', 'path: 7C')), undefined)
})

test('a checkpoint or a proof with a line missing, doubled, foreign or altered to nonsense is none', () => {
  const whole = checkpointText(checkpoint)
  for (const label of ['origin', 'size', 'root', 'head', 'at', 'key']) {
    const line = new RegExp(`^${label}: .*\n`, 'm')
    assert.equal(readCheckpoint(whole.replace(line, '')), undefined, `without ${label}`)
    assert.equal(readCheckpoint(whole.replace(line, (one) => one + one)), undefined, `two of ${label}`)
  }
  for (const label of ['size', 'root', 'head', 'at']) {
    const altered = whole.replace(new RegExp(`^${label}: .*`, 'm'), `${label}: x`)
    assert.equal(readCheckpoint(altered), undefined, `${label} altered`)
  }
  assert.equal(readCheckpoint(receiptText(receipt)), undefined)
  assert.equal(readReceipt(whole), undefined)
  const proof = proofText({ index: 0, size: 1, leaf: digest, path: [] })
  for (const label of ['index', 'size', 'leaf']) {
    const line = new RegExp(`^${label}: .*\n`, 'm')
    assert.equal(readProof(proof.replace(line, '')), undefined, `without ${label}`)
    assert.equal(readProof(proof.replace(line, (one) => one + one)), undefined, `two of ${label}`)
  }
  assert.equal(readProof(whole), undefined)
})

test('counts are read without sign, leading zero or what no number holds exactly', () => {
  assert.deepEqual(['0', '1', '19', '9007199254740991'].map(readCount), [0, 1, 19, 9_007_199_254_740_991])
  for (const text of [undefined, '', '-1', '+1', '01', '1.0', '9007199254740992', '10000000000000000']) {
    assert.equal(readCount(text), undefined, text)
  }
})

test('a row of a bulk act is hashed behind a mark that no node of the tree begins with', () => {
  const text = bulkLeafText({ table: 'parties.organisation', id: '7', version: 2, sm3: digest })
  assert.equal(text, `\u0000{"id":"7","sm3":"${digest}","table":"parties.organisation","version":2}`)
})

test('the text of an entry holds its time, sorts its keys and leaves out what is absent', () => {
  const text = entryText({
    at: instant('2026-12-07T09:42:09.318Z'),
    actor: 'account:1',
    action: 'solution.submit',
    resource: 'solution',
    id: '7',
    changes: [{ table: 'solicitation.solution', id: '7', version: 2, sm3: digest }],
  })
  assert.equal(
    text,
    `{"action":"solution.submit","actor":"account:1","at":"2026-12-07T09:42:09.318Z","changes":[{"id":"7","sm3":"${digest}","table":"solicitation.solution","version":2}],"id":"7","resource":"solution"}`,
  )
})

test('a receipt whose subject lacks its kind, its id or its version is no receipt', () => {
  const text = receiptText(receipt)
  const { resource, id, version } = receipt.subject
  for (const subject of [` ${id} ${version}`, `${resource}  ${version}`, `${resource} ${id}`, `${resource} ${id} x`]) {
    assert.equal(readReceipt(text.replace(/^subject: .*$/m, `subject: ${subject}`)), undefined, subject)
  }
})
