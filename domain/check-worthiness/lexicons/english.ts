import { words, type Lexicon } from './lexicon'

export const english: Lexicon = {
  says: words(
    'said|says|say|told|stated|states|announced|announces|declared|declares|claimed|claims|insisted|insists|added|adds|' +
      'argued|argues|warned|warns|confirmed|confirms|acknowledged|admitted|admits|testified|tweeted|explained|noted|wrote|' +
      'accused|accuses|alleged|alleges|asserted|asserts|maintained|maintains|stressed|promised|pledged|vowed',
  ),
  denies: words('denied|denies|deny|rejected|rejects|dismissed|disputed|disputes|refuted|contradicted'),
  suggests: words('suggested|suggests|suggesting|implied|implies|hinted|hinting|insinuated|questioned'),
  reports: words('reported|reports|reportedly|estimated|estimates|calculated|found|recorded|counted'),
  accordingTo: words('according to'),
  comparison: words(
    'more than|less than|fewer than|higher than|lower than|larger than|smaller than|greater than|better than|worse than|' +
      'faster than|slower than|older than|younger than|compared with|compared to|in comparison|as much as|as many as|' +
      'twice as|times as|times more|times higher|outnumber|outnumbered|increased|increase|decreased|decrease|rose|risen|' +
      'fell|fallen|grew|grown|doubled|tripled|halved|dropped|declined|surged|up from|down from|exceeded|than any|than ever',
  ),
  extreme: words(
    'first|only|never|always|every|none|nobody|no one|most|least|biggest|largest|highest|lowest|smallest|worst|best|' +
      'longest|oldest|youngest|richest|poorest|record|unprecedented|all time|entire|ever',
  ),
  cause: words(
    'because|because of|caused|causes|cause|led to|leads to|due to|as a result|resulted in|results in|thanks to|' +
      'responsible for|triggered|prompted|linked to|only have happened if|therefore',
  ),
  rule: words(
    'law|laws|act|bill|treaty|constitution|court|convicted|sentenced|charged|indicted|sued|banned|legal|illegal|legally|' +
      'voted|vote|votes|passed|signed|vetoed|ruled|ratified|sanctions|sanctioned|licence|license|licensed|contract|' +
      'regulation|regulations|election|elected|resolution|ceasefire',
  ),
  event: words(
    'killed|died|injured|wounded|attacked|bombed|shelled|shot|fired|opened fire|captured|seized|arrested|detained|released|' +
      'crossed|invaded|launched|built|opened|closed|destroyed|struck|hit|deployed|withdrew|resigned|appointed|won|lost|' +
      'bought|sold|paid|spent|received|donated|cut|raised|met|visited|moved|sent|hired|dismissed|leaked|hacked|stole|' +
      'taken up positions|come under attack|came under attack|under fire|happened|took place|began|ended|became|created|' +
      'founded|discovered|produced|exported|imported|published|risen',
  ),
  numerals: words(
    'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|' +
      'nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|hundreds|thousand|thousands|million|millions|' +
      'billion|billions|trillion|dozen|dozens|twice|half|third|quarter|double|triple',
  ),
  share: words(
    'percent|per cent|%|percentage|half of|a third of|a quarter of|majority of|one in|out of ten|per capita',
  ),
  money: words(
    'dollars|dollar|euros|euro|pounds sterling|$|€|£|yen|cents|tax|taxes|budget|deficit|debt|cost|costs',
  ),
  opinion: words(
    "i think|i believe|i feel|we think|we believe|in my view|in our view|in my opinion|should|shouldn't|ought to|must not|" +
      'need to|deserve|deserves|beautiful|wonderful|terrible|disgusting|shameful|inspiring|thankfully|unfortunately|' +
      "hopefully|sadly|arguably|perhaps|seems|seem|appears to|let us|let's|thank you|god bless|i hope|we hope|i want|" +
      'we want|i urge|dear',
  ),
  prediction: words(
    'will|would|shall|going to|plans to|plan to|intends to|expects to|expected to|may|might|could',
  ),
}
