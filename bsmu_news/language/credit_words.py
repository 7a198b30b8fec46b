"""The words of credits in three languages: labels of roles, organizations, positions, sources without a name.

A page may use the labels of any of the languages, so all are looked for at once.
"""

import re

from bsmu_news.domain.article import Role

_OF_TEXT = r"(?:\s+of\s+(?:the\s+)?(?:texts?|articles?|materials?|story|publication))?"

_LABELS = {
    Role.AUTHOR: (
        rf"authors?{_OF_TEXT}|texts?|story|written|prepared"
        r"|автор(?:ы|ка|ки)?(?:\s+(?:текста|материала|статьи|публикации|новости))?|текст|материал"
        r"|(?:материал\s+|текст\s+)?подготовил[аи]?"
        r"|аўтар(?:ы|ка|кі)?(?:\s+(?:тэксту|матэрыялу|артыкула|публікацыі|навіны))?|тэкст|матэрыял"
        r"|(?:матэрыял\s+|тэкст\s+)?падрыхтава(?:ў|ла|лі)"
    ),
    Role.PHOTOGRAPHER: (
        r"photos?(?:\s+(?:credits?|authors?))?|photographs?|photographers?|photographed|photography|pictures?|images?"
        r"|authors?\s+of\s+(?:the\s+)?(?:photos?|photographs?|pictures?)"
        r"|фото|фотограф(?:ы|ии|ия)?|фотоматериалы?|фотосъ[её]мка|снимк[аи]"
        r"|автор(?:ы)?\s+(?:фото(?:графий)?|снимков)|сфотографировал[аи]?"
        r"|фота|фатограф(?:ы)?|фатаграфі[іяй]|фотаздымк[аі]|здымк[аі]|фотаматэрыялы?"
        r"|аўтар(?:ы)?\s+(?:фота(?:здымкаў|графій)?|фатаграфій|здымкаў)|сфатаграфава(?:ў|ла|лі)"
    ),
    Role.TRANSLATOR: (
        r"translat(?:ion|ions|or|ors|ed)(?:\s+(?:in)?to\s+[A-Z]\w+)?"
        r"|(?:автор(?:ы)?\s+)?перевод(?:а|чик|чики|чица|чицы)?(?:\s+на\s+\w+ий(?:\s+язык)?)?"
        r"|перев(?:[её]л|ела|ели)(?:\s+на\s+\w+ий(?:\s+язык)?)?"
        r"|(?:аўтар(?:ы)?\s+)?пераклад(?:у|чык|чыкі|чыца|чыцы)?(?:\s+на\s+\w+(?:\s+мову)?)?"
        r"|перакла(?:ў|ла|лі)(?:\s+на\s+\w+(?:\s+мову)?)?"
    ),
}

_ANY_LABEL = "|".join(f"(?:{words})" for words in _LABELS.values())
_JOIN = r"\s*(?:,|/|&|\+|\band\b|\bи\b|\bі\b|\bй\b|\bы\b|\bды\b)\s*"

LABELLED = re.compile(
    rf"(?P<label>(?:{_ANY_LABEL})(?:{_JOIN}(?:{_ANY_LABEL}))*)\s*(?::|\bby\b\s*:?|\s[–—-]\s|[–—]\s)\s*(?P<value>.*)",
    re.IGNORECASE,
)
"""A role or several, then a colon, a dash or `by`, then who it was."""

VERB_LABELLED = re.compile(
    r"(?P<label>(?:материал\s+|текст\s+|матэрыял\s+|тэкст\s+)?(?:подготовил[аи]?|перев(?:[её]л|ела|ели)"
    r"(?:\s+на\s+английский(?:\s+язык)?)?|сфотографировал[аи]?|падрыхтава(?:ў|ла|лі)"
    r"|перакла(?:ў|ла|лі)(?:\s+на\s+английскую(?:\s+мову)?)?|сфатаграфава(?:ў|ла|лі)))\s+(?P<value>.+)",
    re.IGNORECASE,
)
"""A verb alone says the role: `Перевела Анастасия Карначёва`."""

