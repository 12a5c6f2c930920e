import assert from 'node:assert/strict'
import test from 'node:test'
import { instant } from '../../kernel/index.ts'
import { generalRoutes, viewOf, type PublicVisit } from './index.ts'

const visitTo = (path: string, cookie = ''): PublicVisit => ({
  request: new Request(`http://127.0.0.1${path}`, { headers: { cookie } }),
  params: {},
  nonce: 'n',
  context: {
    locale: 'zh',
    arrival: instant('2026-11-23T03:00:00Z'),
    requestId: 'r',
    sessionHash: null,
    host: { use: () => ({ demo: true }) as never },
  },
})

const routes = generalRoutes<PublicVisit>({
  home: ({ context }) => Promise.resolve({ now: context.arrival, stages: [], announcements: [] }),
  search: (_visit, _view, words) =>
    Promise.resolve([{ kind: '条款', title: words, href: '/notices/demo', excerpt: [] }]),
  reader: () => Promise.resolve('/notices/demo'),
})

async function get(path: string, cookie = ''): Promise<Response> {
  const route = routes.find((one) => one.path === path.split('?')[0])
  assert.ok(route, path)
  return route.handle(visitTo(path, cookie))
}

test('the choice of language and size is remembered and leads back to the page', async () => {
  const answer = await get('/preferences?care=1&lang=en&back=%2Fhelp%3Fa%3D1')
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.get('location'), '/help?a=1')
  const cookies = answer.headers.getSetCookie().join('\n')
  assert.match(cookies, /shidian-language=en; Path=\//)
  assert.match(cookies, /shidian-care=1/)
})

test('a way back to another site or an unknown choice is not followed', async () => {
  for (const back of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    const answer = await get(`/preferences?lang=xx&care=9&back=${encodeURIComponent(back)}`)
    assert.equal(answer.headers.get('location'), '/')
    assert.deepEqual(answer.headers.getSetCookie(), [])
  }
})

test('the cookie decides how a page looks, the address goes before it', () => {
  assert.equal(viewOf(visitTo('/', 'shidian-care=2')).larger, true)
  assert.equal(viewOf(visitTo('/?care=0', 'shidian-care=2')).care, false)
  assert.equal(viewOf(visitTo('/?lang=en&words=x')).locale, 'en')
  assert.equal(viewOf(visitTo('/search?lang=en&words=x')).path, '/search?words=x')
})

test('a whole receipt number goes straight to its check', async () => {
  const answer = await get('/search?words=sq-2026-000187-7k')
  assert.equal(answer.headers.get('location'), '/receipts?number=SQ-2026-000187-7K')
})

test('a search shows what the slices and the help page hold', async () => {
  const page = await (await get('/search?words=第六个')).text()
  assert.match(page, /href="\/notices\/demo"/)
  assert.match(page, /href="\/help#limits"/)
  assert.match(await (await get('/search?words=x&page=99&size=7')).text(), /第 1 — 1 个，共 1 个/)
})

test('files of the pages may be kept for ever, since their name changes with their content', async () => {
  for (const route of routes.filter(({ path }) => path.startsWith('/assets/'))) {
    const answer = await route.handle(visitTo(route.path))
    assert.match(answer.headers.get('cache-control') ?? '', /immutable/)
    assert.match(route.path, /\.[0-9a-f]{12}\.(css|js)$/)
  }
})

test('pages are not kept by the browser, and the desk learns whether this is a demonstration', async () => {
  assert.equal((await get('/')).headers.get('cache-control'), 'no-store')
  assert.deepEqual(await (await get('/settings.json')).json(), { demo: true })
})
