/** Names of the twelve months, full and short, as bylines use them; a word stands once, for the one month it means. */
const monthNames = [
  'january jan januar januari janvier janv enero ene janeiro gennaio gen stycznia styczeń sty января янв января ocak oca ledna leden január ianuarie ianuarie tammikuuta tammikuu ιανουαρίου ιαν يناير ژانویه ינואר jänner січня gener มกราคม जनवरी',
  'february feb februar februari février févr fév febrero fevereiro fev febbraio lutego luty lut февраля фев февр şubat şub února únor február februarie helmikuuta helmikuu φεβρουαρίου φεβ فبراير شباط فوریه פברואר februára febr feber лютого febrer กุมภาพันธ์ फ़रवरी',
  'march mar märz mär mrz mars marzo março maart mrt marca marzec марта мар mart března březen március márc martie maaliskuuta maaliskuu μαρτίου μαρ مارس آذار מרץ marts maret березня març มีนาคม मार्च',
  'april apr avril avr abril abr aprile kwietnia kwiecień kwi апреля апр nisan nis dubna duben április ápr aprilie huhtikuuta huhtikuu απριλίου απρ أبريل نيسان آوریل אפריל apríla квітня เมษายน अप्रैल',
  'may mai mayo maio mag maggio mei maja maj мая май mayıs května květen május máj mai toukokuuta toukokuu μαΐου μαΐ مايو أيار מאי mája травня maig พฤษภาคม मई',
  'june jun juni juin junio junho giugno giu czerwca czerwiec cze июня июн haziran haz června červen június jún iunie iun kesäkuuta kesäkuu ιουνίου ιουν يونيو حزيران ژوئن יוני júna червня juny มิถุนายน जून',
  'july jul juli juillet juil julio julho luglio lug lipca lipiec lip июля июл temmuz tem července červenec július júl iulie iul heinäkuuta heinäkuu ιουλίου ιουλ يوليو تموز ژوئیه יולי júla липня juliol กรกฎาคม जुलाई',
  'august aug août agosto ago augustus sierpnia sierpień sie августа авг ağustos ağu srpna srpen augusztus elokuuta elokuu αυγούστου αυγ أغسطس آب اوت אוגוסט augusti agustus agu augusta серпня agost สิงหาคม अगस्त',
  'september sept sep septembre septiembre setembro set settembre września wrzesień wrz сентября сент сен eylül eyl září szeptember szept septembrie syyskuuta syyskuu σεπτεμβρίου σεπ سبتمبر أيلول سپتامبر ספטמבר septembra вересня setembre กันยายน सितंबर',
  'october oct oktober okt octobre octubre outubro out ottobre ott października październik paź октября окт ekim eki října říjen október octombrie lokakuuta lokakuu οκτωβρίου οκτ أكتوبر اکتبر אוקטובר oktobra жовтня ตุลาคม अक्टूबर',
  'november nov novembre noviembre novembro listopada listopad lis ноября ноя нояб kasım kas listopadu noiembrie marraskuuta marraskuu νοεμβρίου νοε نوفمبر نوامبر נובמבר novembra листопада พฤศจิกายน नवंबर',
  'december dec dezember dez décembre déc diciembre dic dezembro dicembre grudnia grudzień gru декабря дек aralık ara prosince prosinec decembrie joulukuuta joulukuu δεκεμβρίου δεκ ديسمبر دسامبر דצמבר desember decembra грудня desembre ธันวาคม दिसंबर',
]
const months = new Map<string, number>()
monthNames.forEach((names, month) => {
  for (const name of names.split(' ')) months.set(name, month + 1)
})

/** The month (1 to 12) that a lower-case word names in any of some thirty languages. */
export function monthNumber(word: string): number | undefined {
  return months.get(word)
}

const weekdayStems =
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so ' +
  'lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo ' +
  'segunda terça quarta quinta sexta feira lunedì martedì mercoledì giovedì venerdì sabato domenica ' +
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag poniedziałek wtorek środa czwartek piątek sobota niedziela ' +
  'понедельник вторник среда четверг пятница суббота воскресенье الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد ' +
  'måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag'
const connectorWords =
  'at on of the de del d um à às as om op em il o alle ore ora a las kl klo uhr den le il el na saat в г года at hrs h t godz z dnia ' +
  'time am pm um hour ' +
  'dated date datum fecha data dato local'
const relativeWords =
  'ago hours hour hrs hr minutes minute mins min seconds days day weeks week months month years year just now an about yesterday today ' +
  'vor stunden stunde minuten tagen tag gestern heute y heures heure jours jour hier aujourd hui hace horas hora minutos días ayer hoy ' +
  'há ontem hoje fa ieri oggi giorni minuti uur geleden gisteren vandaag dagen temu godzin godziny godzinę minut wczoraj dziś dni dzisiaj'
const weekdays = new Set(weekdayStems.split(' '))
const connectors = new Set(connectorWords.split(' '))
const relatives = new Set(relativeWords.split(' '))

/** Whether a lower-case word may stand between a date and its time: "at", "um", a weekday. */
export function joinsDateAndTime(word: string): boolean {
  return connectors.has(word) || weekdays.has(word) || /^.?曜日?$/u.test(word)
}

/** Whether a lower-case word tells a time from now: "ago", "heute", "hours". */
export function isRelativeWord(word: string): boolean {
  return relatives.has(word) || weekdays.has(word)
}

const updatedStems =
  /^(?:updat|modif|edited|revised|aktuali|geänd|überarb|mise?$|jour$|actuali|atuali|aggiorn|bijgewerkt|gewijzigd|zaktual|zmod|uppdat|oppdat|opdat|päivit|обновл|изм|оновл|更新|最終|修正|تحديث|수정|güncel|ενημ|frissít|ändr|last$|dernière|última|ultim|laatst|letzte|zuletzt)/u
const publishedStems =
  /^(?:publish|posted|issued|released|filed|created|first$|publié|publica[dt]|publik|pubblicat|veröff|erstellt|erschien|stand$|pubbl|gepubl|geplaatst|opubl|utworz|dodan|опубл|створ|نشر|公開|掲載|配信|発表|发布|發布|등록|입력|yayın|julkais|udgiv|vydán|megjel|δημοσ|postato|postado)/u

/** What a lower-case word before a date says about it: when it was published or last changed. */
export function dateLabel(word: string): 'published' | 'updated' | null {
  if (updatedStems.test(word)) return 'updated'
  return publishedStems.test(word) ? 'published' : null
}
