import type { Metadata, Viewport } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { themeCookie, themeOfCookie } from '@/components/shell/theme-cookie'
import { Toaster } from '@/components/ui/overlays/toaster'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell')
  return {
    title: { default: 'Plumbline', template: '%s · Plumbline' },
    description: t('description'),
    // A desk's work in progress is nobody else's; published editions say otherwise themselves.
    robots: { index: false, follow: false },
    referrer: 'same-origin',
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#15171a' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, jar] = [await getLocale(), await cookies()]
  return (
    <html lang={locale} data-theme={themeOfCookie(jar.get(themeCookie)?.value)}>
      <body>
        <NextIntlClientProvider>
          <Toaster>{children}</Toaster>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
