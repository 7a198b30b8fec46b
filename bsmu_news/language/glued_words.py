"""Words that are often written as one and never are one, with how they are written."""

ENGLISH = dict(
    pair.strip().split("=")
    for pair in """
    groupon=group on|indepth=in-depth|almamater=alma mater|alot=a lot|infact=in fact|aswell=as well|inspite=in spite
    ofcourse=of course|atleast=at least|eachother=each other|noone=no one|upto=up to|inorder=in order|dueto=due to
    thankyou=thank you|alltogether=all together|inthe=in the|ofthe=of the|tothe=to the|onthe=on the|forthe=for the
    andthe=and the|withthe=with the|fromthe=from the|bythe=by the|atthe=at the|isthe=is the|itis=it is|asthe=as the
    thatthe=that the|ofour=of our|inour=in our|tobe=to be|hasbeen=has been|havebeen=have been|willbe=will be|ofa=of a
    highschool=high school|infront=in front
    whichis=which is|suchas=such as|aswellas=as well as|inaddition=in addition|atthis=at this
    """.replace("\n", "|").split("|")
    if "=" in pair
)

RUSSIAN = dict(
    pair.strip().split("=")
    for pair in """
    вцелом=в целом|потомучто=потому что|тоесть=то есть|какбудто=как будто|втечение=в течение|вобщем=в общем
    вотличие=в отличие|всвязи=в связи|попрежнему=по-прежнему|изза=из-за|изпод=из-под|както=как-то|чтото=что-то
    ктото=кто-то|гдето=где-то|почемуто=почему-то|когдато=когда-то|всетаки=все-таки|врядли=вряд ли|какбы=как бы
    чтоли=что ли|несмотряна=несмотря на|такчто=так что|вчастности=в частности|вдальнейшем=в дальнейшем
    воизбежание=во избежание|    какраз=как раз|досвидания=до свидания|впродолжение=в продолжение|вкачестве=в качестве
    врамках=в рамках|помоему=по-моему|понашему=по-нашему|порусски=по-русски
    нетолько=не только|немогу=не могу|небыло=не было|таккак=так как
    """.replace("\n", "|").split("|")
    if "=" in pair
)

BELARUSIAN = dict(
    pair.strip().split("=")
    for pair in """
    тамушто=таму што|такшто=так што|усувязі=у сувязі|каліласка=калі ласка|нетолькі=не толькі|нягледзячына=нягледзячы на
    тоесць=то есць|улікуяк=у ліку як|уякасці=у якасці|урамках=у рамках|небыло=не было|якраптам=як раптам
    """.replace("\n", "|").split("|")
    if "=" in pair
)

GLUED = {
    language: words | {word.capitalize(): meant[0].upper() + meant[1:] for word, meant in words.items()}
    for language, words in (("en", ENGLISH), ("ru", RUSSIAN), ("be", BELARUSIAN))
}
"""By language: what is written as one, in small letters and with a capital, and how it is written."""
GLUED_FORMS = {language: frozenset(words) for language, words in GLUED.items()}

CAMEL_NAMES = frozenset(
    """
    easyJet airBaltic youTube javaScript faceBook softServe clickHouse openSUSE deviantArt bioMérieux gitHub inDrive
    deepMind linkedIn whatsApp superJob headHunter
    """.split()
)
"""Names that start small and have a capital inside."""

AFTER_GLUE = frozenset("The This They These Those When After During Students He She We There".split())
"""What starts a sentence and no second half of a name: "UniversityThe", but "LinkedIn"."""