PHOTO_PHRASE = re.compile(
    r"(?:the\s+)?(?:photo(?:s|graphs?)?|pictures?|images?)\s+(?:(?:is|are|was|were|has\s+been|have\s+been)\s+)?(?:kindly\s+)?"
    r"(?:taken|provided|from|courtesy|made|given|sent|borrowed|by\s+(?:the\s+)?authors?)\b.*"
    r"|(?:фото(?:графии|графия|материалы)?|снимк[аи])\s+(?:были\s+|любезно\s+)*"
    r"(?:взят\w*|сделан\w*|предостав\w*|присла\w*|из|от|автор\w*)\b.*"
    r"|(?:фота(?:здымк[аі]|матэрыялы)?|фатаграфі[іяй]|здымк[аі])\s+(?:былі\s+|ласкава\s+)*"
    r"(?:[ўу]зят\w*|зроблен\w*|прада?ста[вў]\w*|дадзен\w*|даслан\w*|з|са|ад|аўтар\w*)\b.*",
    re.IGNORECASE,
)
"""A sentence that says where the photos are from, without a label."""

PHOTO_OF_NAME = re.compile(
    r"(?:фото(?:графии)?|снимки|фота(?:здымкі)?|здымкі|photos?)\s+(?=[A-ZА-ЯЁІЎ])(?P<value>.+)", re.IGNORECASE
)
"""`Фото Ивана Петрова`: a name in the genitive, which only a person can turn into a name."""

PROSE_ABOUT_PHOTOS = re.compile(
    r"https?:|\b(?:available|can\s+be|look|see|album|gallery|exhibition|contest|доступн|можно|смотр|посмотр|альбом|галере"
    r"|выставк|конкурс|можна|глядз|паглядз|выстав)",
    re.IGNORECASE,
)
"""A sentence about photos that is news, not a credit."""

SOURCE = re.compile(
    r"\b(?:archives?|internet|open\s+sources?|provided|personal|courtesy|анонім|аноним"
    r"|архив\w*|интернет\w*|предоставлен\w*|открыт\w+\s+источник\w*|архі[вў]\w*|інтэрнэ\w*|прадастаўлен\w*|адкрыт\w+\s+крыніц\w*)",
    re.IGNORECASE,
)
"""Words of a source that names nobody."""

ORGANIZATION = re.compile(
    r"\b(?:clubs?|departments?|facult(?:y|ies)|cent(?:er|re)s?|offices?|services?|unions?|councils?|committees?|university|bsmu"
    r"|bureau|movements?|librar(?:y|ies)|museum|clinics?|hospitals?|academy|institutes?|associations?|organi[sz]ations?|teams?|groups?"
    r"|society|dean['’]s|administration|divisions?|schools?|colleges?|ministry|headquarters|squads?|studio|agency|press"
    r"|editors|hostels?|dormitor(?:y|ies)|laborator(?:y|ies)|volunteers|brsm"
    r"|(?:спорт)?клуб|отдел|кафедр|деканат|факультет|управлени|(?:студ)?совет|центр|профком|профсоюз|служб|бгму|редакци"
    r"|комитет|комисси|университет|институт|больниц|клиник|библиотек|музе|ассоциаци|организаци|союз|брсм|объединени"
    r"|общежити|отряд|штаб|студи|команд|администраци|ректорат|лаборатори|школ|министерств|агентств|пресс|движени"
    r"|аддзел|кафедр|дэканат|факультэт|упраўленн|(?:студ)?савет|цэнтр|прафкам|прафсаюз|служб|бдму|рэдакцы|камітэт"
    r"|камісі|універсітэт|інстытут|бальніц|клінік|бібліятэк|асацыяцы|арганізацы|саюз|аб.яднанн|інтэрнат"
    r"|атрад|штаб|студы|каманд|адміністрацы|рэктарат|лабараторы|міністэрств|агенцтв|прэс|рух)\w{0,3}\b",
    re.IGNORECASE,
)
"""Words that an organization's name holds."""

