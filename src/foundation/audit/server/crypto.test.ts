import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { nationalCrypto as crypto } from './crypto.ts'
import { privatePem, publicPem, readPrivatePem, readPublicPem } from './sm2-pem.ts'

const bytesOf = (hex: string): Buffer => Buffer.from(hex, 'hex')

test('SM3 gives the digests of the two worked examples of GB/T 32905', () => {
  assert.equal(crypto.sm3Hex('abc'), '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  assert.equal(crypto.sm3Hex('abcd'.repeat(16)), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732')
  assert.equal(crypto.sm3Hex('a', Buffer.from('bc')), crypto.sm3Hex('abc'))
})

test('SM4-GCM opens the example of RFC 8998, A.1', () => {
  const key = bytesOf('0123456789abcdeffedcba9876543210')
  const nonce = '00001234567800000000abcd'
  const ciphertext =
    '17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735' +
    'd82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d'
  const tag = '83de3541e4c2b58177e065a9bf7b62ec'
  const context = bytesOf('feedfacedeadbeeffeedfacedeadbeefabaddad2')
  const plain = crypto.open(bytesOf(nonce + ciphertext + tag), key, context)
  assert.equal(
    Buffer.from(plain ?? []).toString('hex'),
    'aabbccddeeffeeaa'.replaceAll(/../g, (pair) => pair.repeat(8)),
  )
})

test('what was sealed opens only with its key, its context and all its bytes', () => {
  const key = crypto.sm3('key').subarray(0, 16)
  const sealed = crypto.seal(Buffer.from('身份证号'), key, 'person 1')
  assert.equal(Buffer.from(crypto.open(sealed, key, 'person 1') ?? []).toString(), '身份证号')
  assert.equal(crypto.open(sealed, crypto.sm3('other').subarray(0, 16), 'person 1'), undefined)
  assert.equal(crypto.open(sealed, key, 'person 2'), undefined)
  for (let index = 0; index < sealed.length; index += 1) {
    const spoilt = Uint8Array.from(sealed)
    spoilt[index] = (spoilt[index] ?? 0) ^ 1
    assert.equal(crypto.open(spoilt, key, 'person 1'), undefined, `byte ${index}`)
  }
  assert.equal(crypto.open(sealed.subarray(0, 20), key, 'person 1'), undefined)
})

test('a signature holds for its text and key only', () => {
  const key = crypto.newSigningKey()
  const signature = crypto.sign('回执', key)
  assert.equal(crypto.verify('回执', signature, key.point), true)
  assert.equal(crypto.verify('回执 ', signature, key.point), false)
  assert.equal(crypto.verify('回执', signature, crypto.newSigningKey().point), false)
  assert.equal(crypto.verify('回执', Buffer.from('no signature'), key.point), false)
})

test('the same text and key give the same signature, and no two texts or keys share a nonce', () => {
  const [key, other] = [crypto.newSigningKey(), crypto.newSigningKey()]
  assert.deepEqual(crypto.sign('回执', key), crypto.sign('回执', key))
  // r = e + x1 of the nonce; with equal nonces the difference of two r would be that of two digests.
  const signatures = [crypto.sign('a', key), crypto.sign('b', key), crypto.sign('a', other)]
  assert.equal(new Set(signatures.map((one) => Buffer.from(one).toString('hex'))).size, 3)
  for (let index = 0; index < 40; index += 1) {
    const text = `text ${index}`
    assert.ok(crypto.verify(text, crypto.sign(text, key), key.point), text)
  }
})

test('keys survive the way through PEM and other texts are no keys', () => {
  const key = crypto.newSigningKey()
  assert.deepEqual(readPrivatePem(privatePem(key)), key)
  assert.equal(readPublicPem(publicPem(key.point)), key.point)
  assert.equal(readPublicPem('-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----'), undefined)
  assert.equal(readPrivatePem(publicPem(key.point)), undefined)
})

test('openssl verifies our signature and we verify that of openssl', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shidian-sm2-'))
  const openssl = (...words: string[]): number | null => spawnSync('openssl', words, { cwd: folder }).status
  const words = ['-rawin', '-digest', 'sm3', '-pkeyopt', 'distid:1234567812345678', '-in', 'text']
  try {
    const key = crypto.newSigningKey()
    writeFileSync(join(folder, 'text'), '收到')
    writeFileSync(join(folder, 'public.pem'), publicPem(key.point))
    writeFileSync(join(folder, 'private.pem'), privatePem(key))
    writeFileSync(join(folder, 'ours'), crypto.sign('收到', key))
    assert.equal(openssl('pkeyutl', '-verify', '-pubin', '-inkey', 'public.pem', '-sigfile', 'ours', ...words), 0)
    assert.equal(openssl('pkeyutl', '-sign', '-inkey', 'private.pem', '-out', 'theirs', ...words), 0)
    const theirs = spawnSync('cat', ['theirs'], { cwd: folder }).stdout
    assert.equal(crypto.verify('收到', theirs, key.point), true)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
