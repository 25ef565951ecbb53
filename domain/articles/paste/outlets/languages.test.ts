import { describe, test } from 'vitest'
import { expectPage } from './expect-page'

describe('a raw copy of a page', () => {
  test('in German, with a breadcrumb and an advertisement', () => {
    expectPage(
      `-| Startseite > Politik > Inland
      -| Haushalt
      T| Bund will Bahnstrecken schneller sanieren
      S| Das Kabinett hat ein Gesetz beschlossen, das Genehmigungen verkürzen soll. Die Länder warnen vor zu knappen Fristen.
      -| Von Max Muster und Erika Beispiel, Berlin
      -| 21.09.2017, 20:57 Uhr
      -| Lesezeit: 4 Min.
      -| Artikel anhören
      -| Teilen
      C| Ein Zug steht im Bahnhof Musterstadt. (Foto: dpa)

      P| Die Regierung will marode Bahnstrecken künftig schneller sanieren. Das Kabinett beschloss am Donnerstag einen Entwurf.

      -| Anzeige

      H| Kritik von den Ländern

      P| Die Länder kritisierten die Fristen. "Unsere Ämter haben dafür nicht genug Leute", sagte Ministerin Petra Lang.

      -| Lesen Sie auch: Warum der Nachtzug nach Wien ausfällt

      P| Das Gesetz soll im Frühjahr in Kraft treten. Der Bundestag muss noch zustimmen.

      -| © BZ/dpa/mmu
      -| Jetzt Newsletter abonnieren und nichts verpassen
      -| Kommentare (12)`,
      {
        title: 'Bund will Bahnstrecken schneller sanieren',
        byline: 'Max Muster und Erika Beispiel',
        publishedAt: '2017-09-21',
      },
    )
  })

  test('in French, with the writer and the date on lines full of other things', () => {
    expectPage(
      `-| Accueil
      -| Société
      T| A Nantes, la mairie renonce à fermer trois écoles
      S| Après deux semaines d’occupation par les parents d’élèves, la maire a annoncé un moratoire jusqu’en 2023.
      -| Par Claire Dupont (Nantes, correspondante)
      -| Publié le 21 septembre 2017 à 20h57 - Mis à jour le 22 septembre 2017 à 08h14
      -| Temps de Lecture 3 min.
      -| Article réservé aux abonnés
      C| Devant l’école Jean-Moulin, à Nantes, le 20 septembre. SEBASTIEN MARTIN / AFP

      P| La maire de Nantes, Anne Legrand, a annoncé jeudi que les trois écoles menacées resteraient ouvertes jusqu’en 2023.

      P| « Nous avons entendu les familles », a-t-elle déclaré devant la presse, entourée de deux adjoints.

      -| Lire aussi : En Bretagne, les classes uniques résistent

      H| Une promesse « insuffisante »

      P| Pour le syndicat, cette promesse est « insuffisante » : rien n’est dit des postes d’enseignants.

      -| Contribuer`,
      {
        title: 'A Nantes, la mairie renonce à fermer trois écoles',
        byline: 'Claire Dupont',
        publishedAt: '2017-09-21',
      },
    )
  })

  test('in Spanish, without blank lines, the writer in capitals, a zone in the date line', () => {
    expectPage(
      `-| Suscríbete
      -| Iniciar sesión
      -| ECONOMÍA ›
      T| El paro baja en marzo por primera vez en tres años
      S| La caída se concentra en la hostelería y deja el total en 3,6 millones
      -| LAURA PÉREZ GÓMEZ
      -| Madrid - 21 SEPT 2017 - 20:57 CEST
      -| Compartir en WhatsApp
      -| Enviar por correo
      -| Una oficina de empleo en Madrid.
      C| Una oficina de empleo en Madrid. KIKE RUIZ
      P| El número de parados registrados bajó en 59.149 personas en marzo, según los datos publicados este martes.
      P| Es la primera caída en un mes de marzo desde 2018. La ministra destacó que la afiliación también crece.
      -| Te puede interesar
      -| Las claves de la reforma laboral
      P| Por comunidades, el paro baja sobre todo en Andalucía y sube en Navarra.
      -| Archivado en
      -| Paro
      -| Comentarios
      -| Lo más visto`,
      {
        title: 'El paro baja en marzo por primera vez en tres años',
        byline: 'LAURA PÉREZ GÓMEZ',
        publishedAt: '2017-09-21T18:57:00Z',
      },
    )
  })

  test('in Portuguese, Italian, Dutch and Polish', () => {
    expectPage(
      `-| PUBLICIDADE
      -| COTIDIANO
      T| Chuva alaga ruas do centro e deixa 12 mil sem luz
      S| Prefeitura decretou estado de atenção na noite desta quinta
      -| 21.set.2017 às 20h57
      -| EDIÇÃO IMPRESSA
      -| João da Silva
      P| Uma chuva de quase duas horas alagou ruas do centro e deixou ao menos 12 mil imóveis sem energia elétrica.
      -| LEIA TAMBÉM
      -| Rio Madeira sobe 40 centímetros em um dia
      P| "Estamos em alerta", disse o prefeito, que passou a noite na sede do órgão.
      -| comentários`,
      {
        title: 'Chuva alaga ruas do centro e deixa 12 mil sem luz',
        byline: 'João da Silva',
        publishedAt: '2017-09-21',
      },
    )
    expectPage(
      `T| Torino, riapre la biblioteca civica dopo i lavori
      -| di Giulia Bianchi
      -| 21 Settembre 2017 alle 20:57
      -| 2 minuti di lettura
      P| Dopo tre anni di lavori riapre sabato la biblioteca civica di via della Cittadella, con duecento posti in più.

      -| Leggi anche
      -| Musei gratis la prima domenica del mese

      P| Il progetto è costato 4,2 milioni di euro, metà dei quali arrivati dalla Regione.

      -| © Riproduzione riservata`,
      {
        title: 'Torino, riapre la biblioteca civica dopo i lavori',
        byline: 'Giulia Bianchi',
        publishedAt: '2017-09-21',
      },
    )
    expectPage(
      `-| Binnenland
      T| Treinverkeer rond Utrecht weer op gang na storing
      -| Gepubliceerd op 21 september 2017 om 20:57
      -| Door Piet de Vries
      P| Het treinverkeer rond Utrecht is donderdagavond weer op gang gekomen na een grote storing aan de seinen.
      -| Lees ook: Waarom seinen steeds vaker uitvallen
      P| Reizigers moesten soms meer dan drie uur wachten. NS deelde water en soep uit.
      -| Deel dit artikel
      -| Reacties (4)`,
      {
        title: 'Treinverkeer rond Utrecht weer op gang na storing',
        byline: 'Piet de Vries',
        publishedAt: '2017-09-21',
      },
    )
    expectPage(
      `-| Strona główna > Polska
      T| Szpital w Nowym Mieście zawiesza oddział
      -| Jan Kowalski
      -| 21 września 2017, 20:57
      -| Udostępnij
      P| Szpital w Nowym Mieście zawiesił w czwartek działalność oddziału pediatrycznego, bo nie znalazł lekarzy.
      -| Zobacz także: Pacjenci czekają coraz dłużej
      P| Najbliższy oddział dziecięcy jest 40 kilometrów dalej.
      -| Źródło: PAP`,
      {
        title: 'Szpital w Nowym Mieście zawiesza oddział',
        byline: 'Jan Kowalski',
        publishedAt: '2017-09-21',
      },
    )
  })

  test('in Arabic and Japanese', () => {
    expectPage(
      `-| الرئيسية
      -| أخبار
      T| الحكومة تعلن خطة جديدة لدعم أسعار الخبز في العاصمة
      -| بقلم: أحمد محمود
      -| ٢١ سبتمبر ٢٠١٧
      -| شارك
      P| أعلنت الحكومة يوم الخميس خطة جديدة لدعم أسعار الخبز في العاصمة والمدن الكبرى، وقالت إنها ستبدأ مطلع الشهر المقبل.

      -| اقرأ أيضا: ارتفاع أسعار الزيت في الأسواق

      P| وانتقدت نقابة المخابز الخطة، وقالت إنها لا تشمل القرى الصغيرة.`,
      {
        title: 'الحكومة تعلن خطة جديدة لدعم أسعار الخبز في العاصمة',
        byline: 'أحمد محمود',
        publishedAt: '2017-09-21',
      },
    )
    expectPage(
      `-| ホーム
      -| 社会
      T| 台風で県内の学校が臨時休校、約三万人に影響
      -| 2017年9月21日 20時57分
      -| シェア
      P| 大型の台風の接近に伴い、県教育委員会は二十一日、県内のすべての公立学校を臨時休校にすると発表した。

      -| 関連記事
      -| 台風の進路予想

      P| 県は住民に早めの避難を呼びかけている。`,
      { title: '台風で県内の学校が臨時休校、約三万人に影響', byline: null, publishedAt: '2017-09-21' },
    )
  })
})