POSITION = re.compile(
    r"\b(?:professors?|associate|assistant|senior|junior|lecturers?|head|deans?|rector|vice|vice-rector|deputy|chief"
    r"|students?|doctors?|dr|candidate|phd|md|director|chair(?:man|woman|person)?|secretary|members?|leader|president"
    r"|curator|teachers?|tutors?|interns?|residents?|master|graduates?|postgraduates?|specialists?|methodologist"
    r"|engineer|editors?|correspondents?|volunteers?|manager|coordinator|headman|organizer"
    r"|доцент|профессор|преподавател|студент|ректор|проректор|декан|заведующ|заместител|ассистент|старост|куратор"
    r"|специалист|методист|председател|секретар|член|аспирант|ординатор|интерн|врач|директор|начальник|магистрант"
    r"|дацэнт|прафесар|выкладчы|студэнт|рэктар|прарэктар|дэкан|загадчы|намесні|асістэнт|стараст|куратар"
    r"|спецыяліст|старшын|сакратар|аспірант|ардынатар|інтэрн|урач|дырэктар|начальнік|магістрант)\w{0,4}\b",
    re.IGNORECASE,
)
"""Words of what a person is; a part of a credit with one of them is no further name."""

PROSE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|can|may|must|let|we|our|us|you|your|they|them|who\s+\w+ed"
    r"|invites?|congratulates?|thanks?|wishes|held|took|became|won|came|got|gave|organi[sz]ed|awaits?|welcomes?"
    r"|мы|нас|нам|наш\w*|вы|вас|вам|ваш\w*|ждите|приходите|приглаша\w+|поздравля\w+|благодар\w+|жела\w+|жд[её]т"
    r"|провод[ия]\w+|пров[её]л\w*|объявля\w+|сообща\w+|стал[аои]?|был[аои]?|занял\w*|состоял\w*"
    r"|нас|ваш\w*|запраша\w+|віншу\w+|дзяку\w+|чака\w+|прав\w+дз\w+|абвяшча\w+|паведамля\w+|стаў|была|было|былі)\b",
    re.IGNORECASE,
)
"""Words that a sentence of the body has and a credit has not: finite verbs, "we" and "you"."""

ABBREVIATIONS = re.compile(
    r"prof|assoc|assist|asst|cand|doc|dept|med|biol|chem|pharm|univ|sec|vol|ref"
    r"|проф|доц|асс|асп|зав|зам|канд|мед|наук|биол|хим|фарм|леч|пед|стом|фак|каф|преп|студ|акад|спец|отд"
    r"|праф|дац|заг|нам|навук|біял|хім|леч|пед|стам|выкл|студ|спец|адд",
    re.IGNORECASE,
)
"""Words that end in a stop in the middle of a sentence."""

_ROLE = {role: re.compile(rf"(?:{words})\Z", re.IGNORECASE) for role, words in _LABELS.items()}

PRINTED = {
    "en": {
        "author": "Author",
        "authors": "Authors",
        "photo": "Photo",
        "photos": "Photos",
        "and": "and",
        "translation": "Translation",
    },
    "ru": {
        "author": "Автор",
        "authors": "Авторы",
        "photo": "Фото",
        "photos": "Фото",
        "and": "и",
        "translation": "Перевод",
    },
    "be": {
        "author": "Аўтар",
        "authors": "Аўтары",
        "photo": "Фота",
        "photos": "Фота",
        "and": "і",
        "translation": "Пераклад",
    },
}
"""The labels as the site prints them, by language."""


def roles_of(label: str) -> tuple[Role, ...]:
    """Return the roles that a label names, in its order: `Author and photo` names two."""
    found = (
        [_role(label)]
        if _role(label)
        else [_role(part) for part in re.split(_JOIN, label, flags=re.IGNORECASE) if part]
    )
    return tuple(dict.fromkeys(role for role in found if role))


def _role(word: str) -> Role | None:
    # "автор фото" is a photographer and "author of the text" an author: the more special roles are asked first.
    order = (Role.TRANSLATOR, Role.PHOTOGRAPHER, Role.AUTHOR)
    return next((role for role in order if _ROLE[role].match(word.strip())), None)
