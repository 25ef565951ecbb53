import type { BenchArticle } from '../article'

/** Shows the text as plain elements, with the classes that the editor's blocks have. */
export function showPlainText(host: HTMLElement, { text, document: tree }: BenchArticle): void {
  const body = document.createElement('div')
  body.className = 'article-body'
  const html = text.split('\n').map((line, at) => {
    const kind = tree.content[at]?.type ?? 'paragraph'
    const tag = kind === 'title' ? 'h1' : kind === 'heading' ? 'h2' : 'p'
    // The words are made of letters, spaces and full stops alone: nothing to escape.
    return `<${tag} class="block block-${kind}" data-block="${at}">${line}</${tag}>`
  })
  body.innerHTML = html.join('')
  host.replaceChildren(body)
}
