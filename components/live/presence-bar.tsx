import { useTranslations } from 'next-intl'
import type { PresentPerson } from '@/domain/live/live-message'
import { Avatar } from '../ui/display/avatar'

interface PresenceBarProps {
  people: readonly PresentPerson[]
  /** My user id: I know that I am here. */
  me: string
}

/** How many are drawn; the others are counted. */
const SHOWN = 4

/** Who else has the article open, and who writes a verdict at the moment. Draws nothing where one is alone. */
export function PresenceBar({ people, me }: PresenceBarProps) {
  const t = useTranslations('live')
  const others = people.filter(({ id }) => id !== me)
  const more = others.length - SHOWN
  if (others.length === 0) return null
  return (
    <ul aria-label={t('present')} className="flex items-center gap-1.5">
      {others.slice(0, SHOWN).map(({ id, name, writing }) => {
        const sentence = writing === null ? t('here', { name }) : t('writing', { name, number: writing })
        return (
          <li key={id} title={sentence} className="relative flex">
            <Avatar name={name} small />
            {writing === null ? null : (
              <span
                aria-hidden
                className="absolute -end-1 -bottom-1 min-w-3.5 rounded-full bg-ink px-0.5 text-center text-[0.625rem] leading-3.5 text-paper"
              >
                {writing}
              </span>
            )}
            <span className="sr-only">{sentence}</span>
          </li>
        )
      })}
      {more > 0 ? (
        <li className="text-sm text-muted">
          <span aria-hidden>+{more}</span>
          <span className="sr-only">{t('more', { count: more })}</span>
        </li>
      ) : null}
    </ul>
  )
}
