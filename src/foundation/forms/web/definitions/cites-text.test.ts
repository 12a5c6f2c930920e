import assert from 'node:assert/strict'
import test from 'node:test'
import { readCites, writtenCites } from './cites-text.ts'

test('citations are read back as they were written', () => {
  const cites = [
    { clause: '4.1.p1.s1', words: '牵头单位1家', reading: { zh: '分公司不能牵头', en: 'A branch cannot lead' } },
    { clause: '4.1.p1.s2', words: '具有网络安全保险业务能力' },
    { clause: '保险法2015:17', reading: { zh: '须提示说明' } },
  ]
  assert.deepEqual(readCites(writtenCites(cites)), cites)
  assert.equal(readCites(' \n'), undefined)
})
