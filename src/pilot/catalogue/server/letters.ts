import { letterTemplate } from '../../../foundation/outbox/index.ts'

const ask = {
  zh: '公示页所列的联系方式，来信请写明回执编号。',
  en: 'By the contact on the page of the publicity; give the number of the receipt.',
}
const basis = {
  zh: '四（一）评审遴选后形成《目录》；公示期内任何单位、个人可以实名提出异议。',
  en: '四（一）: the catalogue follows review and selection; anybody may object in the own name while it is publicised.',
}

/** Letters to who objected and left an e-mail address; nobody else has a part in them. */
export const letters = {
  received: letterTemplate({
    id: 'catalogue.objection-received',
    version: 1,
    channels: ['mail'],
    facts: ['receipt', 'number', 'arrival', 'address', 'seal'],
    subject: { zh: '异议已收到：{receipt}', en: 'Objection received: {receipt}' },
    happened: {
      zh: '您对方案 {number} 提出的异议于 {arrival} 收到，回执编号 {receipt}。{seal}',
      en: 'Your objection to solution {number} arrived at {arrival}; its receipt is {receipt}. {seal}',
    },
    basis,
    todo: {
      zh: '保存提交页上的查询码，凭它查看书面答复；平台不再显示，也不会来信索要。',
      en: 'keep the code that the page showed: it opens the written answer. The platform never asks for it.',
    },
    where: { zh: '{address}', en: '{address}' },
    ask,
  }),
  answered: letterTemplate({
    id: 'catalogue.objection-answered',
    version: 1,
    channels: ['mail'],
    facts: ['receipt', 'number', 'outcome', 'answer', 'address'],
    subject: { zh: '异议已答复：{receipt}', en: 'Objection answered: {receipt}' },
    happened: {
      zh: '您对方案 {number} 提出的异议（{receipt}）已经办结：{outcome}。书面答复：{answer}',
      en: 'Your objection to solution {number} ({receipt}) is decided: {outcome}. The written answer: {answer}',
    },
    basis,
    todo: {
      zh: '核对答复；异议成立的，可在公示页查看重新公示的条目。',
      en: 'read the answer; where it is upheld, the changed entry is publicised again.',
    },
    where: { zh: '{address}', en: '{address}' },
    ask,
  }),
}
