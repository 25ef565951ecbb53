import { endsSentence } from './line-shape'

/** What stands before the writers' names, in the languages of the press that we know. Longer forms first. */
const lead =
  /^(?:(?:written|words|story|text|report|analysis|posted|published|opinion|review|interview|photos?|exclusive|comment) (?:and \w+ )?by|by|author|authors|from|von|text von|ein (?:artikel|kommentar|gastbeitrag|interview|bericht) von|eine (?:analyse|reportage|kolumne) von|autor|autorin|autoren|text|par|auteur|propos recueillis par|article écrit par|por|texto|escrito por|autora|autores|di|a cura di|autore|testo di|door|auteurs|tekst|av|af|tekst av|text av|przez|napisał|napisała|autorzy|opracowanie|автор|авторы|текст|yazan|toimittaja|skrevet av|skrevet af|écrit par|geschrieben von|publié par|publicado por)(?:\s*[:：]\s*|\s+)/iu
/** The leads that need a colon, as they are ordinary words otherwise: "Text: Max Muster". */
const needsColon =
  /^(?:text|texto|tekst|report|analysis|photos?|from|autor|autorin|autoren|auteur|autora|autore|author|authors|автор|авторы|текст|opracowanie)\s+/iu

const particle =
  /^(?:de|del|della|der|den|di|da|do|dos|das|du|la|le|van|von|zu|zur|ter|ten|bin|ibn|al|el|ben|y|e|und|et|and|og|och|i|en|&|with|mit|avec|con|com|met|z|и|ja|ve|st|of|für|in't|op|'t|af|av)$/iu
const joiner =
  / ?(?:,|;|\/|&|\band\b|\bund\b|\bet\b|\bog\b|\boch\b|\bwith\b|\bmit\b|\bavec\b| y | e | i | en | и ) ?/u
/** Words of sections, places and outlets that look like a name when they stand alone. */
const noName =
  /(?<![\p{L}\p{M}])(?:news|newsroom|politics|business|sports?|football|world|europe|africa|asia|america|americas|east|west|north|south|middle|media|images?|opinion|culture|technology|tech|science|health|money|travel|style|life|lifestyle|entertainment|arts?|books?|film|music|tv|video|videos|photos?|gallery|podcasts?|weather|climate|environment|education|economy|markets?|finance|home|menu|search|sign|log|subscribe|subscriptions?|newsletters?|more|share|save|print|listen|watch|live|latest|breaking|exclusive|analysis|comment|comments|related|popular|read|trending|topics?|story|stories|report|today|edition|international|national|local|regional|union|states|kingdom|york|city|county|street|university|council|party|government|ministry|department|office|association|foundation|institute|advertisement|sponsored|premium|politik|wirtschaft|kultur|wissen|panorama|gesellschaft|ausland|inland|wetter|sociedad|mundo|deportes|cultura|política|politique|économie|monde|société|culture|mondo|cronaca|politica|economia|sport|nachrichten|noticias|actualité|nieuws|wiadomości|fact|check|checks|your|abc|bbc|cnn|nbc|cbs|pbs|npr|itv|sky|fox|wdr|ndr|ard|zdf|rtl|rai|nos|our|the|this|all|edition|edição|edición|édition|ausgabe|impressa|impresa|print|exclusivo|opinión|opinião|free|account|terms|privacy|contact|about|help|jobs|shop|games|letters|editorial|special|series|guide|review|reviews|interview|profile|background|explainer|timeline)(?![\p{L}\p{M}])/iu
/** What says that a piece is somebody's job or outlet rather than a name. */
const role =
  /(?<![\p{L}\p{M}])(?:editor|editors|correspondents?|reporters?|writers?|staff|journalists?|columnists?|producers?|bureau chief|chief|desk|analyst|contributor|critic|author of|professor|fellow|redakteur(?:in)?|redaktion|korrespondent(?:in)?|journaliste?s?|correspondante?|envoyée? spéciale?|rédact\w+|redactor(?:a)?|redacción|corresponsal|enviad[oa] especial|periodista|redação|repórter|correspondente|giornalista|inviat[oa]|redattore|redacteur|redactie|verslaggever|dziennikarz|dziennikarka|redaktor|reporterka?|reporter|news|media|press|agency|agencies|times|post|guardian|bbc|cnn|npr|reuters|afp|ap|dpa|efe|ansa|pa)(?![\p{L}\p{M}])/iu
