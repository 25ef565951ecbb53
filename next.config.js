import createNextIntlPlugin from 'next-intl/plugin'

const withMessages = createNextIntlPlugin('./app/i18n.ts')

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  agentRules: false,
  // They find files of their own beside themselves (WebAssembly, prebuilt locks), which a bundle would lose.
  serverExternalPackages: ['@electric-sql/pglite', '@prisma/adapter-pg', 'pg', 'fs-native-extensions'],
  // `npm run types` checks them; a production install has no types for the tests.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
}

export default withMessages(config)
