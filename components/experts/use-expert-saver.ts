import { useEffect, useState } from 'react'
import type { VerdictView } from '@/domain/verdicts/verdict'
import { ExpertSaver, type ExpertPass } from './expert-saver'

/** The saver of one claim's verdict, at work while the page is open; leaving the page sends what is unsaved. */
export function useExpertSaver(pass: ExpertPass, number: number, saved: VerdictView | null): ExpertSaver {
  const [saver] = useState(() => new ExpertSaver(pass, number, saved))
  useEffect(() => {
    const leave = () => saver.hurry(true)
    const away = () => {
      if (document.visibilityState === 'hidden') saver.hurry(true)
    }
    const online = () => saver.hurry()
    saver.start()
    window.addEventListener('beforeunload', leave)
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', online)
    document.addEventListener('visibilitychange', away)
    return () => {
      window.removeEventListener('beforeunload', leave)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', online)
      document.removeEventListener('visibilitychange', away)
      saver.stop()
    }
  }, [saver])
  return saver
}
