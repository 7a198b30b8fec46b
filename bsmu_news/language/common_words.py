"""The commonest words of each language: enough to know a language by, and to know a word in odd capitals."""

ENGLISH = frozenset(
    """
    a about above across after again against ago all almost along already also although always am among an and another
    any anyone anything are around as ask asked at away back be became because become been before began behind being
    believe below best better between big both bring brought business but by call called came can case change children
    city close come company could country course day days did different do does doing done down during each early
    education either end enough even ever every everyone everything example eye face fact family far faculty father
    feel felt few find first five following food for form found four free friend friends from full gave get girl give
    given go going gone good got government great group had half hand hands hard has have having he head hear heard
    held help her here herself high him himself his history home hope hospital hour hours house how however i idea if
    important in including into is it its itself job just keep kept kind knew know knowledge known large last late
    later law learn least leave led left less let life light like line little live local long look looked lost lot
    love made main make makes making man many matter may me mean medical meet meeting member members men might million
    mind minutes moment money month months more morning most mother move much must my name national near need never
    new news next night no not nothing now number of off office often old on once one only open or order other others
    our out over own page part party past patient patients people percent perhaps person place plan play point police
    possible power practice problem program public put question quite rather read ready real really reason report
    research result results right room run said same saw say says school science second see seem seemed seen sense set
    several she should show since six small so social some someone something soon special staff start state still
    story student students study such support system take taken talk team tell ten than that the their them themselves
    then there these they thing things think this those though thought three through thus time times to today together
    told too took toward training tried try turn turned two under university until up upon us use used using very view
    visit wait want wanted was water way we week weeks well went were what when where whether which while who whole
    whose why will with within without woman women word words work worked working world would write year years yes yet
    you young your
    """.split()
)

RUSSIAN = frozenset(
    """
    а без более больше будет будут бы был была были было быть в вам вас ведь во вот впервые все всего всех вы где для
    до его ее если есть еще же за и из или им их к как какой когда кого который которая которые которых кто ли лет
    между меня мне много может можно мой мы на над надо нам нас наш наша наши не него нее нет ни них но ну о об один
    однако он она они оно от очень перед по под после потом потому при про раз с сам свой своих свою себя сегодня
    сейчас со студент студентов студенты так также такой там тем то тогда того тоже только том ты у уже университет
    университета хорошо хотя чего чем через что чтобы эта эти это этого этой этом этот я
    """.split()
)

BELARUSIAN = frozenset(
    """
    а але без больш будзе будуць бы быў была былі было быць в вас вы год гэта гэтага гэтай гэты гэтыя да для дзе ён
    яна яны яго яе і ім з за зноў калі каб каго каля кожны які якая якія якіх мае мне між многа можа можна мой мы на
    над нам нас наш наша нашы не няма ні но нават один ад адзін аб пад пасля пра праз пры раз сам свае свой сваіх себе
    сёння так такі таксама там тады таго толькі тым ты ў у ужо універсітэт універсітэта хто хоць што чаго чым я
    """.split()
)

COMMON = {"en": ENGLISH, "ru": RUSSIAN, "be": BELARUSIAN}

ENGLISH_ENDINGS = ("ing", "tion", "tions", "ment", "ments", "ness", "ly", "ed", "ally", "ers", "ies", "ful", "able")
"""What a small Latin word ends in that is English rather than Latin, French or a name."""

ENGLISH_ONLY = frozenset(
    """
    the and of is are was were has have had been with this that these those which who from by their they his her its
    our we you your not but would could should will when where while after before because about into
    it he she him an if my to at up out off did does than them there then what how
    """.split()
)
"""Small words of English that no Latin phrase and no title in French or Italian has."""

NAME_PARTICLES = frozenset("of the and for in on to at by de la le du des von van der den di da del y et a an".split())
"""Small words inside names of companies, books and people: "Bank of the West"."""
