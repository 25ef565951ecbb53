'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { api } from '../../api'
import { AskReason } from '../../claims/ask-reason'
import { Button } from '../../ui/actions/button'
import { toast } from '../../ui/overlays/toast'

/** Takes every edition away from readers, with a reason. */
export function Unpublish({ articleId, number }: { articleId: string; number: number }) {
  const t = useTranslations('editions.list.unpublish')
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const unpublish = async (reason: string) => {
    await api.post(`/articles/${articleId}/unpublish`, { reason })
    toast(t('done'))
    router.refresh()
  }
  return (
    <>
      <Button look="danger" className="self-start" onClick={() => setAsking(true)}>
        {t('button')}
      </Button>
      {asking ? (
        <AskReason
          title={t('question')}
          description={t('body', { number })}
          label={t('reason')}
          hint={t('reasonHint')}
          confirm={t('button')}
          danger
          onDo={unpublish}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}
