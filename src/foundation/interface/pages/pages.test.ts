import assert from 'node:assert/strict'
import test from 'node:test'
import { instant } from '../../kernel/index.ts'
import {
  clauseChip,
  dataTable,
  errorSummary,
  field,
  findInHelp,
  findingList,
  homePage,
  html,
  pageLinks,
  preferenceHref,
  publicFrame,
  receiptBlock,
  refusalPage,
  statusTag,
  stylesheet,
  taskList,
  type PageView,
} from './index.ts'

const view: PageView = { locale: 'zh', care: false, nonce: 'n0nce', path: '/help?a=1', demo: false }
const text = (part: unknown): string => String(part).replaceAll(/\s+/g, ' ')

test('what people typed never becomes markup', () => {
  const page = text(publicFrame(view, { title: '<script>', searched: '"><img>', body: html`<h1>${'<b>&"'}</h1>` }))
  assert.ok(!page.includes('<img>') && !page.includes('<b>&'))
  assert.match(page, /&lt;b&gt;&amp;&quot;/)
  assert.match(page, /value="&quot;&gt;&lt;img&gt;"/)
})

test('a promise inside a page is refused instead of being printed', () => {
  assert.throws(() => html`<p>${Promise.resolve('x') as never}</p>`, /promise/)
})

test('the frame carries language, nonce, no favicon request, and its switches come back to the page', () => {
  const page = text(publicFrame(view, { title: '帮助', body: html`` }))
  assert.match(page, /<html lang="zh-CN"/)
  assert.match(page, /<link rel="icon" href="data:," \/>/)
  assert.match(page, /nonce="n0nce"/)
  assert.match(page, /<title>帮助 - 网络安全保险服务试点支撑平台<\/title>/)
  assert.ok(page.includes(String(html`${preferenceHref(view, { care: '1' })}`)))
  assert.ok(!page.includes('演示环境'))
  assert.match(text(publicFrame({ ...view, demo: true }, { body: html`` })), /演示环境/)
  assert.match(text(publicFrame(view, { title: '登录', wrong: true, body: html`` })), /<title>错误：登录/)
})

test('no page uses a style attribute, which the content security policy would drop', () => {
  const facts = { now: instant('2026-11-23T03:00:00Z'), stages: [], announcements: [] }
  for (const way of [view, { ...view, care: true }, { ...view, locale: 'en' } as const]) {
    assert.ok(!/\sstyle="/.test(text(homePage(way, facts))))
  }
})

test('a chip leads to the sentence, and a link to a script leads nowhere', () => {
  assert.match(
    text(clauseChip(view, { clause: '4.1.p1.s3', reader: '/notices/demo' })),
    /href="\/notices\/demo#4\.1\.p1\.s3".*四（一）/,
  )
  assert.match(text(clauseChip(view, { clause: '4.1.p1.s3', href: 'javascript:alert(1)' })), /href="#"/)
  assert.match(text(clauseChip(view, { clause: '保险法2015:23' })), /《保险法》第23条/)
})

test('findings that are met fold into one line and undetermined is not worded as no', () => {
  const list = text(
    findingList(view, [
      { level: 'met', conclusion: '牵头 1 家' },
      { level: 'undetermined', conclusion: '注册信息未核验', cite: { clause: '4.1.p1.s2', words: '境内注册' } },
      { level: 'met', conclusion: '联合 3 家' },
    ]),
  )
  assert.match(list, /无法判定：.*注册信息未核验.*「境内注册」.*另有 2 项已满足.*牵头 1 家、联合 3 家/)
  assert.ok(!list.includes('不符合'))
})

test('the summary of errors says the same words as the field and links to it', () => {
  const message = '统一社会信用代码第 18 位校验不符'
  const summary = text(errorSummary(view, [{ field: 'uscc', message }]))
  const control = text(field({ id: 'uscc', label: '统一社会信用代码', problem: message }))
  assert.match(summary, new RegExp(`有 1 处需要更正.*href="#uscc"[^>]*>${message}`))
  assert.match(control, new RegExp(`id="uscc-problem".*${message}`))
  assert.match(control, /aria-describedby="uscc-problem"/)
  assert.match(control, /aria-invalid="true"/)
})

test('a locked task has no link and says what unlocks it', () => {
  const list = text(
    taskList(view, [
      { title: '检查', tasks: [{ name: '提交', fact: '盖章页上传之后', status: { status: 'locked' } }] },
    ]),
  )
  assert.match(list, /一、 ?检查/)
  assert.ok(!list.includes('href'))
  assert.match(list, /盖章页上传之后.*暂不能开始/)
})

test('tables name their rows, and pages are real links that keep the filters', () => {
  const table = text(
    dataTable(view, {
      caption: '保费',
      columns: [
        { key: 'name', head: '行业', cell: (row: { name: string; sum: string }) => row.name },
        { key: 'sum', head: '万元', kind: 'number', cell: (row) => row.sum },
      ],
      rows: [{ name: '车联网', sum: '1,180' }],
      totals: { sum: '1,180' },
    }),
  )
  assert.match(table, /<th scope="row" class="">车联网<\/th>/)
  assert.match(table, /<tfoot>.*合计.*1,180/)
  const pages = text(
    pageLinks(view, { page: 2, size: 20, total: 45, hrefOf: (page, size) => `/x?a=1&page=${page}&size=${size}` }),
  )
  assert.match(pages, /第 21 — 40 个，共 45 个/)
  assert.match(pages, /href="\/x\?a=1&amp;page=3&amp;size=20"/)
})

test('a refusal page says what, what to do, by which words, and its number', () => {
  const page = text(
    refusalPage(view, {
      status: 404,
      requestId: '7f2109ac',
      refusal: {
        kind: 'not-found',
        code: 'not-found',
        message: { zh: '没有找到', en: 'Not found' },
        remedy: { zh: '请核对地址', en: 'Check' },
        cites: [{ clause: '4.1.p1.s1', words: '牵头单位1家' }],
      },
    }),
  )
  assert.match(page, /没有找到.*请核对地址.*四（一）.*「牵头单位1家」.*7f2109ac/)
})

test('a receipt shows its fingerprint in groups of four', () => {
  const block = text(
    receiptBlock(view, {
      title: '电子版已收到',
      when: '2026年12月7日 17:42:09',
      number: 'SQ-2026-000187-7K',
      facts: [],
      fingerprint: { name: '内容指纹', value: '7c41e09ab2f3' },
    }),
  )
  assert.match(block, /SQ-2026-000187-7K.*7c41 e09a b2f3/)
})

test('help is found by all of its words', () => {
  assert.ok(findInHelp(view, '第六个 理由').some(({ href }) => href === '/help#limits'))
  assert.deepEqual(findInHelp(view, '不存在的说法'), [])
  assert.deepEqual(findInHelp(view, '  '), [])
})

test('a status word is said by glyph and word', () => {
  assert.match(text(statusTag(view, { status: 'problem', words: '2 处错误' })), /tone-red.*<svg.*2 处错误/)
  assert.match(text(statusTag({ locale: 'en' }, { status: 'met' })), /Met/)
})

test('the stylesheet names the breakpoints of the tokens and keeps no comment', () => {
  assert.ok(stylesheet.body.includes('@media (max-width:899px)'))
  assert.ok(!/\/\*|@media \(--/.test(stylesheet.body))
})
