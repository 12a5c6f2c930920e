import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { day } from '../../../../foundation/kernel/index.ts'
import { shippedRounds } from '../../../notice/index.ts'
import { changedParts, guidanceFault, guidanceMachine, isSameGuidance, shippedGuidance } from '../../index.ts'

const sentences = new Set(shippedRounds(day('2026-11-30')).flatMap((round) => round.sentences.map(({ id }) => id)))

test('every article that ships cites sentences that exist, is whole in both languages and has an address of its own', () => {
  assert.ok(shippedGuidance.length >= 12)
  for (const article of shippedGuidance) {
    assert.equal(guidanceFault(article, sentences), undefined, article.code)
    const { title, question, answer } = article.content
    for (const { zh, en } of [title, question, answer]) assert.ok(/[一-龥]/.test(zh) && /[a-z]/.test(en), article.code)
    assert.equal(answer.zh.split('\n\n').length, answer.en.split('\n\n').length, article.code)
  }
  assert.equal(new Set(shippedGuidance.map(({ code }) => code)).size, shippedGuidance.length)
})

const quoted = shippedGuidance.flatMap(({ code, content }) =>
  [...`${content.title.zh}${content.question.zh}${content.answer.zh}`.matchAll(/「([^」]+)」/g)].map(
    ([, words = '']) => [code, words] as const,
  ),
)
// Words of the platform's own screens and of the question itself, not of the notice.
const ours = new Set(['无法判定', '其他', '什么原因、出什么事', '显性标准', '未达到显性标准', '前'])

test('what an article puts between 「」 stands in the notice, where the official text is at hand', (context) => {
  const path = new URL('../../../../../../shared/notice/356.txt', import.meta.url)
  if (!existsSync(path)) {
    assert.notEqual(process.env['CI'], 'true', 'CI needs the official text beside the checkout')
    context.skip('official text: absent')
    return
  }
  const text = readFileSync(path, 'utf8')
  const strange = (all: typeof quoted) => all.filter(([, words]) => !ours.has(words) && !text.includes(words))
  assert.ok(quoted.length > 10)
  assert.deepEqual(strange(quoted), [])
  assert.deepEqual(strange([['planted', '应当进行推荐']]), [['planted', '应当进行推荐']])
})

test('a planted article with a wrong sentence, a sentence twice or a page elsewhere is found', () => {
  const [article] = shippedGuidance
  assert.ok(article)
  const screens = [{ path: '/\\elsewhere', words: { zh: '外', en: 'out' } }]
  assert.equal(
    guidanceFault({ ...article, clauses: ['4.9.p1.s1'] }, sentences)?.code,
    'guidance-cites-unknown-sentence',
  )
  assert.equal(
    guidanceFault({ ...article, clauses: ['4.1.p1.s1', '4.1.p1.s1'] }, sentences)?.code,
    'guidance-cites-sentence-twice',
  )
  assert.equal(
    guidanceFault({ ...article, content: { ...article.content, screens } }, sentences)?.code,
    'guidance-screen-elsewhere',
  )
})

test('what changed from one version to the next is named part by part', () => {
  const [article] = shippedGuidance
  assert.ok(article)
  assert.ok(isSameGuidance(article, structuredClone(article)))
  const next = {
    clauses: [...article.clauses, '5.1.s1'],
    content: { ...article.content, answer: { zh: '新', en: 'new' } },
  }
  assert.deepEqual(changedParts(article, next), ['clauses', 'answer'])
  assert.ok(!isSameGuidance(article, next))
})

test('no state of an article is a dead end: a withdrawn one may be published again', () => {
  for (const state of guidanceMachine.states)
    assert.ok(
      guidanceMachine.transitions.some(({ from }) => from === state),
      state,
    )
})