/** What stands before a job's name: "Political Editor", "Senior Reporter". */
const rank =
  /^(?:political|senior|deputy|foreign|economics|diplomatic|crime|legal|court|defen[cs]e|religious|royal|investigative|digital|special|freelance|assistant|associate|executive|managing|contributing|chief|consumer|industry|home|social|affairs)$/iu
/** Agencies and newsrooms that sign as an author does. */
const agency =
  /^(?:(?:the )?associated press|reuters(?: staff)?|agence france-presse|afp|ap|dpa|epd|kna|efe|ansa|lusa|pap|tass|pa media|press association|europa press|agencias?|agencies|(?:our )?staff(?: (?:and agencies|reporters?|writers?))?|[\p{L}'’]+ (?:staff(?: and agencies)?|newsroom|news staff|editorial board)|bbc news|editorial board|the editorial board|newsroom|redaktion|la rédaction|redacción|redação|redazione|redactie|redakcja)$/iu

/** The words of a line without addresses and handles: "jane@example.org", "(@jane)". */
const withoutContacts = (text: string): string =>
  text
    .split(/\s/u)
    .filter(
      (word) => !/^[(<[]?(?:@\w{2,30}|[^\s@]+@[^\s@.]+\.[^\s@]+)$/u.test(word.replace(/[)>\],;]{1,3}$/u, '')),
    )
    .join(' ')

function isNameWord(word: string): boolean {
  return /^(?:\p{Lu}[\p{L}\p{M}]*\.?|\p{Lu}[\p{L}\p{M}]*(?:[-'’.]\p{L}[\p{L}\p{M}]*)+\.?|\p{Lu}\.|(?:d|l|o|al|el|'t)[-'’]\p{Lu}[\p{L}\p{M}'’-]*)$/u.test(
    word,
  )
}

/** Whether a piece reads like one person's name: two to five words, capitalised but for particles. */
function isName(piece: string): boolean {
  const words = piece.split(' ')
  if (words.length < 2 || words.length > 5 || piece.length > 60 || noName.test(piece)) return false
  const [first, last] = [words[0] ?? '', words.at(-1) ?? '']
  if (!isNameWord(first) || !isNameWord(last)) return false
  return words.every((word) => isNameWord(word) || particle.test(word))
}

/** Names of scripts without capitals, where only a lead ("بقلم", "文／") tells them. */
const uncased =
  /^(?:بقلم|كتب|كتبت|تحرير|إعداد|מאת|文\s*[/／:：]|作者\s*[:：]|记者(?=[\s:：])|記者(?=[\s:：])|撰文\s*[:：]?|執筆\s*[:：]?|글\s*[:：]?|기자\s*[:：])\s*[:：]?\s*/u
const uncasedTail = /^([\p{Script=Han}\p{Script=Hangul}]{2,5})\s*(?:記者|记者|기자)$/u

/** The writers of a byline without their jobs, places and addresses: "Jane Doe and John Roe". `null` where there is none. */
function namesOf(text: string): string | null {
  const bare = withoutContacts(text)
    .replace(/\s+/gu, ' ')
    .replace(/^[\s|·•,–—-]+|[\s|·•,;:–—-]{1,20}$/gu, '')
    .trim()
  if (bare === '') return null
  const [before = ''] = bare.split(/ [|·•–—] | \((?!with|mit|avec)| - | ?[（(【]/u)
  if (agency.test(before)) return before
  const names: string[] = []
  let end = 0
  for (const piece of before.split(
    /( ?(?:,|;|\/|&|\band\b|\bund\b|\bet\b|\bog\b|\boch\b|\bwith\b|\bmit\b|\bavec\b| [yei] | en | и ) ?)/u,
  )) {
    const placeless = withoutJob(piece.replace(/ (?:in|at|[Ff][Oo][Rr]|à|en|em|aus|uit|w) \p{Lu}[^]*$/u, ''))
    const named = isName(placeless)
    if (named) {
      names.push(placeless)
      end = before.indexOf(piece, end) + placeless.length
      if (placeless !== piece) break
    } else if (names.length > 0 && !joiner.test(piece) && piece.trim() !== '') break
    else if (names.length === 0 && piece.trim() !== '') return null
  }
  return names.length > 0 ? before.slice(0, end) : null
}

/** "Jane Doe Political Editor" without the job. */
function withoutJob(piece: string): string {
  if (!role.test(piece)) return piece
  const words = piece.split(' ')
  const first = words.findIndex((word) => role.test(word) || noName.test(word) || rank.test(word))
  return words.slice(0, Math.min(first < 0 ? words.length : first, 3)).join(' ')
}

/** Who wrote it, and whether the line says so itself ("By …") or only looks like a name, which needs its place to tell. */
export interface BylineReading {
  names: string
  sure: boolean
}

/**
 * Reads a line that says who wrote the article: names after "By", "Von", "Par", … in many languages, an agency, or a
 * name alone (`sure` is false then). Jobs, places, addresses and handles are left out of `names`.
 */
export function readByline(line: string): BylineReading | null {
  if (line.length > 160 || (endsSentence(line) && !/\b\p{Lu}\.$/u.test(line))) return null
  const led = lead.exec(line)
  const rest = led && (!needsColon.test(led[0]) || /[:：]/.test(led[0])) ? line.slice(led[0].length) : null
  if (rest !== null) {
    const names = namesOf(rest) ?? oneName(rest) ?? deskName(rest)
    return names ? { names, sure: true } : null
  }
  const uncasedLead = uncased.exec(line)
  if (uncasedLead && line.length < 60) {
    const names = line.slice(uncasedLead[0].length).trim()
    return names ? { names, sure: true } : null
  }
  const tail = uncasedTail.exec(line)
  if (tail?.[1]) return { names: tail[1], sure: true }
  const names = namesOf(line)
  return names ? { names, sure: false } : null
}

/** After "By" a single word or a desk may sign too: "By Banksy", "By BBC News", "By our Berlin correspondent" not. */
function oneName(rest: string): string | null {
  const bare = withoutContacts(rest).trim()
  const [before = ''] = bare.split(/ ?[,|·•] ?/u)
  const words = before.split(' ')
  if (words.length > 5 || before === '' || !words.every((word) => isNameWord(word) || particle.test(word)))
    return null
  return /^\p{Lu}/u.test(before) ? before : null
}

/** "our foreign staff", "a staff reporter": somebody who is named by their job alone. */
function deskName(rest: string): string | null {
  const [before = ''] = rest.split(/ ?[,|·•(] ?/u)
  return role.test(before) && before.split(' ').length <= 6 ? before : null
}

/** Whether a line opens a byline whose names follow on the next one: "By", "Written by:", "Von". */
export function isBylineLead(line: string): boolean {
  return (
    line.length < 24 &&
    lead.test(`${line.replace(/[:：]$/u, '')} `) &&
    !readByline(line) &&
    !/\s\S+\s\S+\s/u.test(line)
  )
}

/** Whether a short line says what a writer does or how to reach them: "Political editor", "@janedoe", "jane@example.org". */
export function isWriterDetail(line: string): boolean {
  if (line.length > 90 || endsSentence(line)) return false
  const pieces = line.split(/[\s|,·•]+/u).filter((piece) => piece !== '')
  if (pieces.length > 0 && pieces.every((piece) => /^(?:@\w{2,30}|[^\s@]+@[^\s@.]+\.[^\s@]+)$/u.test(piece)))
    return true
  return role.test(line) && line.split(' ').length <= 5
}
