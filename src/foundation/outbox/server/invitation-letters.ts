import type { InvitationLetters } from '../../access/server/index.ts'
import { letterTemplate } from '../index.ts'
import { writeLetter } from './write-letter.ts'

const invitation = letterTemplate({
  id: 'invitation',
  version: 1,
  channels: ['mail'],
  facts: ['name', 'link'],
  subject: {
    zh: '邀请您使用网络安全保险服务试点支撑平台',
    en: 'You are invited to the cyber insurance pilot platform',
  },
  happened: {
    zh: '{name}，您好：您所在单位的管理员或平台管理员为您开通账号。',
    en: 'Dear {name}: an administrator of your unit or of the platform opens an account for you.',
  },
  basis: { zh: '平台按一人一号管理，账号不得转借。', en: 'Accounts are personal and must not be shared.' },
  todo: { zh: '打开下面的链接，设置登录名和密码。', en: 'Open the link below and choose a sign-in name and password.' },
  until: { zh: '链接七天内有效，只能用一次。', en: 'The link works once, within seven days.' },
  where: { zh: '{link}', en: '{link}' },
  ask: {
    zh: '本单位管理员。若您不认识邀请方或并非本人，请忽略本邮件，不会开通任何账号。',
    en: 'Your unit’s administrator. If you do not know the inviter or are not the addressee, ignore this mail; no account is opened.',
  },
})

/** Fills access's port: an invitation goes out as a letter like any other. */
export const lettersOfInvitation: InvitationLetters = {
  send: (tx, { to, name, link, key }) =>
    writeLetter(tx, {
      template: invitation,
      facts: { name, link },
      act: key,
      to: { name, email: to, locale: 'zh' },
      about: { resource: 'invitation', id: key.replace('invitation:', '') },
      // The link opens an account, so only the inviter's own outbox shows the letter.
      desk: tx.actor === null ? 'role:security-administrator' : `account:${tx.actor}`,
    }),
}
