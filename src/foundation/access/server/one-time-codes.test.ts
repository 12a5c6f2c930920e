import assert from 'node:assert/strict'
import test from 'node:test'
import { codeAt, enrolmentOf, newEnrolment, stepOfCode } from './one-time-codes.ts'

// RFC 6238, appendix B: the ASCII secret 12345678901234567890 in base 32; the last six of its eight digits.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const at = 1_111_111_109_000 // step 37037036, code 07081804

test('codes are those of the standard', () => {
  assert.equal(codeAt(secret, 59_000), '287082') // 94287082
  assert.equal(codeAt(secret, at), '081804')
  assert.equal(stepOfCode('081804', secret, at), 37_037_036)
})

test('a telephone may be half a minute wrong and not a minute', () => {
  assert.equal(stepOfCode('081804', secret, at + 30_000), 37_037_036)
  assert.equal(stepOfCode('081804', secret, at - 30_000), 37_037_036)
  assert.equal(stepOfCode('081804', secret, at + 60_000), undefined)
  assert.equal(stepOfCode('081 804', secret, at), 37_037_036)
  assert.equal(stepOfCode('', secret, at), undefined)
  assert.equal(stepOfCode('081804', undefined, at), undefined)
})

test('an enrolment names the platform and the person and is new each time', () => {
  const one = newEnrolment('somebody', '试点平台')
  assert.match(one.secret, /^[A-Z2-7]{32}$/)
  assert.notEqual(one.secret, newEnrolment('somebody', '试点平台').secret)
  assert.deepEqual(enrolmentOf(one.secret, 'somebody', '试点平台'), one)
  assert.match(one.uri, /^otpauth:\/\/totp\/.*secret=/)
})
