import nodemailer from 'nodemailer'
import { environment } from '@/server/environment'

export interface Mail {
  to: string
  subject: string
  text: string
  html: string
}

/** Every step of sending one mail together takes less than a job may. */
const PATIENCE_MS = 20_000

/**
 * Sends one mail by the configured server, over a connection of its own. Rejects when the server does not take it, or
 * when none is configured.
 */
export async function sendMail({ to, subject, text, html }: Mail): Promise<void> {
  const { mail } = environment()
  if (!mail) throw new Error('No mail server is set.')
  const transport = nodemailer.createTransport({
    url: mail.smtpUrl,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({ from: mail.from, to, subject, text, html })
  } finally {
    transport.close()
  }
}
