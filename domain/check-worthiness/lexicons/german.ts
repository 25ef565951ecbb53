import { words, type Lexicon } from './lexicon'

export const german: Lexicon = {
  says: words(
    'sagte|sagt|sagten|sagen|erklärte|erklärt|erklärten|teilte mit|teilten mit|betonte|betont|behauptete|behauptet|' +
      'behaupten|warnte|warnt|kündigte an|bestätigte|bestätigt|räumte ein|fügte hinzu|schrieb|schreibt|verkündete|' +
      'versicherte|versprach|beschuldigte|wirft vor|warf vor|hieß es|heißt es',
  ),
  denies: words(
    'bestritt|bestreitet|bestritten|dementierte|dementiert|dementierten|wies zurück|weist zurück|leugnet|leugnete',
  ),
  suggests: words('deutete an|deutet an|legte nahe|legt nahe|vermutete|vermutet'),
  reports: words(
    'berichtete|berichtet|berichteten|berichten|meldete|meldet|meldeten|schätzt|schätzte|errechnete|zählte',
  ),
  accordingTo: words('laut|zufolge|nach angaben von|nach angaben der|nach angaben des|gemäß'),
  comparison: words(
    'mehr als|weniger als|höher als|niedriger als|größer als|kleiner als|besser als|schlechter als|im vergleich|' +
      'gegenüber|doppelt so|halb so|mal so|gestiegen|stieg|stiegen|gesunken|sank|sanken|gewachsen|wuchs|verdoppelt|' +
      'verdoppelte|halbiert|zugenommen|nahm zu|abgenommen|nahm ab|übertraf',
  ),
  extreme: words(
    'erste|ersten|erster|erstmals|einzige|einzigen|nie|niemals|immer|jeder|jede|keiner|niemand|meisten|wenigsten|größte|' +
      'größten|höchste|höchsten|niedrigste|kleinste|schlimmste|beste|besten|längste|älteste|rekord|beispiellos|alle|noch nie',
  ),
  cause: words(
    'weil|wegen|aufgrund|verursacht|verursachte|führte zu|führt zu|dank|deshalb|daher|ausgelöst|verantwortlich für',
  ),
  rule: words(
    'gesetz|gesetze|gesetzes|grundgesetz|verfassung|gericht|urteil|verurteilt|angeklagt|verboten|verbot|legal|illegal|' +
      'abgestimmt|abstimmung|beschlossen|beschloss|verabschiedet|unterzeichnet|vertrag|abkommen|sanktionen|wahl|gewählt|' +
      'verordnung|genehmigt',
  ),
  event: words(
    'getötet|gestorben|starb|starben|verletzt|angegriffen|griff an|bombardiert|erschossen|festgenommen|freigelassen|' +
      'eröffnet|geschlossen|zerstört|gebaut|zurückgetreten|ernannt|gewonnen|gewann|verloren|verlor|gekauft|verkauft|bezahlt|' +
      'ausgegeben|erhalten|erhielt|gekürzt|erhöht|besucht|geschickt|gestohlen|passiert|stattgefunden|begann|endete|' +
      'veröffentlicht|gegründet|entdeckt|erobert|eingenommen|überquert|überquerte',
  ),
  numerals: words(
    'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|' +
      'neunzig|hundert|hunderte|tausend|tausende|million|millionen|milliarde|milliarden|dutzend|dutzende|zweimal|dreimal|' +
      'hälfte|drittel|viertel|doppelt',
  ),
  share: words(
    'prozent|%|prozentpunkte|hälfte der|drittel der|viertel der|mehrheit der|pro kopf|jeder dritte|jeder zweite',
  ),
  money: words('euro|dollar|cent|franken|€|$|steuern|steuer|haushalt|schulden|defizit|kosten|kostet'),
  opinion: words(
    'ich denke|ich glaube|ich finde|meiner meinung|meines erachtens|wir glauben|wir müssen|sollte|sollten|müsste|leider|' +
      'hoffentlich|glücklicherweise|offenbar|vielleicht|wohl|schön|schrecklich|wunderbar|skandalös|scheint|ich hoffe|wir hoffen',
  ),
  prediction: words(
    'wird|werden|würde|würden|könnte|könnten|dürfte|dürften|will|wollen|plant|planen|voraussichtlich',
  ),
}
