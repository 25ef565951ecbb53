import { worldPhrases } from './world-phrases'

/** Why a line is proposed to be dropped. A closed list: screens and API show these words. */
export type BoilerplateReason =
  | 'advertisement'
  | 'sharing buttons'
  | 'reading aid'
  | 'invitation to subscribe'
  | 'invitation to sign in'
  | 'newsletter sign-up'
  | 'invitation to comment'
  | 'invitation to follow'
  | 'invitation to contact the newsroom'
  | 'appeal for support'
  | 'app promotion'
  | 'cookie notice'
  | 'message of the site'
  | 'site navigation'
  | 'related stories'
  | 'popular stories'
  | 'tag list'
  | 'copyright notice'
  | 'reporting credits'
  | 'about the author'
  | 'picture controls'

/**
 * Whole lines, in lower case and without counts, arrows and closing colons, that are never part of a story. One list a
 * reason; en, de, fr, es, pt, it, nl, pl.
 */
const lists: [BoilerplateReason, string][] = [
  [
    'advertisement',
    `ad|ads|ad feedback|sponsor message|advert|advertisement|advertisements|advertising|advertisement - story continues below|sponsored|sponsored content|sponsored links|paid content|paid post|promoted|promoted content|scroll to continue|article continues below|story continues below|article continues after advertisement|skip ad|skip advertisement|remove ads|report this ad|anzeige|werbung|artikelende anzeige|publicité|la suite après la publicité|la suite après cette publicité|annonce|publicidad|anuncio|publicidade|continua depois da publicidade|pubblicità|advertentie|reclame|reklama|материал рекламный|реклама|إعلان|広告|スポンサーリンク|广告`,
  ],
  [
    'reading aid',
    `listen|listen now|listen to article|listen to story|play audio|audio|hear this story|hear this article|audio version|text size|font size|a a a|aa|reader view|view comments|artikel anhören|vorlesen|anhören|hören|écouter|écouter l'article|escuchar|escucha|ouvir|ouça|ouvir artigo|ascolta|ascolta l'articolo|beluister|luister|posłuchaj|posłuchaj artykułu|summarize|summarise|translate|english|español|expand|collapse`,
  ],
  [
    'invitation to subscribe',
    `subscribe|subscribe now|subscribe today|subscribe to read|subscribe for full access|subscribe to continue|subscribe to continue reading|subscribers only|for subscribers|subscriber exclusive|premium|premium content|members only|become a member|become a subscriber|join us|start free trial|free trial|view offers|see subscription options|gift article|gift this article|abo|abonnieren|jetzt abonnieren|zum abo|plus|mein abo|nur für abonnenten|s'abonner|abonnez-vous|abonnés|réservé aux abonnés|article réservé aux abonnés|suscríbete|suscríbase|suscribirse|solo para suscriptores|exclusivo para suscriptores|assine|assine já|assine agora|assinar|exclusivo para assinantes|abbonati|abbonati ora|riservato agli abbonati|abonneer|abonneren|word abonnee|abonneer nu|prenumeruj|subskrybuj|kup dostęp|kup subskrypcję`,
  ],
  [
    'invitation to sign in',
    `sign in|sign in / register|sign out|log in|login|log out|log in / sign up|register|register now|my account|account|create account|create an account|create a free account|my profile|manage account|anmelden|einloggen|registrieren|jetzt registrieren|mein konto|abmelden|se connecter|connexion|mon compte|s'inscrire|créer un compte|iniciar sesión|inicia sesión|regístrate|registrarse|mi cuenta|entrar|login/cadastro|cadastre-se|minha conta|fazer login|accedi|registrati|entra|inloggen|registreren|mijn account|zaloguj|zaloguj się|zarejestruj się|moje konto`,
  ],
  [
    'newsletter sign-up',
    `stay up to date|stay informed|newsletter|newsletters|our newsletters|sign up|sign up now|sign up today|sign me up|sign up here|enter your email|enter your email address|your email|your email address|email address|newsletter abonnieren|newsletter bestellen|s'inscrire à la newsletter|boletines|boletín|newsletter abbonieren|nieuwsbrief|nieuwsbrieven|biuletyn`,
  ],
  [
    'invitation to comment',
    `comment|comments|comments section|comment on this story|comment now|comments are closed|comments closed|leave a comment|leave a reply|post a comment|post comment|add a comment|add comment|write a comment|view all comments|view comments|show comments|show all comments|hide comments|read comments|see comments|load comments|load more comments|join the conversation|join the discussion|join the debate|start the conversation|have your say|what do you think|reply|replies|report comment|sort by|oldest|newest|most liked|kommentar|kommentare|kommentieren|kommentar schreiben|kommentar verfassen|kommentare anzeigen|zur diskussion|diskussion|diskutieren sie mit|ihre meinung|leserkommentare|antworten|commentaire|commentaires|commenter|laisser un commentaire|voir les commentaires|lire les commentaires|réagir|réactions|vos réactions|répondre|comentario|comentarios|comentar|deja un comentario|dejar un comentario|ver comentarios|responder|comentário|comentários|deixe um comentário|deixe seu comentário|ver comentários|commento|commenti|commenta|lascia un commento|vedi commenti|rispondi|reactie|reacties|reageer|plaats een reactie|reageren|komentarz|komentarze|skomentuj|dodaj komentarz|zobacz komentarze|odpowiedz`,
  ],
  [
    'invitation to follow',
    `follow|following|follow us|follow us on|follow us on social media|follow the author|follow author|follow topic|follow this author|find us on|connect with us|like us on facebook|get alerts|turn on notifications|notifications|add us on google|folgen|folgen sie uns|folgen sie uns auf|suivez-nous|nous suivre|suivre|síguenos|síguenos en|seguir|siga-nos|nos siga|seguici|seguici su|segui|volg ons|volgen|obserwuj|obserwuj nas`,
  ],
  [
    'appeal for support',
    `donate|donate now|support us|support our work|support our journalism|contribute|make a donation|make a contribution|give now|spenden|jetzt spenden|unterstützen sie uns|faire un don|soutenez-nous|je fais un don|donar|dona|apóyanos|doe|apoie|dona ora|sostienici|doneer|steun ons|wesprzyj nas`,
  ],
  [
    'app promotion',
    `download the app|get the app|get our app|open in app|open app|download our app|app herunterladen|zur app|télécharger l'application|descarga la app|baixe o app|scarica l'app|download de app|pobierz aplikację`,
  ],
  [
    'message of the site',
    `loading|loading...|loading…|close|dismiss|cancel|submit|ok|got it|continue|next|previous|prev|back|done|send|edit|view|play|pause|mute|unmute|play video|watch video|watch now|watch|replay|video player|copied|link copied|error|required|schließen|weiter|zurück|abbrechen|fermer|fermer le menu|annuler|suivant|précédent|cerrar|siguiente|anterior|fechar|próximo|chiudi|avanti|indietro|sluiten|volgende|vorige|zamknij|dalej|wstecz|about sharing|autoplay|resize text|more options|reuse this content|purchase licensing rights|our standards|article bookmarked|see all updates|license this content|republish this article|print article`,
  ],
  [
    'site navigation',
    `menu|main menu|home|homepage|home page|search|search the site|sections|all sections|more|see more|see all|show more|show less|view more|view all|load more|skip|skip to content|skip to main content|skip to navigation|skip links|jump to content|jump to navigation|navigation|site navigation|open menu|close menu|back to top|return to top|top|go back|back to home|breadcrumb|site map|sitemap|contact|contact us|about|about us|help|faq|privacy|privacy policy|cookie policy|cookies|terms|terms of use|terms of service|terms and conditions|advertise|advertise with us|careers|jobs|e-paper|epaper|archive|archives|rss|live|live tv|tv|podcasts|videos|games|crossword|puzzles|weather|startseite|suche|suchen|menü|zum inhalt|zum inhalt springen|zur startseite|impressum|datenschutz|agb|kontakt|nach oben|mehr|mehr anzeigen|mehr erfahren|ressorts|accueil|rechercher|recherche|aller au contenu|aller au contenu principal|mentions légales|contactez-nous|voir plus|retour en haut|inicio|portada|buscar|menú|ir al contenido|saltar al contenido|aviso legal|contacto|ver más|volver arriba|início|busca|pular para o conteúdo|ir para o conteúdo|contato|ver mais|cerca|vai al contenuto|contatti|vedi altro|torna su|zoeken|ga naar inhoud|naar inhoud|over ons|meer|toon meer|strona główna|szukaj|przejdź do treści|kontakt i pomoc|więcej|pokaż więcej|o nas|الرئيسية|بحث|القائمة|メニュー|ホーム|検索|首页|搜索|главная|меню|поиск`,
  ],
  [
    'popular stories',
    `most popular|most read|most viewed|most watched|most shared|most commented|most recent|popular|popular now|trending|trending now|trending stories|trending topics|top stories|top news|top reads|latest|latest news|latest stories|the latest|breaking news|headlines|more headlines|must reads|must read|editor's picks|editors' picks|editor's choice|best of|today's headlines|in the news|now playing|up next|meistgelesen|meistgelesene artikel|am meisten gelesen|meistkommentiert|beliebt|neueste artikel|aktuelle nachrichten|topthemen|schlagzeilen|les plus lus|les plus partagés|le plus lu|dernières actualités|à la une|en continu|le direct|lo más leído|lo más visto|más leídas|las más leídas|más vistas|últimas noticias|lo último|mais lidas|as mais lidas|mais lidos|últimas notícias|em alta|i più letti|più letti|più lette|ultime notizie|ultim'ora|in evidenza|meest gelezen|laatste nieuws|net binnen|populair|najczęściej czytane|najpopularniejsze|popularne|najnowsze|na czasie|الأكثر قراءة|アクセスランキング|人気記事|热门|самое читаемое|популярное`,
  ],
  [
    'related stories',
    `related|related story|related stories|related article|related articles|related content|related news|related coverage|related links|related reading|related posts|related video|related videos|related internet links|read more|read this|read next|read also|read more here|read the full story|read on|keep reading|also read|also on|see also|watch more|more on this|more on this story|more on this topic|more on|more from|more like this|more stories|more news|more coverage|more information|recommended|recommended for you|recommended stories|recommended reading|suggested|suggested for you|you may like|you may also like|you might like|you might also like|you may also be interested in|what to read next|what to know|next article|next story|next up|previous article|from our partners|from the web|around the web|around the bbc|elsewhere on the web|in case you missed it|don't miss|dont miss|explore more|discover more|further reading|learn more|find out more|lesen sie auch|lesen sie mehr|auch interessant|mehr zum thema|zum thema|das könnte sie auch interessieren|das könnte sie interessieren|das könnte dich auch interessieren|weitere artikel|weitere themen|weitere meldungen|weiterlesen|verwandte artikel|verwandte themen|ähnliche artikel|mehr lesen|mehr dazu|passend zum thema|empfehlungen der redaktion|lesetipps|lire aussi|à lire aussi|lire également|à lire également|à lire|lire plus|lire la suite|voir aussi|à voir aussi|sur le même sujet|sur le même thème|dans la même rubrique|articles liés|articles similaires|notre sélection|notre sélection d'articles|en savoir plus|à découvrir|lee también|lea también|leer también|leer más|ver también|te puede interesar|le puede interesar|también te puede interesar|más información|más noticias|noticias relacionadas|artículos relacionados|contenido relacionado|relacionadas|relacionados|más sobre este tema|te recomendamos|leia também|leia mais|veja também|veja mais|saiba mais|notícias relacionadas|conteúdo relacionado|artigos relacionados|recomendadas|recomendados|leggi anche|leggi di più|leggi tutto|vedi anche|guarda anche|potrebbe interessarti|potrebbe interessarti anche|ti potrebbe interessare|articoli correlati|contenuti correlati|per approfondire|approfondisci|lees ook|lees meer|lees verder|bekijk ook|meer over dit onderwerp|gerelateerd|gerelateerde artikelen|aanbevolen|meer nieuws|czytaj także|czytaj też|czytaj więcej|zobacz także|zobacz też|zobacz również|przeczytaj także|przeczytaj też|przeczytaj również|polecamy|powiązane|podobne artykuły|więcej na ten temat|اقرأ أيضا|اقرأ أيضاً|مواضيع ذات صلة|関連記事|関連ニュース|あわせて読みたい|相关新闻|相关阅读|相关文章|延伸阅读|читайте также|по теме|관련기사|관련 기사`,
  ],
  [
    'tag list',
    `tags|tag|topics|related topics|suggested topics|topic|topics in this story|in this story|filed under|keywords|categories|category|themen|schlagworte|schlagwörter|stichwörter|mots-clés|thèmes|temas|etiquetas|archivado en|assuntos|tópicos|tags relacionadas|argomenti|onderwerpen|trefwoorden|tagi|tematy|słowa kluczowe|теги|الكلمات المفتاحية|タグ`,
  ],
  [
    'picture controls',
    `image|expand image|open image in new window|view image in fullscreen|view gallery|view fullscreen|zoom|show caption|hide caption|image caption|image source|media caption|photo caption|caption|gallery|slideshow|view photos|see photos|photos|view image|full screen|fullscreen|bild vergrößern|bild anzeigen|agrandir l'image|enlarge|enlarge image|enlarge this image|open gallery|ver galería|ampliar|ampliar foto|ingrandisci|galerie|fotostrecke`,
  ],
  [
    'about the author',
    `about the author|about the authors|about the writer|about our reporter|about the reporter|the author|more by this author|more from this author|view author archive|view profile|see full bio|full profile|author profile|meet the author|zum autor|zur autorin|über den autor|über die autorin|à propos de l'auteur|sobre el autor|sobre la autora|sobre o autor|sobre a autora|l'autore|l'autrice|over de auteur|o autorze`,
  ],
]
const phrases = new Map(
  [...worldPhrases, ...lists].flatMap(([reason, list]) =>
    list.split('|').map((phrase) => [phrase, reason] as const),
  ),
)

