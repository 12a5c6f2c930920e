import assert from 'node:assert/strict'
import test from 'node:test'
import { instant } from '../../kernel/index.ts'
import {
  clauseLabel,
  clockSentence,
  countFindings,
  dueGroupOf,
  faceOf,
  href,
  isLawArticle,
  lawCitation,
  ownPath,
  statuses,
} from '../index.ts'
import type { Clock } from '../index.ts'

test('a clause chip says the number as the notice prints it', () => {
  assert.equal(clauseLabel('4.1.p1.s3', 'zh'), '四（一）')
  assert.equal(clauseLabel('3.1.3.s1', 'zh'), '三（一）3')
  assert.equal(clauseLabel('2.p1.s1', 'zh'), '二')
  assert.equal(clauseLabel('0', 'zh'), '标题')
  assert.equal(clauseLabel('a2', 'zh'), '附件2')
  assert.equal(clauseLabel('a', 'zh'), '附件')
  assert.equal(clauseLabel('z.s1', 'zh'), '落款')
  assert.equal(clauseLabel('12.p1.s1', 'zh'), '十二')
  assert.equal(clauseLabel('4.1.p1.s3', 'en'), '4(1)')
  assert.equal(clauseLabel('保险法2015:23', 'zh'), '第23条')
  assert.ok(isLawArticle('保险法2015:23'))
  assert.equal(lawCitation('保险法2015:23', 'zh'), '《保险法》第23条')
  assert.ok(isLawArticle('金发〔2025〕36号'))
  assert.equal(lawCitation('金发〔2025〕36号', 'zh'), '金发〔2025〕36号')
})

test('a link to a script becomes no link at all', () => {
  for (const address of ['javascript:alert(1)', ' java\nscript:alert(1)', 'JAVASCRIPT:x', 'data:text/html,x', 'x.html'])
    assert.equal(href(address), '#', address)
  for (const address of ['//evil.example', '/\\evil.example', '\\\\evil.example']) assert.equal(href(address), '#')
  for (const address of ['/notice#4.1', '#top', '?page=2', 'https://a.example/x', 'mailto:a@b.example'])
    assert.equal(href(address), address)
  assert.equal(ownPath('/desk/home?a=1', '/'), '/desk/home?a=1')
  for (const address of ['https://evil.example', '//evil.example', '/\\evil.example', '', null, 'desk'])
    assert.equal(ownPath(address, '/'), '/')
})

test('every status has both languages and none says the same as another', () => {
  const words = Object.values(statuses).map((status) => status.text.zh)
  assert.equal(new Set(words).size, words.length)
  for (const status of Object.values(statuses)) assert.ok(status.text.en.length > 0)
})

test('findings are counted in the order blocking, in principle, undetermined, met', () => {
  const one = (level: 'blocking' | 'met'): { level: 'blocking' | 'met'; conclusion: string } => ({
    level,
    conclusion: 'x',
  })
  assert.deepEqual(countFindings([one('met'), one('blocking'), one('met')]), [
    { level: 'blocking', count: 1 },
    { level: 'met', count: 2 },
  ])
})

const running = (from: string, due: string): Clock => ({
  name: '核定 30 日',
  article: '第23条',
  state: { kind: 'running', from: instant(from), due: instant(due) },
})

test('a clock turns amber within three days or thirty per cent and red at the instant', () => {
  const thirty = running('2026-11-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z')
  // 30 % of 30 days are 9 days: amber from 22 November on
  assert.equal(faceOf(thirty, instant('2026-11-21T23:59:00.000Z'), 'zh').tone, 'plain')
  assert.equal(faceOf(thirty, instant('2026-11-22T00:00:00.000Z'), 'zh').tone, 'soon')
  assert.equal(faceOf(thirty, instant('2026-12-01T00:00:00.000Z'), 'zh').tone, 'overdue')
  const four = running('2026-11-01T00:00:00.000Z', '2026-11-05T00:00:00.000Z')
  assert.equal(faceOf(four, instant('2026-11-02T00:00:00.000Z'), 'zh').tone, 'soon')
})

test('time that does not count is told apart in the bar', () => {
  const clock: Clock = {
    ...running('2026-11-01T00:00:00.000Z', '2026-11-11T00:00:00.000Z'),
    pauses: [{ from: instant('2026-11-03T00:00:00.000Z'), until: instant('2026-11-05T00:00:00.000Z') }],
  }
  // ten days: used 0 to 20 %, uncounted 20 to 40 %, used to day 6 = 60 %
  assert.deepEqual(faceOf(clock, instant('2026-11-07T00:00:00.000Z'), 'zh').bar, [
    { kind: 'used', from: 0, to: 20 },
    { kind: 'uncounted', from: 20, to: 40 },
    { kind: 'used', from: 40, to: 60 },
  ])
  assert.match(clockSentence(clock, instant('2026-11-07T00:00:00.000Z'), 'zh'), /核定 30 日，第23条，还剩 4 天，应于/)
})

test('what is due is overdue at its very instant, and a week ends with its Sunday', () => {
  // Monday 23 November 2026, 11:00 in Beijing
  const now = instant('2026-11-23T03:00:00.000Z')
  const group = (due: string): string => dueGroupOf(instant(due), now)
  assert.equal(group('2026-11-23T03:00:00.000Z'), 'overdue')
  assert.equal(group('2026-11-23T03:00:00.001Z'), 'today')
  assert.equal(group('2026-11-23T16:00:00.000Z'), 'today') // 24:00
  assert.equal(group('2026-11-23T16:00:00.001Z'), 'week')
  assert.equal(group('2026-11-29T16:00:00.000Z'), 'week') // 24:00 of Sunday 29
  assert.equal(group('2026-11-29T16:00:00.001Z'), 'later')
  // on a Sunday the week ends the same day
  assert.equal(dueGroupOf(instant('2026-11-30T16:00:00.000Z'), instant('2026-11-29T03:00:00.000Z')), 'later')
})
