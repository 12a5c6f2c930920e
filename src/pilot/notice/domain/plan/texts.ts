import type { Text } from '../../../../foundation/kernel/index.ts'
import { text } from '../wording.ts'

const houses = (count: number): string => (count === 1 ? '1 institution' : `${count} institutions`)

/** What the kinds of rule about work plans say: what is so, why, and what to do. */
export const planTexts = {
  authority: {
    condition: text(
      '由参与地区的地方主管部门编制本地区的方案',
      'Drawn up by the authority of a participating region, for that region',
    ),
    met: (region: string): Text =>
      text(`编制单位是${region}的地方主管部门。`, `The applicant is the authority of ${region}.`),
    unmet: (region: string): Text =>
      text(
        `编制单位不是${region}的地方主管部门。请由该地区的主管部门编制，或把方案的地区改为本单位所辖地区。`,
        `The applicant is not the authority of ${region}. Let that region’s authority draw it up, or choose your own region.`,
      ),
    outside: (region: string): Text =>
      text(
        `${region}不在本批次参与地区之内。请向主办部门核实参与地区。`,
        `${region} does not take part in this round. Ask the office about the participating regions.`,
      ),
    unknown: text('还没有写明方案的地区。请选择地区。', 'The plan names no region yet. Choose one.'),
  },
  entries: {
    condition: (atLeast: number): Text =>
      text(
        `至少引用《目录》条目的${atLeast}个版本`,
        `Cites at least ${atLeast} version${atLeast === 1 ? '' : 's'} of catalogue entries`,
      ),
    met: (count: number): Text =>
      text(
        `引用了${count}个《目录》条目版本。`,
        `${count} version${count === 1 ? '' : 's'} of catalogue entries cited.`,
      ),
    unmet: (count: number, atLeast: number): Text =>
      text(
        `引用了${count}个《目录》条目版本，至少需要${atLeast}个。请从《目录》选择拟采用的方案及其版本。`,
        `${count} versions of catalogue entries cited, at least ${atLeast} needed. Choose the solutions and their versions from the catalogue.`,
      ),
    unknown: text('还没有填写引用的《目录》条目。', 'The cited catalogue entries are not filled in yet.'),
  },
  standing: {
    condition: text('引用的每个条目版本都在《目录》中有效', 'Every cited version is in force in the catalogue'),
    met: text('引用的条目版本都有效。', 'Every cited version is in force.'),
    superseded: (names: string): Text =>
      text(
        `${names}已有新版本，所引版本已被替代。请改引现行版本，并核对变化。`,
        `${names}: the cited version has been superseded. Cite the present version and check what changed.`,
      ),
    withdrawn: (names: string): Text =>
      text(
        `${names}已从《目录》移出。请删去这一引用，改用其他条目。`,
        `${names} was withdrawn from the catalogue. Remove the citation and choose another entry.`,
      ),
    missing: (names: string): Text =>
      text(
        `《目录》里没有${names}的这一版本。请从《目录》重新选择。`,
        `The catalogue has no such version of ${names}. Choose again.`,
      ),
    unknown: text(
      '还没有引用《目录》条目，或条目的状态不明，暂时无法判断。',
      'No entry is cited yet, or its standing is unknown; this cannot be judged.',
    ),
  },
  listed: {
    condition: (lead: boolean): Text =>
      lead
        ? text('申报单位是所引条目的牵头单位', 'The applicant leads the cited entry')
        : text('申报单位是所引条目的牵头或联合单位', 'The applicant leads or joined the cited entry'),
    met: text('申报单位入选《目录》。', 'The applicant is listed in the catalogue.'),
    partnerOnly: text(
      '申报单位在所引条目中是联合单位；本批次只有牵头单位算入选。请由牵头单位申报。',
      'The applicant only joined the cited entry; in this round the lead alone counts as listed. Let the lead file.',
    ),
    unmet: text(
      '申报单位不在所引条目的联合体之中。只有入选《目录》的服务机构可以申报，请引用本单位入选的条目。',
      'The applicant does not belong to the cited entry. Only listed institutions may file: cite an entry of your own.',
    ),
    unknown: text('还没有引用条目，无法判断是否入选。', 'No entry is cited yet, so this cannot be judged.'),
  },
  joined: {
    condition: (atLeast: number): Text =>
      text(`至少联合${atLeast}家网络安全保险服务机构`, `Joins at least ${houses(atLeast)}`),
    met: (count: number): Text => text(`联合了${count}家服务机构。`, `Joins ${houses(count)}.`),
    unmet: (count: number, atLeast: number): Text =>
      text(
        `联合的服务机构有${count}家，至少需要${atLeast}家。请邀请服务机构并由其在自己的账号里确认。`,
        `Joins ${houses(count)}, at least ${atLeast} needed. Invite an institution and let it confirm from its own account.`,
      ),
    unknown: text('还没有填写联合的服务机构。', 'The institutions joined are not filled in yet.'),
  },
  confirmed: {
    condition: text('每个联合单位都已在自己的账号里确认', 'Every partner has confirmed from its own account'),
    met: text('联合单位都已确认。', 'Every partner has confirmed.'),
    none: text('没有联合单位。', 'There are no partners.'),
    unmet: (names: string): Text =>
      text(
        `${names}尚未确认。请提醒对方在自己的账号里确认，或从方案中移除。`,
        `${names} has not confirmed. Remind it to confirm from its own account, or remove it.`,
      ),
    unknown: text('还没有填写联合单位。', 'The partners are not filled in yet.'),
  },
  once: {
    condition: text('企业在本批次只进入一份试点工作方案', 'An enterprise stands in one work plan of the round only'),
    met: text('没有企业进入其他方案。', 'No enterprise stands in another plan.'),
    unmet: (names: string): Text =>
      text(
        `${names}已进入本批次的另一份方案。一家企业只能进入一份，否则保单和目标会重复计算。请与该企业商定留在哪一份。`,
        `${names} stands in another plan of this round. An enterprise belongs to one, or policies and targets would count twice. Agree with it in which plan it stays.`,
      ),
    unknown: text('参加的企业不明，无法判断。', 'The enterprises are unknown, so this cannot be judged.'),
  },
  targets: {
    condition: (count: number): Text =>
      text(`目标至少包含${count}项必备指标`, `Targets for the ${count} needed indicators`),
    met: text('必备指标都有目标。', 'Every needed indicator has a target.'),
    unmet: (names: Text): Text =>
      text(
        `还没有目标的必备指标：${names.zh}。请按期间填写目标值。`,
        `No target yet for ${names.en}. Fill in values by period.`,
      ),
    unknown: text('还没有填写目标。', 'No targets are filled in yet.'),
  },
  measures: {
    condition: text('鼓励写明支持措施，不作门槛', 'Support measures are encouraged; none is no bar'),
    met: (count: number): Text => text(`写明了${count}项支持措施。`, `${count} support measures stated.`),
    none: text(
      '没有写明支持措施；「鼓励」不产生义务，不影响受理。',
      'No support measure is stated; 鼓励 creates no duty and does not stand in the way.',
    ),
  },
  deadline: {
    late: (at: Text, moment: Text): Text =>
      text(
        `${at.zh}收到，已过上报截止时间${moment.zh}（北京时间）。已填内容全部保留；如全体延期，可直接提交。`,
        `Received ${at.en}, after the deadline ${moment.en} (Beijing time). Nothing is lost; if the round is extended for all, submit as usual.`,
      ),
  },
}
