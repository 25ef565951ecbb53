import type { BoilerplateReason } from './phrases'

export type Cue = readonly [BoilerplateReason, RegExp]

const letters = String.raw`newsletters?|inbox|e-?mails?|mailing list|briefings?|alerts?|bulletin|posteingang|boîte mail|infolettre|boletín|boletines|correo|bandeja|caixa de entrada|casella|posta|nieuwsbrief|mailbox|newslettera?|skrzynk\p{L}*`
const networks =
  'x|twitter|facebook|instagram|threads|google news|apple news|whatsapp|tiktok|bluesky|youtube|linkedin|telegram|mastodon|social media|flipboard'
const cue = (source: string): RegExp => new RegExp(source, 'iu')

/** Cues so strong that they hold for whole paragraphs: anchored at the start of the line or fixed phrases. */
export const strongCues: Cue[] = [
  ['copyright notice', /^(?:©|\(c\)|copyright) ?(?:(?:©|\(c\)) ?)?(?:\d{4}|by\b|[-–|])/iu],
  [
    'copyright notice',
    /all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti (?:sono )?riservati|riproduzione riservata|alle rechten voorbehouden|wszelkie prawa zastrzeżone/iu,
  ],
  [
    'cookie notice',
    /^(?:we|this (?:web)?site|our (?:web)?site|by (?:using|continuing|clicking)|wir|diese (?:web)?seite|diese website|nous|ce site|usamos|utilizamos|este sitio|esta web|utilizziamo|usiamo|questo sito|wij|deze website|ta strona|ten serwis|używamy|nasza strona)[^]{0,120}\bcookies?\b/iu,
  ],
  [
    'newsletter sign-up',
    cue(
      String.raw`^(?:want[^.?!]{0,60}[?!.] |don[’']t miss [^.]{0,60}[.!] )?(?:sign up|signup|subscribe)\b[^]{0,160}\b(?:${letters})\b`,
    ),
  ],
  [
    'newsletter sign-up',
    cue(
      String.raw`^(?:melden sie sich|abonnieren sie|inscrivez-vous|abonnez-vous|suscríbete|suscríbase|inscreva-se|cadastre-se|iscriviti|registrati|schrijf je in|meld je aan|zapisz się|zaprenumeruj)[^]{0,140}(?:${letters})`,
    ),
  ],
  [
    'message of the site',
    /^(?:thank you|thanks) for (?:registering|subscribing|signing (?:up|in)|joining us|your (?:feedback|interest|subscription|registration|patience|comment|submission)|reading (?:our|the|this)|visiting)/iu,
  ],
  [
    'message of the site',
    /^please (?:refresh|reload|enable|disable|log ?in|sign ?in|check your|confirm your|verify|turn (?:on|off)|try again|update your browser|upgrade|whitelist|enter (?:a|your)|accept|use (?:a|the) (?:modern|different))/iu,
  ],
  [
    'message of the site',
    /javascript (?:is|must be|has to be|seems to be) (?:required|disabled|enabled|turned)|(?:enable|activate) javascript|your browser (?:does not|doesn[’']t) support|your browser is out|protected by recaptcha/iu,
  ],
  [
    'message of the site',
    /^(?:vielen dank für (?:ihre|deine) (?:anmeldung|registrierung|bestellung)|merci (?:de|pour) votre (?:inscription|abonnement)|gracias por (?:registrar|suscribir|su suscripción|tu suscripción)|obrigad[oa] por (?:se cadastrar|assinar)|grazie per (?:esserti|la tua) (?:registra|iscri)|bedankt voor (?:je|uw) (?:aanmelding|registratie)|dziękujemy za (?:rejestrację|subskrypcję))/iu,
  ],
  ['copyright notice', /not responsible for the content of (?:external|other)/iu],
  [
    'copyright notice',
    /^(?:[^:.]{0,40}: )?(?:the |any |all )?(?:views and |views or )?opinions expressed (?=[^]*(?:those of the author|author[’']s alone|do not (?:necessarily )?(?:reflect|represent)))/iu,
  ],
  [
    'copyright notice',
    /^(?=[^]*may not be (?:published|reproduced|copied))[^]*(?:, broadcast|rewritten|redistributed|without (?:the )?(?:prior|written|express|permission))/iu,
  ],
  [
    'copyright notice',
    /未经(?:授权|许可|书面)[^。]{0,20}(?:转载|使用)|不得转载|未經授權|請勿轉載|無断転載|無断複製|무단 ?전재|جميع الحقوق محفوظة|כל הזכויות שמורות|все права защищены|усі права захищено|tüm hakları saklıdır|सर्वाधिकार सुरक्षित|สงวนลิขสิทธิ์|hak cipta dilindungi/iu,
  ],
  ['reporting credits', /^[[【(（]?(?:责任编辑|責任編輯|编辑|責編)\s?[:：]/iu],
  [
    'reporting credits',
    /^[([]?(?:additional |further )?(?:reporting|writing|editing) by\b|^our standards: |^a version of this (?:article|story) (?:appear|was)/iu,
  ],
  [
    'reporting credits',
    /^[^.]{3,120}\b(?:contributed|contributed reporting) (?:to|from|for) (?:this|the) (?:report|story|article)\b/iu,
  ],
]

/** Calls on the reader that outlets write as whole sentences, up to a few lines long. */
export const proseCues: Cue[] = [
  [
    'copyright notice',
    /^(?:this|the) (?:document|article|content|material|work|text|page) is (?:subject to|protected by) copyright\b|^(?:the )?contents? of this (?:web)?site (?:is|are) ©|^(?:dieser (?:artikel|beitrag)|das copyright)[^.]{0,40}urheberrecht/iu,
  ],
  [
    'advertisement',
    /^\*?(?:(?:we|\p{L}+) may (?:earn|receive) (?:an? )?(?:affiliate )?commissions?\b|\p{L}[^.]{0,40} may (?:earn|receive) an? (?:affiliate |small )?commission|this (?:post|article|page) (?:contains|includes|may contain) (?:affiliate|references to products)|(?:werbung|anzeige)[.:] |die(?:ser)? (?:beitrag|artikel|links?) (?:enthält|sind) (?:werbung|affiliate)|bei den verlinkungen handelt es sich um)/iu,
  ],
  [
    'message of the site',
    /^(?:this entry was posted|this post was (?:published|filed)|(?:der|dieser) (?:beitrag|eintrag|artikel) wurde [^.]{0,80}(?:veröffentlicht|abgelegt|gepostet)|bookmark the permalink|wir respektieren (?:deine|ihre) privatsphäre|if you[’']re seeing this message|opinions expressed by [^.]{0,60} (?:contributors|authors) are|dieser beitrag gibt (?:die|ausschließlich)[^.]{0,40}meinung)/iu,
  ],
  [
    'invitation to subscribe',
    /^(?:to (?:view|read|access) (?:the|this) (?:full|whole|rest|entire)|if you enjoyed this (?:article|story|post)|like (?:this|what you) (?:story|article|read)[^?]{0,20}\?|want more (?:stories|news|articles) like this)/iu,
  ],
  [
    'app promotion',
    /^(?:for (?:the )?(?:latest|more)[^.]{0,60} download (?:the|our)\b|(?:stay|chat) with us (?:on|in) (?:facebook|whatsapp|telegram|messenger))/iu,
  ],
  [
    'newsletter sign-up',
    cue(
      String.raw`^(?:get|receive|join|register)\b(?=[^]*\b(?:our|free|daily|weekly|morning)\b)[^]*\b(?:newsletters?|inbox|mailing list|email alerts?)\b`,
    ),
  ],
  ['newsletter sign-up', /^(?=[^]*\bnewsletter\b)[^]*\bsign up\b|\bsign up here\.?$/iu],
  [
    'invitation to subscribe',
    /^(?:subscribe (?:to|for|now|today)\b|already a (?:\p{L}+ )?(?:subscriber|member)\?|not a subscriber|to (?:continue|keep) reading|(?:this|the rest of this) (?:article|story|content) is (?:only |exclusively )?(?:for|exclusive to|reserved for|available to|free for)[^.]{0,40}(?:subscribers|members|registered)|you (?:have|[’']ve) (?:reached|read)[^.]{0,40}free|become an? (?:\p{L}+ )?(?:subscriber|supporter)\b|sie haben bereits ein abo|la suite est réservée|cet article est réservé|este (?:artículo|contenido) es exclusivo|este conteúdo é exclusivo|questo (?:articolo|contenuto) è riservato)/iu,
  ],
  [
    'invitation to comment',
    /^join [^.]{0,60}(?:conversations?|discussion|debate)[^]{0,80}(?:comment|readers|below|replies|facebook)/iu,
  ],
  ['invitation to comment', /^(?:tell us|let us know|share your)[^]{0,100}\b(?:comments?|below)\b/iu],
  [
    'invitation to follow',
    cue(
      String.raw`^(?:like us on facebook|follow [^.]{1,60} on (?:${networks})\b|(?:you can )?follow (?:him|her|them|us|me)\b|follow @)`,
    ),
  ],
  [
    'invitation to follow',
    cue(
      String.raw`^(?:folgen sie uns|folgt uns|suivez-nous|retrouvez-nous|síguenos|siga-nos|seguici|volg ons|obserwuj nas)[^]{0,60}(?:${networks})`,
    ),
  ],
  [
    'invitation to contact the newsroom',
    /^(?:do you have|have you got|got|are you|were you|have you been|know (?:something|more))\b[^?]{0,140}\?[^]{0,140}(?:contact|e-?mail|get in touch|write to|tell us|message|whatsapp|call us|let us know)/iu,
  ],
  ['invitation to contact the newsroom', /^(?:contact|e-?mail|reach|write to)\b[^@]{0,80}\S@\S/iu],
  [
    'invitation to contact the newsroom',
    /^(?:you can )?(?:get in touch|contact us)\b[^]{0,80}(?:by|via|at|on)\b/iu,
  ],
  ['app promotion', /^(?:download|get|install) (?:the|our)\b[^]{0,60}\bapps?\b/iu],
  [
    'appeal for support',
    /^(?:we have a small favou?r to ask|your (?:support|donation|contribution) (?:helps|makes|allows|means|lets|enables)\b|as you[’']re (?:joining|reading) us|before you go\b[^]{0,80}(?:support|donat|subscri)|while you[’']re here\b)/iu,
  ],
  [
    'related stories',
    /^(?:read more|read next|read also|also read|related(?: story| stories| article| articles| video| content)?|see also|more on this story|recommended reading|further reading|lesen sie (?:auch|mehr hier)|auch interessant|mehr zum thema|(?:à )?lire (?:aussi|également)|(?:à )?voir aussi|sur le même sujet|lee también|lea también|te puede interesar|leia também|leia mais|veja também|leggi anche|vedi anche|lees ook|lees meer|bekijk ook|czytaj (?:także|też|więcej|również)|zobacz (?:także|też|również)|przeczytaj (?:także|też)|читайте также)(?:\s*[:：|►▶»›→]\s*|\s+[–—-]\s+)\S/iu,
  ],
]

/** Cues for short lines that are no paragraph of a story. */
export const shortCues: Cue[] = [
  [
    'picture controls',
    /^(?:(?:image|photo|picture|slide|bild|foto|imagen|imagem|immagine|obraz) )?\d{1,3} (?:of|von|de|di|van|z|av|\/)(?: \/)? ?\d{1,3}$/iu,
  ],
  [
    'reading aid',
    /^(?:\d+ ?[-–]? ?(?:min|mins|minutes?|minuten|minuti|minutos|minuut|minut)\.?(?: ?(?:read|reading|listen|to read|lesezeit|de lecture|de lectura|de leitura|di lettura|leestijd|czytania))?|(?:estimated )?(?:reading time|read time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|lectura|tempo de leitura|tempo di lettura|leestijd|czas czytania) ?[:：]? ?(?:ca\.? ?)?\d+ ?\p{L}*\.?)$/iu,
  ],
  [
    'reading aid',
    /^(?:listen (?:to (?:this|the|our) (?:article|story|post|page|episode)|·|\(|\d)|this (?:article|story|audio) (?:was|is) (?:narrated|voiced|read|produced|generated)|you can listen|hear this|play this article|(?:diesen )?artikel (?:anhören|hören|vorlesen)|artikel zum (?:an)?hören|find your bookmarks|(?:weitere|mehr) optionen|écouter (?:cet|l[’']article)|escuchar? (?:este|el) artículo|ouça este|ascolta (?:questo|l[’']articolo)|beluister dit)/iu,
  ],
  ['reading aid', /^(?:heard on\b.{0,40}$|(?:video|audio) (?:player|length)\b.{0,20}$)/iu],
  [
    'reading aid',
    /^(?:[\d.,]+ ?[km]? ?(?:views?|reads?|shares?|likes?|reactions?|words|aufrufe|vues|vistas|visualizações|visualizzazioni)|\d{1,2}:\d{2}(?::\d{2})?(?: ?\/ ?\d{1,2}:\d{2})?)$/iu,
  ],
  [
    'newsletter sign-up',
    cue(
      String.raw`^(?:sign up|subscribe|register|join our|get (?:our|the|your)|receive (?:our|the)|our|the best of)\b[^]{0,160}\b(?:newsletters?|inbox|mailing list|e-?mail alerts?)\b`,
    ),
  ],
  [
    'newsletter sign-up',
    /^(?:sign up (?:for|to|now|here|today|free)|delivered (?:straight |direct(?:ly)? )?to your inbox|[^.]{0,60}\b(?:keep up|stay|join)\b[^.]{0,60}\bnewsletter\b)/iu,
  ],
  [
    'newsletter sign-up',
    cue(
      String.raw`^(?:jetzt|abonnieren|hier|immer|bleiben sie|recevez|recibe|reciba|apúntate|regístrate|receba|ricevi|ontvang|otrzymuj|schrijf u|meld u)\b[^]{0,140}(?:${letters})`,
    ),
  ],
  [
    'invitation to subscribe',
    /^(?:subscribe (?:to|for|now|today)|become an? (?:\p{L}+ )?(?:subscriber|member|supporter|patron)$|already (?:a (?:\p{L}+ )?(?:subscriber|member)|have an? (?:account|subscription)|registered|subscribed)|not (?:yet )?a (?:subscriber|member)\??$|continue reading|(?:this|the rest of this) (?:article|story|content) is (?:for|only|exclusive|reserved) |you (?:have|[’']ve) (?:reached|read|\d+)[^.]{0,40}(?:limit|free|articles?)|unlock (?:this|all|full|unlimited)|get (?:unlimited|full|digital) access|start your (?:free|trial|subscription|digital)|want to read more|read this (?:article|story) for free|[^.]{0,20}[$£€]\s?\d[^.]{0,40}(?:a|per) (?:week|month|year)$|(?:jetzt|weiter)\b[^.]{0,40}(?:testen|lesen mit|registrieren|freischalten)|déjà abonné|il vous reste|la suite est réservée|cet article est réservé|lire la suite avec|¿?ya eres suscriptor|este (?:artículo|contenido) es exclusivo|já é assinante|conteúdo exclusivo|sei già abbonato|questo (?:articolo|contenuto) è riservato|al abonnee|masz już konto)/iu,
  ],
  [
    'invitation to sign in',
    /^(?:(?:sign|log) ?in\b|register (?:now|here|for|to|today|free|with)|create an? (?:free )?account|(?:don[’']t )?have an account|forgot(?:ten)? (?:your )?password|new to [\p{L} ]{2,30}\?|welcome back[,!]?(?: \p{L}+)?$|noch kein(?:en)? (?:konto|account|abo)|passwort vergessen|bereits registriert|pas encore (?:inscrit|abonné|de compte)|mot de passe oublié|¿?(?:olvidaste tu|no tienes cuenta|aún no tienes)|esqueceu (?:a|sua) senha|não tem conta|password dimenticata|non hai un account|wachtwoord vergeten|nie masz (?:jeszcze )?konta)/iu,
  ],
  [
    'invitation to comment',
    /^(?:(?:join|enter|follow) (?:[\p{L}’'-]+ ){0,3}(?:conversations?|discussions?|debate|commenting forum|comments)|(?:start|view|read|see|show|leave|post|add|write|hide|open|load) (?:the |our |a |an |all |your |more |\d+ )*(?:comments?|conversation|discussion|repl(?:y|ies))\b.{0,40}$|be the first to (?:comment|reply|leave)|(?:log|sign) in (?:or register )?to (?:comment|join|reply|leave)|you must be (?:logged|signed))/iu,
  ],
  [
    'invitation to comment',
    /^(?:share or comment\b|comments? (?:are|have|has been|policy|guidelines|powered|on this|section)\b|what(?:[’']s your (?:view|take|opinion)| do you think)|have your say|tell us what you|share your (?:thoughts|views|opinion)|(?:diskutieren|schreiben|kommentieren|diskutier) sie\b|was (?:meinen|denken) sie|(?:laissez|écrivez|participez|réagissez|donnez)[^]{0,60}(?:commentaire|débat|avis|article)|(?:deja|escribe|únete|participa|opina|comenta)[^]{0,60}(?:comentario|conversación|debate|opinión|noticia)|(?:deixe|escreva) (?:um|seu|o seu) comentário|participe da (?:conversa|discussão)|(?:lascia|scrivi|partecipa|commenta)[^]{0,40}(?:commento|discussione|articolo)|(?:plaats|schrijf|praat|reageer)[^]{0,40}(?:reactie|mee|artikel)|(?:dodaj|napisz|dołącz)[^]{0,40}(?:komentarz|dyskusj\p{L}))/iu,
  ],
  [
    'invitation to follow',
    cue(
      String.raw`^(?:follow (?:us|me|our|@|the (?:author|latest)|[^.]{1,60} on (?:${networks})\b)|(?:like|find|join|friend|add) us on\b|join our (?:channel|group|community|whatsapp|telegram)|(?:folgen|folge|folgt)\b[^]{0,60}(?:uns|@|instagram|facebook|twitter)|suivez-nous|retrouvez-nous|abonnez-vous à notre|síguenos|sigue a \p{L}+ en|síganos|siga (?:@|nos|-nos|nosso)|seguici|segui (?:la nostra|@)|volg (?:ons|@)|(?:obserwuj|polub) (?:nas|@))`,
    ),
  ],
  [
    'invitation to contact the newsroom',
    /^(?:(?:do you have|have you got|got|are you|were you|have you been|know (?:something|more))\b[^]{0,140}(?:contact|e-?mail|get in touch|write to|tell us|message|whatsapp|call us|let us know)|get in touch|contact us|contact the (?:reporter|author|writer|newsroom|editor)|(?:contact|e-?mail)\b[^@]{0,80}@|send (?:us )?(?:your )?(?:a )?(?:tips?|story|stories|pictures|photos|letters)\b|(?:haben sie|hast du) (?:hinweise|informationen|einen tipp)|hinweise (?:an|bitte)|une? (?:info|témoignage|question)[^?]{0,30}\?|contactez[- ]|escríbenos|fale conosco|envie sua|scrivici|tip de redactie)/iu,
  ],
  [
    'app promotion',
    /^(?:download|get|install) (?:the|our)\b[^]{0,40}\bapps?\b(?:$| now| for| today| from| here| to )|^(?:available on |download on )?(?:the )?(?:app store|google play)$/iu,
  ],
  [
    'appeal for support',
    /^(?:support (?:us\b|our (?:work|journalism|newsroom|mission|site)|independent|quality|local (?:journalism|news))|make a (?:contribution|donation|gift) to|help (?:us|fund) (?:our|keep|continue|independent)|(?:unterstützen sie|soutenez|faites un don|apóyanos|haz una donación|apoie o|sostieni|steun|wesprzyj) (?:uns|nous|notre|nos|nosso|il nostro|ons|nas))/iu,
  ],
  [
    'advertisement',
    /^(?:advertisement\b|(?:article|story|text) continues (?:below|after)|continues (?:below|after) (?:the )?ad|scroll[^]{0,30}(?:reading|below|down|content|continue)|this (?:article|post|content) (?:is|was) (?:sponsored|paid)|we may earn|contains affiliate|sponsored (?:by|content)|paid for by|promoted by|brought to you by|partner content|in partnership with)/iu,
  ],
  [
    'cookie notice',
    /^(?:(?:accept|reject|allow|manage|decline)(?: all)?(?: cookies?| preferences| settings| options)?|(?:cookie|privacy) (?:policy|settings|notice|preferences|statement)|(?:alle )?(?:cookies )?(?:akzeptieren|ablehnen|zustimmen)|(?:tout )?accepter(?: et \p{L}+)?|continuer sans accepter|aceptar(?: todo| todas| cookies)?|aceitar(?: todos)?|accetta(?: tutti)?|(?:alles )?accepteren|akceptuję?(?: wszystkie)?)$/iu,
  ],
  [
    'message of the site',
    /^(?:an error (?:has )?occurred|how relevant is this|did you encounter any|\S+ values your feedback|something went wrong\b|oops\b|sorry, (?:this (?:page|video|content)|your browser)|this (?:video|content|page|feature|audio) (?:is (?:not|un|no longer)|can[’']?not|can[’']t|could not|has been removed|does not)|video player|media (?:playback|could not)|unable to (?:play|load)|to view this|click (?:here|to|on)|tap (?:here|to)|open (?:in (?:app|browser|new)|the image)|view (?:image|gallery|full(?:screen)?|original)\b|report (?:a|an) (?:typo|error|correction|problem|mistake)|request (?:a )?correction|(?:see|spotted|found) a(?:n)? (?:typo|mistake|error)|fehler (?:melden|gefunden)|signaler une (?:erreur|faute)|¿?has? (?:visto|encontrado) un error|encontrou (?:um )?erro|segnala un errore)/iu,
  ],
  [
    'related stories',
    /^(?:read more|read next|read also|also read|read|related(?: story| stories| article| articles| video| content)?|see also|see more|more on this(?: story)?|more|recommended|don[’']t miss|in case you missed it|further reading|lesen sie (?:auch|mehr|hier)|auch interessant|mehr zum thema|mehr dazu|(?:à )?lire (?:aussi|également)|à lire|(?:à )?voir aussi|lire|sur le même sujet|lee también|lea también|le[ea] (?:además|más)|ver también|te puede interesar|más información|leia também|leia mais|veja também|leia|saiba mais|leggi anche|leggi|vedi anche|guarda anche|lees ook|lees meer|lees|bekijk ook|czytaj (?:także|też|więcej|również)|zobacz (?:także|też|również)|przeczytaj(?: także| też| również)?|اقرأ أيضا?ً?|関連記事|相关阅读|延伸阅读|читайте также|по теме)(?:\s*[:：|►▶»›→]\s*|\s+[–—-]\s+)\S/iu,
  ],
  [
    'related stories',
    /^(?:read (?:more|also)|also read|see also|you (?:may|might) also (?:like|be)|(?:find out|learn) more|for more (?:on|about|news|stories|information|from)|what to read next|(?:das|dies) könnte (?:sie|dich|ihnen)|lesen sie (?:auch|mehr|hier|weiter)|(?:à )?lire (?:aussi|également)|à voir aussi|lee también|lea también|(?:también )?te puede interesar|leia também|leia mais|veja também|leggi anche|potrebbe interessarti|lees ook|lees meer|czytaj (?:także|też|więcej)|zobacz (?:także|też|więcej)|اقرأ أيضا|читайте также)(?!\p{L})/iu,
  ],
  [
    'related stories',
    /^(?:more (?:from|on|about|in|stories)|related (?:to|in)|mehr (?:aus|zu|von|über)|meer (?:over|nieuws)|plus d[’'](?:infos|actualités)|más (?:sobre|en|de)|mais (?:sobre|de|em))(?: [^\s]+){0,5}$/iu,
  ],
  [
    'popular stories',
    /^(?:(?:most|more) (?:popular|read|viewed|watched|shared)(?: \S+){0,3}|(?:latest|trending|top stories) (?:on|in|from|news|stories)(?: \S+){0,3}|\p{L}+[’']s? (?:picks|choice|most read))$/iu,
  ],
  [
    'tag list',
    /^(?:tags?|topics?|related topics|filed under|filed in|posted in|more about|keywords|categor(?:y|ies)|themen|schlagw\p{L}+|stichw\p{L}+|mots-clés|thèmes|temas|etiquetas|archivado en|assuntos|tópicos|argomenti|onderwerpen|trefwoorden|tagi|tematy|теги|タグ)\s*[:：|]\s*\S/iu,
  ],
  ['tag list', /^(?:#[\p{L}\p{N}_]+[\s,;|]*)+$/u],
  ['copyright notice', /^(?:©|\(c\)|copyright\b)[^]{0,120}$/iu],
  ['reporting credits', /^(?:quelle|source|sources|fuente|fonte|bron|źródło)\s*[:：][^.]{2,40}$/iu],
  [
    'site navigation',
    /^(?:(?:skip|jump) to (?:main |the )?(?:content|navigation|comments|article|footer|search|bottom|top)|(?:back|return|go) to (?:the )?(?:top|home|homepage|home page|main|results|article|articles|news|list)\b.{0,12}$|(?:view|see|show) all\b.{0,30}$|all (?:news|stories|articles|topics)$|(?:privacy|terms|cookie|editorial) (?:policy|notice|statement|standards|of (?:use|service)|(?:&|and) (?:conditions|terms|cookies?))|do not sell|ad ?choices|zum inhalt|zur (?:startseite|navigation|übersicht)|aller (?:au|à la) (?:contenu|menu|recherche|navigation)|(?:ir|saltar) al (?:contenido|menú)|(?:ir|pular) para o (?:conteúdo|menu)|vai al (?:contenuto|menu)|ga naar (?:de )?(?:inhoud|hoofd|navigatie)|przejdź do (?:treści|strony|menu))/iu,
  ],
  [
    'reporting credits',
    /^(?:reporting from\b.{0,60}|[^.]{3,60} (?:contributed|reported) (?:from|to|in)\b[^.]{0,60}|mit material von\b[^.]{0,60}|mit (?:dpa|afp|reuters|ap)|avec (?:afp|reuters|ap|l[’']afp)|con información de [^.]{0,40}|com informações d[^.]{0,40}|\(?(?:dpa|afp|reuters|ap|efe|ansa|pap|kna|epd|sda|apa|lusa)(?:\s*[/,]\s*\p{L}{2,8})*\)?)$/iu,
  ],
]
