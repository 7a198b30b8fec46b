"""Words put together: by hyphens, and with first parts such as «нейро-» and “non-”."""

from bsmu_news.language.spelling.endings import Spells

_SHORTEST_REST = 4

PREFIXES = {
    "en": (
        "anti auto bio cardio chemo co counter cross cyber de electro endo extra fibro gastro geo haemato hemato "
        "hepato hydro hyper hypo immuno inter intra iso kinesi macro mega meta micro mid mini mis mono multi myo nano "
        "nephro neuro non onco osteo out over para patho peri pharmaco photo physio poly post pre pro pseudo psycho "
        "quasi radio re semi socio sub super supra tele thermo thrombo trans ultra un under uni vaso video vice"
    ).split(),
    "ru": (
        "авиа авто агро ангио анти аэро бензо био бронхо вело видео внутри вне газо гастро гео гепато гидро гипер гипо "
        "гистеро дерма еже иммуно инфо интер интра кардио кибер кино контр космо лже макро медиа между "
        "мета микро мини много моно мото мульти нано не недо нейро нефро обще онко орто остео пара "
        "пато патофизио пере пери пневмо поли полу пост пре пред противо прото псевдо психо радио ре рентгено само "
        "сверх северо спец социо спектро стерео суб супер теле термо техно транс трёх трех тромбо ультра фармако фито "
        "фото химио цито экзо эко экс электро эндо энерго эпи этно юго восточно западно двух четырёх четырех пяти"
    ).split(),
    "be": (
        "авія анты агульна ангія аўдыя аўта аэра бія вела відэа вышэй гастра геа гепа гідра гіпер гіпа дзярж дэ звыш "
        "імуна інтэр карды кардыя кібер кіна контр макра мед медыя між мета мікра міні мона мота мульты над найвышэй "
        "най нана не нейра нефра ня онка арта пад пара пасля паўднёва паўночна паў пера перад пост прад псеўда "
        "псіха радыё радыя рас раз рэ сама супер сацыя сярэдне тэле тэрма транс унутры ўнутры ультра усе ўсе фармака "
        "фота хімія шмат экза экс эка электра энда этна"
    ).split(),
}
"""What may stand before a word that is known by itself."""

_PARTICLES = {
    "en": frozenset("st nd rd th s d ll re ve m t e o".split()),
    "ru": frozenset(
        "го му ти ми ый ой ая ое ые ых ым ую ого ому ий ей ю ю х й е я м ух ех летие летия летию летием летии".split()
    ),
    "be": frozenset("га му ці мі ы ая ае ыя ых ым ую й х я е м ці гадовы годдзе годдзя годдзю годдзем годдзі".split()),
}
"""What stands behind a number and a hyphen and is no word by itself: “20th-century”, «5-го», «100-летие»."""

_LINKS = {
    "ru": ("о", ("ий", "ый", "ой", "ский", "ический", "ный", "ия", "а", "ь", "")),
    "be": ("а", ("і", "ы", "скі", "ічны", "ны", "ія", "ыя", "а", "ь", "")),
}
"""The vowel that a first part ends in, and how the word may end that it was made of: «медико-», «анатомо-»."""


def known_in_parts(word: str, language: str, spells: Spells) -> bool:
    """Tell whether a word in small letters, unknown as a whole, is put together of known parts."""
    if "-" not in word:
        return word in _PARTICLES[language] or _known_behind_prefix(word, language, spells)
    parts = word.split("-")
    return all(
        _known_part(part, language, spells, last=index == len(parts) - 1) for index, part in enumerate(parts) if part
    )


def _known_part(part: str, language: str, spells: Spells, *, last: bool) -> bool:
    if len(part) == 1 or part in _PARTICLES[language] or spells(part):
        return True
    if not last and (part in PREFIXES[language] or _is_link(part, language, spells)):
        return True
    return _known_behind_prefix(part, language, spells)


def _is_link(part: str, language: str, spells: Spells) -> bool:
    vowel, endings = _LINKS.get(language, ("", ()))
    return bool(vowel) and part.endswith(vowel) and any(spells(part[:-1] + ending) for ending in endings)


def _known_behind_prefix(word: str, language: str, spells: Spells) -> bool:
    return any(
        word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST_REST and spells(word[len(prefix) :])
        for prefix in PREFIXES[language]
    )
