// Draws the panels again from the published parts: node replay-draw.mjs PUBLISHED.json. Nothing of the product is used.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const sm3 = (text) => createHash('sm3').update(text, 'utf8').digest('hex')
const published = JSON.parse(readFileSync(process.argv[2], 'utf8'))

const seed = sm3([published.listHash, published.nonce, published.publicNumber].join('|'))
const mayBeDrawn = published.experts.filter(({ id }) => !published.excluded.includes(id))

let feasible = true
const drawn = []
for (const { profession, count, reserves } of published.strata) {
  const order = []
  for (const expert of mayBeDrawn) {
    if (expert.profession === profession) order.push({ id: expert.id, key: sm3(seed + '|' + expert.id) })
  }
  order.sort((a, b) => (a.key < b.key ? -1 : 1))
  const ids = order.map(({ id }) => id)
  if (ids.length < count + reserves) feasible = false
  drawn.push({ profession, panel: ids.slice(0, count), reserves: ids.slice(count, count + reserves) })
}
console.log(JSON.stringify({ seed, drawn, feasible }))
