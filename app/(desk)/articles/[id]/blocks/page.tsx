import { BlocksEditor } from '@/components/articles/import/blocks/blocks-editor'
import { AppFrame } from '@/components/shell/app-frame'
import { readBlocks } from '@/server/articles/blocks'
import { readArticle } from '@/server/articles/read'
import { orNotFound } from '@/server/http/or-not-found'
import { openDesk, type SearchParams } from '@/server/team/desk'

export default async function BlocksPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}) {
  const { actor, me } = await openDesk(searchParams)
  const { id } = await params
  const article = await orNotFound(readArticle(actor, id))
  return (
    <AppFrame me={me} teamId={article.teamId}>
      <BlocksEditor
        articleId={id}
        version={article.version}
        blocks={await readBlocks(actor, id)}
        language={article.language}
        direction={article.direction}
      />
    </AppFrame>
  )
}
