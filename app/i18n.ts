import { getRequestConfig } from 'next-intl/server'
import messages from '@/messages/en.json'

/** One language so far; what is written in it stands in messages/. */
export default getRequestConfig(() => ({ locale: 'en', messages, timeZone: 'UTC' }))
