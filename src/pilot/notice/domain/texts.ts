import type { Text } from '../../../foundation/kernel/index.ts'
import { text } from './wording.ts'

const houses = (count: number): string => (count === 1 ? '1 partner' : `${count} partners`)

/** What the kinds of rule say: what is so, why, and what to do. */
export const texts = {
  notAnnounced: text(
    '本批次尚未公布这一数值，暂时无法判断；公布后自动重新判断。',
    'This round has not announced the figure yet, so this cannot be judged; it is judged again once it is announced.',
  ),
  oneLead: {
    condition: text('恰有1家牵头单位', 'Exactly one lead'),
    met: text('有1家牵头单位。', 'There is one lead.'),
    none: text(
      '没有牵头单位；通知要求牵头单位1家。请确定一家单位牵头并由它填报。',
      'There is no lead; the notice asks for one. Agree on one organisation that leads and files.',
    ),
    several: (count: number): Text =>
      text(
        `写了${count}家牵头单位；通知要求牵头单位1家。请只留1家，其余改为联合单位。`,
        `${count} leads are named; the notice asks for one. Keep one and make the others partners.`,
      ),
  },
  partners: {
    condition: (max: number): Text =>
      text(`联合单位不超过${max}家（不含牵头单位）`, `At most ${houses(max)}, the lead not counted`),
    met: (count: number, max: number): Text =>
      text(`联合单位${count}家，不超过${max}家。`, `${houses(count)}, at most ${max} allowed.`),
    unmet: (count: number, max: number): Text =>
      text(
        `联合单位${count}家，超过${max}家的上限。请减少${count - max}家后再提交。`,
        `${houses(count)}, but at most ${max} may join. Remove ${count - max} before you submit.`,
      ),
    unknown: text(
      '还不知道有几家联合单位。请填写联合单位；没有的，请写明没有。',
      'The partners are not known yet. Name them, or state that there are none.',
    ),
  },
  distinct: {
    condition: text('牵头单位与联合单位没有重复', 'No organisation stands twice in the consortium'),
    met: text('各成员互不相同。', 'All members are different organisations.'),
    unmet: (codes: string): Text =>
      text(
        `统一社会信用代码 ${codes} 在联合体中出现不止一次。一家单位只能占一个位置，请删去重复的。`,
        `The credit code ${codes} stands more than once in the consortium. An organisation takes one place only: remove the repetition.`,
      ),
    unknown: text(
      '有成员的统一社会信用代码未填，暂时无法判断是否重复。请补填。',
      'A member’s credit code is missing, so repetition cannot be judged. Fill it in.',
    ),
  },
  creditCodes: {
    condition: text('每个成员的统一社会信用代码两位校验码都正确', 'Each member’s credit code passes both check digits'),
    met: text('统一社会信用代码校验通过。', 'The credit codes pass their check digits.'),
    unmet: (codes: string): Text =>
      text(
        `统一社会信用代码有误：${codes}。请对照营业执照更正（18位，不用字母 I、O、S、V、Z）。`,
        `Wrong credit code: ${codes}. Correct it from the business licence (18 characters, without the letters I, O, S, V, Z).`,
      ),
    unknown: text(
      '有成员的统一社会信用代码未填，暂时无法校验。请补填。',
      'A member’s credit code is missing, so it cannot be verified. Fill it in.',
    ),
  },
  qualities: {
    'registered-in-prc': text('在中华人民共和国境内注册', 'registered in the People’s Republic of China'),
    'independent-legal-person': text('具备独立法人资格', 'an independent legal person'),
    'cyber-insurance-capability': text('具有网络安全保险业务能力', 'capable of cyber-insurance business'),
  },
  remedies: {
    'registered-in-prc': text(
      '境外单位可由其境内法人申报。',
      'A foreign body may file through its legal person in the country.',
    ),
    'independent-legal-person': text(
      '分支机构请由所属法人申报，分支机构可代为办理。',
      'A branch files through its legal person and may act for it.',
    ),
    'cyber-insurance-capability': text(
      '请在单位档案中写明业务能力并附证明，或改由具备能力的单位牵头。',
      'State the capability with evidence in the organisation’s record, or let a capable organisation lead.',
    ),
  },
  member: {
    condition: (who: Text, quality: Text): Text => text(`${who.zh}${quality.zh}`, `${who.en}: ${quality.en}`),
    met: (who: Text, quality: Text): Text => text(`${who.zh}${quality.zh}。`, `${who.en}: ${quality.en}.`),
    unmet: (who: Text, quality: Text): Text =>
      text(`${who.zh}不满足“${quality.zh}”。`, `${who.en}: not ${quality.en}.`),
    unknown: (who: Text, quality: Text): Text =>
      text(
        `还不知道${who.zh}是否${quality.zh}。请在单位档案中补充并附证明，核验后自动重新判断。`,
        `Not known yet — ${who.en}: ${quality.en}. Complete the organisation’s record with evidence; it is judged again after verification.`,
      ),
    unknownLead: (quality: Text): Text =>
      text(
        `牵头单位未定，无法判断它是否${quality.zh}。请先确定1家牵头单位。`,
        `The lead is not settled, so this cannot be judged: ${quality.en}. Settle one lead first.`,
      ),
    noPartners: text('没有联合单位，无需判断。', 'There are no partners, so nothing is to be judged.'),
    unknownPartners: text(
      '还不知道有哪些联合单位。请填写联合单位；没有的，请写明没有。',
      'The partners are not known yet. Name them, or state that there are none.',
    ),
    lead: text('牵头单位', 'The lead'),
    partners: text('每家联合单位', 'Each partner'),
    members: text('每个成员', 'Each member'),
    ordinal: (index: number): Text => text(`第${index}家联合单位`, `Partner ${index}`),
  },
  region: {
    quality: (region: string): Text =>
      text(`在规定地区（${region}）注册`, `registered in the region asked for (${region})`),
    remedy: text(
      '请改由在该地区注册的单位申报，或向注册地的主管部门申报。',
      'Let an organisation registered in that region file, or file with the authority of the place of registration.',
    ),
  },
  quota: {
    condition: (scope: Text, per: Text, max: number): Text =>
      text(`${per.zh}${scope.zh}的方案不超过${max}个`, `At most ${max} solutions ${scope.en} ${per.en}`),
    scopes: { lead: text('牵头', 'led'), 'lead-and-partner': text('牵头或参与', 'led or joined') },
    per: { organisation: text('每个单位', 'by an organisation'), region: text('每个地区', 'by a region') },
    met: (count: number, max: number): Text =>
      text(`连同本方案共${count}个，不超过${max}个。`, `${count} with this one, at most ${max} allowed.`),
    unmet: (who: Text, count: number, max: number): Text =>
      text(`${who.zh}连同本方案共${count}个，超过${max}个。`, `${who.en}: ${count} with this one, more than ${max}.`),
    waivable: text(
      '“原则上”可以例外：请写明理由，由主管官员书面批准；批准前本方案不计入。也可以撤回其他方案。',
      '“In principle” leaves room: state the reason, and an official decides in writing; until then this solution does not count. Or withdraw another one.',
    ),
    firm: text('请减少到限额以内。', 'Stay within the limit.'),
    unknown: text(
      '还不知道已有几个方案，暂时无法判断。',
      'It is not known how many solutions there are already, so this cannot be judged.',
    ),
    region: text('本地区', 'The region'),
  },
  licence: {
    condition: text(
      '至少一家成员持有提交当日有效的保险（或再保险）业务许可',
      'Some member holds an insurer’s or reinsurer’s licence valid on the day of submission',
    ),
    met: (who: Text): Text => text(`${who.zh}持有有效的保险业务许可。`, `${who.en} holds a valid insurance licence.`),
    unmet: text(
      '联合体中没有一家持有提交当日有效的保险业务许可。请增加一家持牌的保险公司或再保险公司，或更新许可信息。',
      'No member holds an insurance licence valid on the day of submission. Add a licensed insurer or reinsurer, or update the licence.',
    ),
    unknown: text(
      '有成员的许可、许可编号或有效期不明，暂时无法判断。请补充许可证信息。',
      'A member’s licence, its number or its end is unknown. Complete the licence.',
    ),
    unknownDay: text(
      '提交日期不明，无法判断许可在当日是否有效。',
      'The day of submission is unknown, so validity on that day cannot be judged.',
    ),
    official: text(
      '只有保险中介的许可有效；它是否算“保险业务许可资格”由主管官员认定。也可以增加一家持牌的保险公司。',
      'Only an intermediary’s licence is valid; whether it counts as permission to do insurance business is for an official to decide. Or add a licensed insurer.',
    ),
  },
  deadline: {
    condition: (moment: Text): Text =>
      text(`${moment.zh}（北京时间）之前收到`, `Received before ${moment.en} (Beijing time)`),
    met: (at: Text, moment: Text): Text =>
      text(`${at.zh}收到，早于截止时间${moment.zh}。`, `Received ${at.en}, before the deadline ${moment.en}.`),
    unmet: (at: Text, moment: Text): Text =>
      text(
        `${at.zh}收到，已过截止时间${moment.zh}（北京时间）。如有正当原因，可申请迟报受理，由主管官员决定并记录在案。`,
        `Received ${at.en}, after the deadline ${moment.en} (Beijing time). With good reason you may ask for late acceptance, which an official decides on record.`,
      ),
    unknown: text('提交时间不明，无法判断是否按时。', 'The time of submission is unknown, so this cannot be judged.'),
  },
  copies: {
    condition: (min: number): Text => text(`纸质版一式${min}份`, `${min} paper copies`),
    met: (count: number, min: number): Text =>
      text(`已登记纸质版${count}份，要求${min}份。`, `${count} paper copies registered, ${min} asked for.`),
    unmet: (count: number, min: number): Text =>
      text(
        `已登记纸质版${count}份，要求${min}份，还差${min - count}份。请从打印包打印、盖章后报送。`,
        `${count} paper copies registered, ${min} asked for: ${min - count} missing. Print them from the print pack, seal and send them.`,
      ),
    unknown: text(
      '还没有纸质版登记情况。请打印、盖章后报送，登记后自动重新判断。',
      'No paper copies are on record yet. Print, seal and send them; this is judged again when they are registered.',
    ),
  },
  electronic: {
    condition: text('有电子版', 'An electronic copy'),
    met: text('电子版已有。', 'The electronic copy is there.'),
    unmet: text(
      '没有电子版。请在本平台提交，提交即为电子版。',
      'There is no electronic copy. Submit on this platform: that is the electronic copy.',
    ),
    unknown: text(
      '电子版情况不明。请在本平台提交。',
      'Whether there is an electronic copy is unknown. Submit on this platform.',
    ),
  },
  scope: {
    condition: text(
      '类别和行业都在本批次范围内，且互相对应',
      'Categories and sectors are the round’s and fit each other',
    ),
    met: text('类别与行业在本批次范围内，互相对应。', 'Categories and sectors are the round’s and fit each other.'),
    noCategory: text(
      '没有选择类别。请至少选择一个：企业类或产品服务类。',
      'No category is chosen. Choose at least one.',
    ),
    noSector: text(
      '没有选择行业或产品。请在所选类别下至少选择一个。',
      'No sector or product is chosen. Choose at least one under each category.',
    ),
    unknownCodes: (codes: string): Text =>
      text(
        `本批次没有这些类别或行业：${codes}。请从列表中选择。`,
        `This round does not know these categories or sectors: ${codes}. Choose from the list.`,
      ),
    sectorWithoutCategory: (sector: Text): Text =>
      text(
        `行业“${sector.zh}”所属的类别没有选。请补选类别，或去掉这个行业。`,
        `The category of the sector “${sector.en}” is not chosen. Choose it, or remove the sector.`,
      ),
    categoryWithoutSector: (category: Text): Text =>
      text(
        `类别“${category.zh}”下没有选择行业或产品。请至少选择一个，或去掉这个类别。`,
        `No sector is chosen under “${category.en}”. Choose one, or remove the category.`,
      ),
    unknown: text(
      '类别或行业还没有填，暂时无法判断。请填写。',
      'Categories or sectors are not stated yet. Fill them in.',
    ),
  },
  sectors: {
    condition: (count: number): Text =>
      text(`恰好${count}个方向`, `Exactly ${count} ${count === 1 ? 'direction' : 'directions'}`),
    met: (count: number): Text => text(`选择了${count}个方向。`, `${count} chosen.`),
    unmet: (chosen: number, count: number): Text =>
      text(
        `选择了${chosen}个方向，要求恰好${count}个。请调整。`,
        `${chosen} chosen, exactly ${count} asked for. Change the choice.`,
      ),
    unknown: text('还没有选择方向。', 'No direction is chosen yet.'),
  },
  cover: {
    condition: text(
      '险种与保障责任都在本批次范围内，且互相对应',
      'Classes and heads of cover are the round’s and fit each other',
    ),
    met: text('险种与保障责任互相对应。', 'Classes and heads of cover fit each other.'),
    noClass: text('没有选择险种。请至少选择一类。', 'No class is chosen. Choose at least one.'),
    noCover: text(
      '没有选择保障责任。请在所选险种下至少选择一项。',
      'No head of cover is chosen. Choose at least one under each class.',
    ),
    unknownCodes: (codes: string): Text =>
      text(
        `本批次没有这些险种或保障责任：${codes}。请从列表中选择；列表以外的，选“其他”并写明。`,
        `This round does not know these classes or heads of cover: ${codes}. Choose from the list; for anything else choose “other” and state it.`,
      ),
    withoutWords: (head: Text): Text =>
      text(`选择了“${head.zh}”，但没有写明内容。请写明。`, `“${head.en}” is chosen without words. State what it is.`),
    withoutClass: (head: Text): Text =>
      text(
        `保障责任“${head.zh}”所属的险种没有选。请补选险种，或去掉这一项。`,
        `The class of “${head.en}” is not chosen. Choose it, or remove the head of cover.`,
      ),
    classWithoutCover: (coverClass: Text): Text =>
      text(
        `险种“${coverClass.zh}”下没有保障责任。请至少选择一项，或去掉这一险种。`,
        `No head of cover is chosen under “${coverClass.en}”. Choose one, or remove the class.`,
      ),
    unknown: text(
      '险种或保障责任还没有填，暂时无法判断。请填写。',
      'Classes or heads of cover are not stated yet. Fill them in.',
    ),
  },
  optional: {
    condition: text('推荐可有可无，从不作为门槛', 'A recommendation is optional and never a gate'),
    met: (count: number): Text =>
      count === 0
        ? text(
            '没有推荐意见，照常受理和评审。',
            'There is no recommendation; the solution is taken and reviewed all the same.',
          )
        : text(`有${count}份推荐意见，供评审参考。`, `${count} recommended it; the review may take note.`),
  },
} as const
