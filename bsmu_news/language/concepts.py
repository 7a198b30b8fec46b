"""Everyday words of news in Russian, Belarusian and English that no common origin joins.

They are evidence that two texts say the same, not a dictionary. A line holds one notion: words of all three languages;
`-` ends the start of a word, whatever follows.
"""

from functools import cache

_NOTIONS = """
год года году годом годы годов лет гады гадоў годзе year years
месяц- month months
день дня дней дни днем дзень дзён дні day days
недел- тыдзень тыдн- тыдні week- weeks
час часа часов гадзін- hour hours
минут- хвілін- minute minutes
понедельн- панядзел- monday
вторник- аўтор- tuesday
сред- серад- wednesday
четверг- чацвер- чацвяр- thursday
пятниц- пятніц- friday
суббот- субот- saturday
воскресен- нядзел- sunday
январ- студзен- january
феврал- лют- february
март- сакавік- march
апрел- красавік- april
май мая мае май маі may
июн- чэрвен- чэрвеня june
июл- ліпен- july
август- жнівен- жніўн- august
сентябр- верас- september
октябр- кастрычнік- october
ноябр- лістапад- november
декабр- снежан- снежн- december
один одна одно одного одной адзін адна адно аднаго адной one
два две двух двум двое дзве двое two both
три трех трём трое тры трох трое three
четыр- чатыр- чацвёр- four
пять пяти пятеро пяць пяці five
шесть шести шэсць шасці six
семь семи семеро сем сямі seven
восемь восьми восем васьмі eight
девять девяти дзевяць дзевяці nine
десять десяти дзесяць дзесяці ten
двенадцат- дванаццац- twelve dozen
двадцат- дваццац- twenty
сто сот сотни сотня сотні hundred hundreds
тысяч- thousand thousands
перв- перш- first
втор- другі другога другая другой другое second
трет- трэц- third
четверт- чацвёрт- fourth quarter
половин- палов- half
человек человека люди людей людям люд- людз- чалавек- people person persons human
мужчин- мужчын- man men
женщин- жанчын- woman women
ребен- дети детей детям детск- дзіця- дзец- дзяц- child children childhood kids
девочк- девушк- дзяўчын- girl girls
мальчик- юнош- хлопч- юнак- boy boys
семья семьи семью семей сям- family families
мать матери мама мамы маці мам- mother mothers mum mom
отец отца отцом бацьк- айц- father dad
родител- бацькі бацькоў parents
брат- brother brothers
сестр- сястр- sister sisters
сын сына сыном сыны son sons
дочь дочери дачка дачк- daughter daughters
муж мужа мужем муж- husband
жена жены жену жонк- wife
друг друга друзья друзей друз- сябр- friend friends
жизн- жив- жыцц- жыв- life live lives living lived alive
смерт- умер- погиб- смерц- памер- загін- death deaths dead died killed dies
город города городе городов горад- гарад- city cities town towns
страны страна стране странах краін- country countries nation nations
мир мира мировой мире свет свеце свету сусвет- world
войн- военн- вайн- ваен- war wars military
правител- урад- government
государств- дзяржав- дзяржаў- state states national
закон- law laws legal legislation
суд суда суде судья судьи судебн- судд- court courts judge judges
полици- паліц- police officer officers
тюрьм- турм- prison jail
престу- злачын- crime crimes criminal offence
выбор- выбар- выбары election elections electoral
голос- голосов- галас- vote votes voters voting voice
партия партии партий парты- party parties
министр- міністр- minister ministry
предлож- прапан- proposal proposed suggest suggested offer offered
решен- решил- раш- decision decisions decided
деньг- денег денеж- грош- money cash
цен- цэн- кошт- price prices cost costs
налог- падат- tax taxes
рынок рынк- market markets
работ- труд- прац- work works working worked job jobs worker workers
учил- школ- вуч- school schools pupil pupils
учител- преподават- настаўн- выкладчы- teacher teachers lecturer lecturers
кафедр- отдел- аддзел- department departments
студен- студэн- student students
знани- веда- ведаў knowledge
наук- научн- учен- навук- science scientific scientist scientists
исследов- изучен- даследав- вывуч- research study studies researchers researcher
урок- занят- заняткі lesson lessons class classes
экзамен- экзам- іспыт- exam exams examination
образован- адукац- education educational
книг- кніг- book books
язык- мова мовы мову моў моў- language languages
слов- слоў- word words
вопрос- пытан- question questions issue issues
ответ- адказ- answer answers answered response
больниц- госпитал- клиник- бальніц- шпітал- hospital hospitals clinic
врач- лекар- урач- doctor doctors physician physicians
больн- пациент- хвор- пацыент- patient patients sick ill
болезн- заболеван- хвароб- захворв- disease diseases illness
лечен- лечить- лячэн- лек- treatment treat medicine medicines drug drugs
здоров- здаро- health healthy
сердц- сердеч- сэрц- heart cardiac
кров- крыв- blood
рак рака раком cancer
помощ- помог- помож- помоч- дапамог- дапамаг- дапамож- help helped helps aid assistance support
дом дома доме домов хат- дамы home homes house houses housing
здани- корпус- будын- building buildings
комнат- пако- кватэр- room rooms flat apartment
улиц- вуліц- street streets
дорог- дарог- дарож- road roads
машин- автомоб- машын- аўтамаб- car cars vehicle vehicles
поезд- цягнік- train trains
самолет- самалёт- самалёц- plane planes aircraft
корабл- судно карабл- ship ships boat
море моря морск- мора мору марск- sea seas
вода воды воде вода вады вадз- water
река реки рака ракі river rivers
земл- зямл- зямел- earth land ground
огонь огня пожар- агонь агн- пажар- fire fires
север- поўнач- паўночн- north northern
юг юга южн- поўдзень поўдня паўднёв- south southern
восток- восточ- усход- east eastern
запад- захад- заходн- west western
нов- new newly
стар- старэй- old older elder
молод- молодеж- малад- моладз- young younger youth
больш- велик- вялік- больш- big large great major
маленьк- мал- small little
высок- высш- выш- high higher highest
долг- доўг- дово- long
хорош- лучш- добр- лепш- good better best well
плох- хуж- дрэн- горш- bad worse worst
сильн- моцн- strong strongly
важн- важн- important importance
свобод- вольн- свабод- free freedom
сегодня- сёння- today
вчера учора yesterday
завтра заўтра tomorrow
утр- раніц- ранк- morning
вечер- вечар- evening
ночь ночи ночью ноч ночы уначы night nights overnight
последн- прошл- апошн- мінул- last latest past previous
следующ- наступн- next following
начал- нача- пача- begin began beginning start started starts
конец конца конце заверш- законч- канец канцы скончы- заверш- end ended ends finish finished
откры- адкры- open opened opening
закры- закры- зачын- close closed closing
встреч- встрет- сустрэ- meet meeting meetings met
прие- прыех- прыезд- прыбы- arrived arrive arrival came come comes
гост- госц- guest guests
побед- побежд- перамог- перамаг- win wins won winner winners winning victory
игр- сыгр- гульн- гуля- game games play played player players
команд- сборн- каманд- зборн- team teams side
матч- match matches
мяч- goal goals ball
тренер- трэнер- coach manager
соревн- конкурс- спаборн- competition competitions contest
преми- наград- прэмі- узнагар- award awards prize prizes awarded
спасиб- благодар- дзяку- удзяч- thank thanks grateful gratitude
музей- музе- музэ- museum museums
выстав- exhibition exhibitions
песн- песня song songs
фильм- кино кінафільм- фільм- кіно film films movie movies
зрител- гляда- audience viewers
зал зала зале hall
церк- храм- царк- church churches
бог бога бог god
оруж- зброя зброі зброю- weapon weapons gun guns
ядерн- ядзерн- nuclear
союз- саюз- union
европ- еўроп- еўрап- europe european
британ- брытан- британск- british britain uk
англ- england english
франц- french france
герман- немец- нямец- германі- germany german
росси- расі- русск- russia russian russians
америк- сша зша амерык- american americans america usa
китай- кита- кіта- china chinese
белорус- беларус- belarus belarusian
еврей- яўрэ- jewish jews jew
"""


@cache
def _words() -> tuple[dict[str, str], dict[str, str]]:
    """Return whole words and starts of words, each with the key of its notion."""
    whole: dict[str, str] = {}
    starts: dict[str, str] = {}
    for number, line in enumerate(_NOTIONS.strip().split("\n")):
        for word in line.split():
            (starts if word.endswith("-") else whole).setdefault(word.rstrip("-"), f"@{number}")
    return whole, starts


def notion_of(word: str) -> str | None:
    """Return the key of the notion that a word in small letters stands for."""
    whole, starts = _words()
    if word in whole:
        return whole[word]
    return next((starts[word[:length]] for length in range(len(word), 2, -1) if word[:length] in starts), None)
