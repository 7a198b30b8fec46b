"""Abbreviations that end in a stop without ending a sentence, by language; small letters, without the last stop.

`NEVER_LAST` stand before what they belong to («проф. Иванова», “Dr. Smith”). `MAY_BE_LAST` can also close a
sentence («… и т. д. Затем»); there the next word decides.
"""

from collections.abc import Mapping

NEVER_LAST: Mapping[str, frozenset[str]] = {
    "ru": frozenset(
        "ул пр-т просп пер пл наб бул бульв ш р-н обл пос дер мкр корп стр кв каб ауд эт д оф с р о оз г "
        "гор им проф доц акад асс ассист преп ст.преп зав зам рук ген полк майор кап лейт сержант ред изд "
        "сост отв науч чл чл.-корр член-корр канд докт д-р г-н г-жа гр тов св прот свящ митр архиеп еп инж "
        "рис табл илл фиг гл разд п пп подп прил прим ср см напр т т.е т.к т.н т.о т.ч в.т.ч кн вып сер ч № "
        "тел моб факс доб эл е-мэйл адр рег янв февр фев мар апр авг сент сен окт нояб ноя дек пн вт чт пт "
        "сб вс понед ок прибл около макс мин сокр лат греч англ нем франц рус бел укр польск мед фарм хим "
        "биол физ мат тех экон юрид ист филол пед к м".split()
    ),
    "be": frozenset(
        "вул пр-т прасп зав пл наб бул бульв ш р-н вобл пас дзер вёс мкр корп стар кв каб аўд пав оф с р в "
        "воз г гар ім імя праф дац акад ас асіст выкл ст ст.выкл заг нам кір ген палк маёр кап лейт рэд выд "
        "склад пер адк навук чл чл.-кар член-кар канд докт д-р сп спн гр тав св прат свяшч мітр арх еп інж "
        "мал табл іл гл разд п пп дад заўв пар гл.тс глядз напр т т.б т.зн т.ч у.т.л кн вып сер ч № тэл маб "
        "факс эл адр рэг студз лют сак крас чэрв ліп жн жнів вер верас кастр ліст лістап снеж пн аўт ср чц "
        "пт сб нд каля макс мін скар лац грэч англ ням франц рус бел укр польск мед фарм хім біял фіз мат "
        "тэх экан юрыд гіст філал пед к д м".split()
    ),
    "en": frozenset(
        "mr mrs ms mx dr prof assoc.prof asst.prof assoc asst st sr fr rev hon gen col lt capt maj sgt cpl "
        "cmdr adm gov sen rep pres messrs mme mlle insp supt no nos vs v e.g i.e eg ie cf viz fig figs tab "
        "eq eqs ch sec sect vol vols p pp ed eds trans approx ca c al dept univ inst acad fac ave blvd rd "
        "bldg apt rm tel ext fax mt ft jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed "
        "thu thur thurs fri sat".split()
    ),
}
MAY_BE_LAST: Mapping[str, frozenset[str]] = {
    "ru": frozenset(
        "т.д т.п и.т.д и.т.п др пр г гг в вв н.э до.н.э тыс млн млрд трлн руб р коп долл евро чел экз шт ед "
        "мин час ч сек с м см мм км кг гр л мл га кв.м куб.м к.м.н д.м.н к.б.н д.б.н к.ф.н д.ф.н к.фарм.н "
        "д.фарм.н к.п.н д.п.н к.х.н д.х.н к.т.н д.т.н к.э.н д.э.н к.и.н д.и.н к.ю.н д.ю.н м.н наук курс стр "
        "с.ш в.д о.о ин".split()
    ),
    "be": frozenset(
        "т.д т.п і.т.д і.т.п д інш г.д і.г.д г гг ст стст н.э да.н.э тыс млн млрд трлн руб р кап дол дал "
        "еўра чал экз шт адз хв гадз сек с м см мм км кг гр л мл га кв.м куб.м к.м.н д.м.н к.б.н д.б.н "
        "к.ф.н д.ф.н к.п.н д.п.н к.х.н д.х.н к.т.н д.т.н к.э.н д.э.н к.г.н д.г.н курс стар".split()
    ),
    "en": frozenset(
        "etc a.m p.m am pm u.s u.k u.s.a u.n e.u d.c l.a inc ltd co corp plc llc bros jr sr ph.d phd m.d "
        "d.sc sc.d b.sc m.sc b.a m.a m.b.a cand.sc d.phil esq b.c a.d c.e b.c.e et.al al sq hr hrs min mins "
        "kg km cm mm ml lb lbs oz ft in".split()
    ),
}
STARTERS = frozenset(
    "a an the this that these those he she it we they you i his her its our their my your there here "
    "who what when where why how in on at by for from to with without after before during since until "
    "while although though because if as and but or so yet however moreover then thus also both all "
    "some many most each every another other one two such according earlier later now today yesterday "
    "meanwhile despite among between under over".split()
)
"""English words with a capital only where a sentence starts; what an abbreviation belongs to is another word."""
LETTERED = frozenset(
    "витамин витамина витамины гепатит гепатита группа группы группе класс класса категория категории "
    "пункт вітамін вітаміна вітаміны гепатыт гепатыту група групы групе клас класа катэгорыя катэгорыі "
    "vitamin hepatitis group class category type plan grade block appendix part section point figure "
    "room level".split()
)
"""Words that a single capital letter belongs to, so that a stop behind the letter does end the sentence."""
