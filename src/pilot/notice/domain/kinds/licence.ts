import { day, type Day, type Text } from '../../../../foundation/kernel/index.ts'
import { type LicenceFacts, type MemberFacts, membersOf, submissionDay } from '../facts.ts'
import type { KindSettings, RuleKind, Verdict } from '../rule.ts'
import { texts } from '../texts.ts'
import { text } from '../wording.ts'
import { ledBy, licence, member, solution } from './example-facts.ts'

type Settings = KindSettings['member-holds-licence']
type Standing = 'counts' | 'official-decides' | 'unknown' | 'does-not-count'

const insurers: Settings = { kinds: ['insurer', 'reinsurer'], officialDecides: ['broker', 'agent'] }

export const memberHoldsLicence: RuleKind<'member-holds-licence'> = {
  kind: 'member-holds-licence',
  describe: () => texts.licence.condition,
  judge: (settings, given) => {
    const on = submissionDay(given)
    const members = membersOf(given)
    const standings = members.map((one) => standingOf(one, on, settings))
    const facts = { day: on ?? null, licences: standings }
    const holder = members[standings.indexOf('counts')]
    if (holder) return { verdict: 'met', facts, message: texts.licence.met(nameOf(holder)) }
    if (standings.includes('unknown')) {
      const message = on === undefined ? texts.licence.unknownDay : texts.licence.unknown
      return { verdict: 'undetermined', facts, message }
    }
    if (standings.includes('official-decides'))
      return { verdict: 'undetermined', facts, message: texts.licence.official }
    return { verdict: 'unmet', facts, message: texts.licence.unmet }
  },
  examples: [
    example(
      text('保险公司许可长期有效', 'an insurer without an end of its licence'),
      { validUntil: 'long-term' },
      'met',
    ),
    example(text('许可最后一日当天提交', 'the last day still counts'), { validUntil: day('2024-01-20') }, 'met'),
    example(text('许可到期次日提交', 'the day after does not'), { validUntil: day('2024-01-19') }, 'unmet'),
    example(text('持再保险许可', 'a reinsurer counts'), { kind: 'reinsurer' }, 'met'),
    example(text('只有经纪许可', 'an official decides on a broker'), { kind: 'broker' }, 'undetermined'),
    example(
      text('经纪许可已过期', 'an expired broker leaves nothing to decide'),
      { kind: 'broker', validUntil: day('2023-12-31') },
      'unmet',
    ),
    example(text('持其他种类许可', 'a licence of another kind is none'), { kind: 'other' }, 'unmet'),
    example(text('许可编号不明', 'without a number nothing is said'), { number: undefined }, 'undetermined'),
    {
      name: text('有成员许可情况不明', 'a member of unknown licence leaves it open'),
      settings: insurers,
      facts: solution({
        lead: { count: 'one', member: member({ insuranceLicence: null }) },
        partners: [member({ insuranceLicence: undefined })],
      }),
      verdict: 'undetermined',
    },
    {
      name: text('没有成员持牌', 'nobody holds one'),
      settings: insurers,
      facts: ledBy({ insuranceLicence: null }),
      verdict: 'unmet',
    },
    {
      name: text('只有联合单位持牌', 'a partner’s licence serves the whole consortium'),
      settings: insurers,
      facts: solution({
        lead: { count: 'one', member: member({ insuranceLicence: null }) },
        partners: [member({})],
      }),
      verdict: 'met',
    },
  ],
}

function example(name: Text, changed: Partial<LicenceFacts>, verdict: Verdict) {
  return { name, settings: insurers, facts: ledBy({ insuranceLicence: licence(changed) }), verdict }
}

function standingOf({ insuranceLicence }: MemberFacts, on: Day | undefined, settings: Settings): Standing {
  if (insuranceLicence === null) return 'does-not-count'
  if (insuranceLicence === undefined) return 'unknown'
  const { kind, number, validUntil } = insuranceLicence
  if (kind === undefined || number === undefined || validUntil === undefined) return 'unknown'
  if (validUntil !== 'long-term' && on === undefined) return 'unknown'
  if (validUntil !== 'long-term' && on !== undefined && validUntil < on) return 'does-not-count'
  if (settings.kinds.includes(kind)) return 'counts'
  return settings.officialDecides.includes(kind) ? 'official-decides' : 'does-not-count'
}

const nameOf = ({ name }: MemberFacts) => text(name ?? '有一家成员', name ?? 'A member')
