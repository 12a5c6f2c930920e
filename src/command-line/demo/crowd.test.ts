import assert from 'node:assert/strict'
import test from 'node:test'
import { crowdOf } from './crowd.ts'

const titles = (crowd: ReturnType<typeof crowdOf>): readonly string[] => [
  ...crowd.played.map(({ title }) => title),
  ...[...crowd.copies.values()].flat(),
]

test('a crowd of a thousand is played draft by draft, and of one more a hundred are played and the rest copied', () => {
  const small = crowdOf({ seed: 1, count: 1000 })
  assert.deepEqual([small.played.length, [...small.copies.values()].flat().length], [1000, 0])
  const large = crowdOf({ seed: 1, count: 1001 })
  assert.deepEqual([large.played.length, [...large.copies.values()].flat().length], [100, 901])
})

test('every draft of a crowd has a number of its own, and a copy is called after the story of its origin', () => {
  const crowd = crowdOf({ seed: 7, count: 5000 })
  const numbers = titles(crowd).map((title) => Number(/（第 (\d+) 份练习稿）$/.exec(title)?.[1]))
  assert.deepEqual(
    numbers.toSorted((a, b) => a - b),
    Array.from({ length: 5000 }, (_, index) => index + 1),
  )
  const story = (title: string): string => title.replace(/（第 \d+ 份练习稿）$/, '')
  for (const { key, title } of crowd.played)
    for (const copy of crowd.copies.get(key) ?? []) assert.equal(story(copy), story(title))
})

test('the same seed gives the same crowd, another seed another one', () => {
  assert.deepEqual(crowdOf({ seed: 3, count: 2000 }), crowdOf({ seed: 3, count: 2000 }))
  assert.notDeepEqual(titles(crowdOf({ seed: 3, count: 2000 })), titles(crowdOf({ seed: 4, count: 2000 })))
})
