import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import test from 'node:test'

/** Addresses below the desk that a source text names; parts that are worked out count as one part. */
function namedIn(source: string): string[] {
  const found = source.matchAll(/(?<=['"`(])\/desk(\/[a-z][^'"`#?\s),]*)/g)
  return Array.from(found, ([, path = '']) => path.replaceAll(/\$\{[^}]*\}?/g, ':part'))
}

/** Routes of every slice, one for each time that one is declared. */
function declared(): string[] {
  return globSync('src/*/*/web/index.ts').flatMap((file) => {
    const [, listed = ''] = readFileSync(file, 'utf8').split(/\broutes:\s*\[/)
    return Array.from(listed.matchAll(/path: '(\/[^']*)'/g), ([, path = '']) => path)
  })
}

const repeated = (paths: readonly string[]): string[] => paths.filter((path, index) => paths.indexOf(path) !== index)

/** Those of the slices and the shell's own, as patterns. */
function routes(): RegExp[] {
  return [...declared(), '/signed-in'].map((path) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}/?$`))
}

test('every address of the desk that any page names is a page of the desk', () => {
  const known = routes()
  assert.ok(known.length > 10, 'the routes of the slices were found')
  const files = globSync('src/**/*.{ts,tsx}').filter(
    (file) => !/\.test\.tsx?$/.test(file) && !/^src\/(server|web)\//.test(file),
  )
  const lost = files.flatMap((file) =>
    namedIn(readFileSync(file, 'utf8'))
      .filter((path) => !known.some((route) => route.test(path)))
      .map((path) => `${file}: /desk${path}`),
  )
  assert.deepEqual(lost, [])
})

test('no two pages of the desk have one address', () => {
  // The router refuses a second route of one address by an exception that leaves the whole desk empty.
  assert.deepEqual(repeated(declared()), [])
  assert.deepEqual(repeated(['/plans', '/selection', '/selection']), ['/selection'])
})

test('a planted address that is no page is found', () => {
  assert.deepEqual(namedIn("href: '/desk/no-such', b: `/desk/solutions/${id}/receipt`, c: '/desk'"), [
    '/no-such',
    '/solutions/:part/receipt',
  ])
  assert.ok(!routes().some((route) => route.test('/no-such')))
})
