import type { Text } from '../../../../foundation/kernel/index.ts'
import type { ConflictKind, ConflictReason, MissingFact, Recusal } from './recusal.ts'

const kinds: Readonly<Record<ConflictKind, Text>> = {
  'same-organisation': { zh: '同一单位', en: 'the same organisation' },
  'same-group': { zh: '同一控制或同一集团', en: 'the same group' },
  shareholding: { zh: '存在股权关联', en: 'a shareholding' },
  'former-employer': { zh: '任职未满回避年限', en: 'a recent employer' },
  declared: { zh: '专家声明回避', en: 'declared by the expert' },
  pinned: { zh: '组织方认定应当回避', en: 'an official’s word' },
}

const facts: Readonly<Record<MissingFact['fact'], Text>> = {
  employers: { zh: '专家没有填写现任职单位', en: 'the expert has stated no employer' },
  organisation: { zh: '单位不在档', en: 'an organisation is not on record' },
  'legal-person': { zh: '不知道属于哪个法人', en: 'the legal person of a branch is not known' },
  holders: { zh: '股权资料未经核验', en: 'shareholders have not been verified' },
  'employment-end': { zh: '不知道何时离职', en: 'the end of an employment is not known' },
}

/** Why a pair is barred, or what is missing before it can be called clear; one sentence each. */
export function recusalWords(recusal: Recusal, nameOf: (organisation: string) => string): readonly Text[] {
  if (recusal.verdict === 'clear') return []
  if (recusal.verdict === 'conflict') return recusal.reasons.map((reason) => reasonWords(reason, nameOf))
  return recusal.missing.map(({ fact, organisation }) => {
    const { zh, en } = facts[fact]
    const name = organisation === undefined ? undefined : nameOf(organisation)
    return name === undefined ? { zh, en } : { zh: `${name}：${zh}`, en: `${name}: ${en}` }
  })
}

function reasonWords({ kind, through, member, role }: ConflictReason, nameOf: (id: string) => string): Text {
  const { zh, en } = kinds[kind]
  if (through === undefined || member === undefined) return { zh, en }
  const [one, other] = [nameOf(through), nameOf(member)]
  const side = role === 'lead' ? { zh: '牵头单位', en: 'the lead' } : { zh: '联合单位', en: 'the partner' }
  if (one === other) return { zh: `${zh}：${side.zh}${other}`, en: `${en}: ${side.en} ${other}` }
  return { zh: `${zh}：${one}与${side.zh}${other}`, en: `${en}: ${one} and ${side.en} ${other}` }
}
