import { describe, test } from 'vitest'
import { expectPage } from './expect-page'

describe('a raw copy of a page', () => {
  test('with menus first, the date under its label and a caption under its own', () => {
    expectPage(
      `-| Skip to content
      -| Sign in
      -| Home
      -| News
      -| Weather
      -| Menu
      -| Wend & Vale
      T| Wend school roof collapse: Pupils moved after storm damage
      -| Published
      -| 9 February 2021
      -| Share
      -| Image source, Wend Council
      -| Image caption,
      C| The roof gave way during high winds on Sunday night
      P| Hundreds of pupils have been moved to another school after part of a roof collapsed during a storm.

      P| No-one was hurt. Engineers are checking the rest of the building.

      H| 'Very lucky'

      P| The head teacher said: "We were very lucky that this happened at night."

      -| Follow Example Vale on Facebook, Twitter and Instagram. Send your story ideas to vale@news.example.org.
      -| More on this story
      -| Storm brings down trees across the county
      -| 7 February 2021
      -| Related Topics
      -| Wend
      -| Schools
      -| The Example is not responsible for the content of external sites.`,
      {
        title: 'Wend school roof collapse: Pupils moved after storm damage',
        byline: null,
        publishedAt: '2021-02-09',
      },
    )
  })

  test('with two writers, two dates, a share bar and links between the paragraphs', () => {
    expectPage(
      `-| Opinion
      -| Sport
      -| Environment
      T| River swimming ban extended after sewage leak
      S| Campaigners say the company had known about the broken pump for three weeks

      -| Jane Doe and John Roe
      -| Thu 4 Mar 2021 07.30 GMT
      -| Last modified on Thu 4 Mar 2021 12.15 GMT
      -| Share on Facebook
      -| Share via Email
      -| 116
      -| Swimmers at the weir in July.
      C| Swimmers at the weir in July. Photograph: Ann Other/The Example

      P| Swimming in the river Wend will remain forbidden until May after tests found bacteria at 40 times the legal limit.

      P| Northern Water, which runs the treatment works upstream, admitted that a pump had failed on 12 February.

      -| Sign up to the Green Light newsletter
      -| Read more
      P| “They knew, and they let children swim in it,” said Priya Nair, of the campaign group Clean Wend.

      -| River life: the volunteers counting fish at dawn
      -| Read more
      P| Northern Water declined to comment further.

      -| Topics
      -| Water
      -| Pollution
      -| Reuse this content`,
      {
        title: 'River swimming ban extended after sewage leak',
        byline: 'Jane Doe and John Roe',
        publishedAt: '2021-03-04T07:30:00Z',
      },
    )
  })

  test('with the timestamps above the headline', () => {
    expectPage(
      `-| Updated 2:15 p.m. ET Sept. 22, 2017
      -| Published 3:57 p.m. ET Sept. 21, 2017
      T| Governor vetoes bill that would have loosened rules on river dams
      -| Sarah Lee
      -| The Example Tribune
      -| Show Caption
      -| The governor at the statehouse on Thursday.
      C| The governor at the statehouse on Thursday. (Photo: Tom Ray, AP)
      P| The governor on Thursday vetoed a bill that would have let landowners build small dams without a permit.

      P| The bill had passed both chambers with wide margins. Its sponsors said they would try to override the veto.

      -| Contact the reporter at slee@example.com or follow her on Twitter @sarahlee.`,
      {
        title: 'Governor vetoes bill that would have loosened rules on river dams',
        byline: 'Sarah Lee',
        publishedAt: '2017-09-21T19:57:00Z',
      },
    )
  })

  test('of a local paper, with readers’ comments below', () => {
    expectPage(
      `-| News | Sport | Jobs | Motors
      T| Ferry service to return after two years
      -| Tom Wick
      -| @tomwick
      -| Reporter
      -| 2 hours ago
      -| Published: 3rd March 2021 6:05 am
      -| Comments (23)

      -| The MV Harbour Lady, which will carry up to 60 passengers
      C| The MV Harbour Lady, which will carry up to 60 passengers (Image: Harbour Echo)

      P| A PASSENGER ferry between the town and the island is to start again this summer after a gap of two years.

      P| Operator Blue Lines said daily sailings would begin on June 1.

      -| READ MORE: Plans for harbour car park are thrown out

      P| Fares will be £8 for adults and £4 for children.

      -| Today's Top Stories
      -| Man charged over seafront fire
      -| 23 Comments
      -| Dave_B 3rd Mar 10:12
      -| About time, it should never have stopped in the first place.
      -| Reply
      -| islander77 3rd Mar 9:41
      -| Eight quid is a joke when the bus costs two and takes ten minutes.
      -| Reply
      -| Report`,
      { title: 'Ferry service to return after two years', byline: 'Tom Wick', publishedAt: '2021-03-03' },
    )
  })
})
