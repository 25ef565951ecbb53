import type { BoilerplateReason } from './phrases'

/**
 * Whole lines that are never part of a story, as in `phrases.ts`, in further languages: sv, da, nb, fi, cs, sk, hu, ro,
 * tr, el, ru, uk, ar, he, fa, ur, hi, bn, th, id, vi, ja, ko, zh; and what pages (not pasted texts) add in en and de.
 */
export const worldPhrases: [BoilerplateReason, string][] = [
  [
    'advertisement',
    'annons|annonce|annonsørinnhold|mainos|reklam|ilan|iklan|advertentie|hirdetés|publicitate|inzerce|διαφήμιση|реклама|إعلان|إعلانات|פרסומת|تبلیغات|اشتہار|विज्ञापन|বিজ্ঞাপন|โฆษณา|quảng cáo|広告|スポンサーリンク|광고|广告|廣告|publireportage|sponsorlu|werbeinhalt',
  ],
  [
    'related stories',
    'läs mer|läs även|läs också|relaterat|mer om ämnet|læs også|læs mere|relaterede artikler|les også|les mer|relaterte saker|lue myös|lue lisää|aiheesta lisää|čtěte také|čtěte dále|související články|súvisiace články|čítajte aj|kapcsolódó cikkek|olvassa el ezt is|citește și|citiţi şi|articole similare|ilgili haberler|bunlar da ilginizi çekebilir|διαβάστε επίσης|διαβάστε ακόμη|σχετικά άρθρα|читайте также|читайте ещё|по теме|материалы по теме|похожие новости|читайте також|за темою|اقرأ أيضا|اقرأ أيضاً|اقرأ ايضا|موضوعات ذات صلة|مواضيع ذات صلة|أخبار ذات صلة|قد يهمك أيضا|قراءة المزيد|קראו גם|כתבות נוספות|אולי יעניין אותך|כתבות קשורות|مطالب مرتبط|اخبار مرتبط|بیشتر بخوانید|یہ بھی پڑھیں|यह भी पढ़ें|ये भी पढ़ें|संबंधित खबरें|আরও পড়ুন|ข่าวที่เกี่ยวข้อง|อ่านเพิ่มเติม|อ่านข่าวต่อ|baca juga|berita terkait|artikel terkait|simak juga|xem thêm|tin liên quan|bài liên quan|関連記事|あわせて読みたい|こちらもおすすめ|おすすめ記事|関連ニュース|続きを読む|관련기사|관련 기사|관련뉴스|함께 보면 좋은 기사|相关阅读|相关新闻|相关文章|推荐阅读|延伸阅读|相關新聞|延伸閱讀|推薦閱讀|更多新闻|weiterlesen|zum weiterlesen|weitere artikel|weitere informationen|weiterführende links|weiterführender link|mehr infos|empfohlener redaktioneller inhalt|vorschau auf den nächsten artikel|dowiedz się więcej|puedes ver|sigue leyendo|ver más|en savoir plus|para saber mais|saiba mais|per saperne di più|lees verder',
  ],
  [
    'popular stories',
    'mest läst|mest lästa|senaste nytt|mest læste|seneste nyt|mest lest|siste nytt|luetuimmat|uusimmat|nejčtenější|najčítanejšie|legolvasottabb|cele mai citite|en çok okunanlar|son dakika|δημοφιλή|самое читаемое|популярное|последние новости|лента новостей|найпопулярніше|останні новини|الأكثر قراءة|آخر الأخبار|أهم الأخبار|הנקראות ביותר|הכי נקראות|פופולרי|پربازدیدترین|آخرین اخبار|مقبول ترین|ट्रेंडिंग|सबसे ज्यादा पढ़ी गई|ताजा खबरें|সর্বশেষ|সর্বাধিক পঠিত|ข่าวล่าสุด|ยอดนิยม|terpopuler|berita terbaru|berita populer|terkini|tin mới nhất|đọc nhiều|アクセスランキング|人気記事|ランキング|最新記事|新着記事|많이 본 뉴스|인기기사|최신기사|最新消息|热门新闻|热门文章|点击排行|最热新闻|熱門新聞|recent articles|popular this week|popular posts|latest posts|recent posts|you may like|meistgelesen|neueste beiträge|beliebte beiträge|aktuelle ausgabe|die aktuelle ausgabe',
  ],
  [
    'sharing buttons',
    'dela|del artikkelen|jaa|jaa artikkeli|sdílet|zdieľať|megosztás|distribuie|paylaş|κοινοποίηση|поделиться|поширити|شارك|مشاركة|مشاركة عبر|שתף|שתפו|שיתוף|اشتراک‌گذاری|اشتراک گذاری|شیئر کریں|शेयर करें|साझा करें|শেয়ার করুন|แชร์|bagikan|chia sẻ|シェア|シェアする|ツイート|ブックマーク|공유|공유하기|分享|分享到|转发|收藏|teile mich|share it|share it with a friend|click to tweet|artikel teilen|beitrag teilen|den artikel mit anderen teilen',
  ],
  [
    'invitation to comment',
    'kommentarer|kommentera|skriv en kommentar|kommentér|kommentoi|kommentit|komentáře|diskuse|diskusia|hozzászólások|comentarii|yorumlar|yorum yap|σχόλια|комментарии|оставить комментарий|обсудить|коментарі|التعليقات|تعليقات|أضف تعليق|اترك تعليقا|תגובות|הוסף תגובה|نظرات|دیدگاه‌ها|تبصرے|टिप्पणियां|टिप्पणी करें|মন্তব্য|মন্তব্য করুন|ความคิดเห็น|แสดงความคิดเห็น|komentar|tulis komentar|bình luận|ý kiến bạn đọc|コメント|コメントする|コメントを書く|댓글|댓글쓰기|댓글 쓰기|评论|发表评论|网友评论|評論|留言|kommentare insgesamt|hier können sie den artikel bewerten',
  ],
  [
    'site navigation',
    'meny|menu główne|hem|etusivu|hlavní strana|domů|domov|főoldal|acasă|ana sayfa|anasayfa|αρχική|главная|на главную|меню|головна|الرئيسية|القائمة|בית|ראשי|תפריט|خانه|صفحه اصلی|صفحہ اول|होम|मुख्य पृष्ठ|প্রচ্ছদ|হোম|หน้าแรก|beranda|trang chủ|ホーム|トップ|トップページ|メニュー|홈|메뉴|전체메뉴|首页|首頁|返回首页|返回顶部|回到頂部|zurück zur listenansicht|zurück zur übersicht|zur übersicht|back to gallery|back to article|zurück zur startseite|nach oben',
  ],
  [
    'newsletter sign-up',
    'nyhetsbrev|nyhedsbrev|uutiskirje|odběr novinek|hírlevél|bülten|ενημερωτικό δελτίο|подписаться|подписка|рассылка|підписатися|النشرة البريدية|اشترك في النشرة البريدية|اشترك|הרשמה לניוזלטר|ניוזלטר|خبرنامه|न्यूज़लेटर|সাবস্ক্রাইব|จดหมายข่าว|berlangganan|đăng ký nhận tin|メルマガ登録|ニュースレター|뉴스레터|구독|구독하기|订阅|訂閱|電子報',
  ],
  [
    'tag list',
    'etiketter|emneord|avainsanat|štítky|klíčová slova|címkék|etichete|etiketler|ετικέτες|теги|метки|ключевые слова|كلمات مفتاحية|الوسوم|علامات|תגיות|تگ‌ها|برچسب‌ها|برچسب ها|ٹیگز|टैग|टैग्स|ট্যাগ|แท็ก|tag terkait|từ khóa|キーワード|키워드|태그|标签|關鍵字|关键词|標籤',
  ],
  [
    'invitation to follow',
    'följ oss|følg os|følg oss|seuraa meitä|sledujte nás|kövess minket|urmărește-ne|bizi takip edin|ακολουθήστε μας|подпишитесь на нас|мы в соцсетях|تابعنا|تابعونا|תעקבו אחרינו|ما را دنبال کنید|फॉलो करें|ติดตามเรา|ikuti kami|theo dõi chúng tôi|フォローする|팔로우|关注我们|追蹤我們|me on twitter|follow on twitter|email the author',
  ],
  [
    'message of the site',
    'bild anzeigen|bild schließen|bild anzeigen bild schließen|sie sind aktuell nicht eingeloggt|alle angaben ohne gewähr|načítání|загрузка|تحميل|جار التحميل|טוען|در حال بارگذاری|กำลังโหลด|memuat|đang tải|読み込み中|로딩중|加载中|載入中',
  ],
]
