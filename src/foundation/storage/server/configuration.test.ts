import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { ConfigurationFault, readConfiguration } from './configuration.ts'
import { environmentNames } from './environment.ts'

const faultOf = (environment: Record<string, string>): string => {
  try {
    readConfiguration(environment)
    return 'accepted'
  } catch (error) {
    assert.ok(error instanceof ConfigurationFault)
    return error.message
  }
}

test('without settings the product listens on this machine only and brings its own database', () => {
  const { host, port, production, testMode, databaseUrl, dataFolder } = readConfiguration({})
  assert.deepEqual(
    { host, port, production, testMode, databaseUrl },
    {
      host: '127.0.0.1',
      port: 3000,
      production: false,
      testMode: false,
      databaseUrl: undefined,
    },
  )
  assert.match(dataFolder, /[/\\]\.data$/)
})

test('words of the command line override the environment', () => {
  const { port, dataFolder } = readConfiguration(
    { SHIDIAN_PORT: '4000', SHIDIAN_DATA: '/var/a' },
    { port: '5000', data: '/var/b' },
  )
  assert.deepEqual({ port, dataFolder }, { port: 5000, dataFolder: '/var/b' })
})

test('a misspelt setting is refused instead of ignored', () => {
  assert.match(faultOf({ SHIDIAN_PRODUCTON: '1' }), /SHIDIAN_PRODUCTON/)
})

test('another address than this machine needs production, and production needs a proxy with TLS', () => {
  const production = { SHIDIAN_HOST: '0.0.0.0', SHIDIAN_PRODUCTION: '1' }
  const proxied = { ...production, SHIDIAN_TRUSTED_PROXY: '10.0.0.1' }
  assert.match(faultOf({ SHIDIAN_HOST: '0.0.0.0' }), /SHIDIAN_PRODUCTION=1/)
  assert.match(faultOf(production), /SHIDIAN_TRUSTED_PROXY/)
  assert.match(faultOf(proxied), /SHIDIAN_PUBLIC_URL/)
  assert.equal(faultOf({ ...proxied, SHIDIAN_PUBLIC_URL: 'https://a.example' }), 'accepted')
  assert.match(faultOf({ ...proxied, SHIDIAN_PUBLIC_URL: 'https://a.example', SHIDIAN_TEST: '1' }), /exclude/)
})

test('settings that belong together are asked for together', () => {
  assert.match(faultOf({ SHIDIAN_MAIL_URL: 'smtp://mail.example' }), /SHIDIAN_MAIL_FROM/)
  assert.match(faultOf({ SHIDIAN_OWNER_URL: 'postgres://a@b/c' }), /DATABASE_URL/)
  assert.match(faultOf({ SHIDIAN_S3_ENDPOINT: 'https://s3.example' }), /SHIDIAN_S3_BUCKET/)
})

test('a setting that cannot be read is refused without repeating the secret in it', () => {
  assert.match(faultOf({ SHIDIAN_PORT: '80000' }), /65535/)
  assert.match(faultOf({ SHIDIAN_TEST: 'yes' }), /1 or 0/)
  const fault = faultOf({ DATABASE_URL: 'mysql://user:secret@host/db' })
  assert.match(fault, /postgres/)
  assert.doesNotMatch(fault, /secret/)
})

test('README names every setting that is read, and no other', () => {
  const readme = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8')
  const told = new Set(readme.match(/\b(?:SHIDIAN_[A-Z0-9_]+|DATABASE_URL)\b/g))
  assert.deepEqual([...told].sort(), environmentNames.map(({ name }) => name).sort())
})