/** The reason for which a whole line (lower case, without counts and closing marks) is no part of a story. */
export function phraseReason(plain: string): BoilerplateReason | undefined {
  return phrases.get(plain)
}

const networks =
  'facebook twitter x whatsapp linkedin reddit pinterest telegram messenger flipboard instagram mastodon bluesky threads tumblr pocket xing vk viber line email e mail mail sms youtube tiktok snapchat weibo wechat print link url permalink'
const acts =
  'share shares shared sharing partage envoi tweet tweets retweet pin save saved bookmark like likes copy copied gift embed forward post send teilen twittern drucken merken versenden verschicken kopieren speichern partager partagez imprimer envoyer copier enregistrer compartir comparte imprimir enviar correo copiar guardar compartilhar compartilhe partilhar partilhe salvar condividi condividere stampa invia copia salva delen deel afdrukken verstuur kopieer opslaan udostępnij drukuj wyślij kopiuj zapisz поделиться شارك مشاركة シェア ツイート 分享 공유'
const fillers =
  'this full article story page post on via by to with the a in new window opens options option icon button click tap here and or now more us it k m auf per artikel diesen sur par cet l article en por este artículo no na o artigo via su questo l articolo op dit artikel na do artykuł tool tools close buttons'
const shareCore = new Set(`${networks} ${acts}`.split(' '))
const shareWords = new Set([...shareCore, ...fillers.split(' ')])

/** Whether a line holds nothing but the words of a share bar: "Share", "Facebook Twitter E-mail", "Share on WhatsApp". */
export function isShareBar(plain: string): boolean {
  const words = plain.match(/\p{L}+/gu) ?? []
  return (
    words.length > 0 &&
    words.length <= 20 &&
    words.every((word) => shareWords.has(word)) &&
    words.some((word) => shareCore.has(word))
  )
}
