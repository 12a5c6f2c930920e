import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { attachmentDisposition, extensionOf, neutralName } from './file-name.ts'

test('Chinese names are kept as they are', () => {
  assert.equal(neutralName('联合申报协议（盖章）.pdf'), '联合申报协议（盖章）.pdf')
})

test('what hides the true name is taken out: direction, controls, what takes no room', () => {
  // Shown by a browser, the first reads "报告exe.pdf".
  assert.equal(neutralName('报告\u202Efdp.exe'), '报告fdp.exe')
  assert.equal(neutralName('a\u0000b\u0007c\u200B.pdf'), 'abc.pdf')
  assert.equal(neutralName('\uD800a.pdf'), 'a.pdf')
})

test('folders, marks that systems forbid and names of devices do not get through', () => {
  assert.equal(neutralName('../../etc/passwd.txt'), 'passwd.txt')
  assert.equal(neutralName('C:\\secret\\a.pdf'), 'a.pdf')
  assert.equal(neutralName('a<b>|"c?.pdf'), 'a_b___c_.pdf')
  assert.equal(neutralName('con.txt'), '_con.txt')
  assert.equal(neutralName(' . '), '未命名')
  assert.equal(neutralName('.pdf'), 'pdf')
})

test('a long name keeps its extension', () => {
  const name = neutralName(`${'长'.repeat(300)}.pdf`)
  assert.equal(Array.from(name).length, 120)
  assert.equal(extensionOf(name), 'pdf')
})

test('the header carries the name for new and old programs and never a second header', () => {
  assert.equal(
    attachmentDisposition('方案 1.pdf'),
    `attachment; filename="attachment.pdf"; filename*=UTF-8''%E6%96%B9%E6%A1%88%201.pdf`,
  )
  assert.equal(
    attachmentDisposition('plan (1).pdf'),
    `attachment; filename="plan (1).pdf"; filename*=UTF-8''plan%20%281%29.pdf`,
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const header = attachmentDisposition(name)
      assert.match(header, /^attachment; filename="[\w .()-]+"; filename\*=UTF-8''[\w.~%-]+$/)
      assert.equal(new Headers({ 'content-disposition': header }).get('content-disposition'), header)
    }),
  )
})
