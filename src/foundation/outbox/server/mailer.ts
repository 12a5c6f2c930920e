import { createTransport } from 'nodemailer'
import { port } from '../../access/server/index.ts'

export interface Mail {
  /** Without angle brackets; the same for every try, so that readers see one mail. */
  readonly messageId: string
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
}

/** Sends one mail or throws. Undefined in the host means that this site has no mail server. */
export interface Mailer {
  send(mail: Mail): Promise<void>
  close(): void
}

export const mailer = port<Mailer>('mailer')

export interface MailSettings {
  /** smtp(s)://user:password@host:port */
  readonly url: string
  readonly from: string
}

export function openMailer({ url, from }: MailSettings): Mailer {
  const transport = createTransport(url, {
    from,
    // Nothing is read from disk or fetched for a mail.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'shidian.invalid'
  return {
    async send({ messageId, to, subject, text }) {
      await transport.sendMail({
        to: { name: oneLine(to.name), address: to.address },
        subject: oneLine(subject),
        text,
        messageId: `<${messageId}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    },
    close: () => {
      transport.close()
    },
  }
}

// A line end in a header would begin another header.
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ').trim()
