"""What nobody has translated yet: markers that keep its place, and texts that stand there in the source's language."""

import re
from collections.abc import Iterator

from bsmu_news.domain.finding import Severity
from bsmu_news.domain.segment import SegmentKind
from bsmu_news.language.scripts import CYRILLIC_RUN
from bsmu_news.messages import N_, _, ngettext
from bsmu_news.rules.context import VersionContext
from bsmu_news.rules.rule import Example, Hit, Rule, VersionCheck
from bsmu_news.rules.samples import ARTICLE, ORIGINAL, replaced
from bsmu_news.rules.tr.compared import Both, Compared, check_by
from bsmu_news.rules.tr.samples import bodies

_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[A-Za-z]+")
_FEWEST_SMALL = 2
_MOSTLY = 4
_LETTERS = {"ru": "ищъИЩЪ", "be": "іўІЎ"}
"""Letters that only one of the two languages has."""


def find_markers(context: VersionContext) -> Iterator[Hit]:
    """Find the markers of a version; they are told once, at the first one."""
    segments = context.prose.segments
    markers = [at for at, one in enumerate(segments) if one.kind is SegmentKind.UNTRANSLATED]
    if markers:
        message = ngettext(
            "{count} segment is not translated yet", "{count} segments are not translated yet", len(markers)
        )
        place = context.prose.segment_place(markers[0])
        yield Hit(message.format(count=len(markers)), place, severity=context.strict)


def find_left(compared: Compared) -> Iterator[Hit]:
    """Find segments of the translation that are in the source's language."""
    source, target = compared.languages
    for both in compared.both:
        if _is_left(both, source, target):
            message = _("this is still in the language of the source ({language})")
            yield compared.hit(both, message.format(language=source))


def is_left(both: Both, compared: Compared) -> bool:
    """Tell whether the translation of a pair is in the source's language: other checks then have nothing to say."""
    return _is_left(both, *compared.languages)


def _is_left(both: Both, source: str, target: str) -> bool:
    text = both.other
    if target == "en":
        return not text.isascii() and _is_cyrillic(text, at_all=text == both.text)
    if source == "en":
        return (both.text == text or len(text.encode("utf-8", "replace")) < len(text) * 1.3) and _is_english(text)
    return _is_neighbour(both, source, target)


def _is_cyrillic(text: str, *, at_all: bool) -> bool:
    """Tell whether a text is in Cyrillic letters more than in Latin ones; with `at_all`, whether any word of it is."""
    words = [word for word in CYRILLIC_RUN.findall(text) if len(word) > 1]
    return bool(words) and (at_all or sum(map(len, words)) > sum(map(len, _LATIN.findall(text))))


def _is_written_in(script: re.Pattern[str], own: re.Pattern[str], text: str) -> bool:
    """Tell whether nearly all words of a text are of a script, and not of the language's own."""
    words = script.findall(text)
    return sum(map(len, words)) > _MOSTLY * sum(map(len, own.findall(text))) and any(len(word) > 1 for word in words)


def _is_english(text: str) -> bool:
    """Tell whether a text is English rather than a name or label in Latin letters."""
    small = [word for word in _LATIN.findall(text) if word.islower() and len(word) > 1]
    return len(small) >= _FEWEST_SMALL and _is_written_in(_LATIN, CYRILLIC_RUN, text)


def _is_neighbour(both: Both, source: str, target: str) -> bool:
    """Tell Russian from Belarusian by the letters that only one has; without them, by being equal to the source."""
    if source not in _LETTERS or target not in _LETTERS:
        return both.text == both.other and len(both.text.split()) > _MOSTLY
    foreign = sum(map(both.other.count, _LETTERS[source]))
    if not foreign and both.text != both.other:
        return False
    small = [word for word in _WORD.findall(both.other) if word.islower()]
    if both.text == both.other:
        return len(small) >= _FEWEST_SMALL
    own = sum(map(both.other.count, _LETTERS[target]))
    return foreign > _MOSTLY * own and foreign >= _FEWEST_SMALL and len(small) >= _FEWEST_SMALL


_ENGLISH_ORIGINAL = replaced(ARTICLE, "The laboratory opened on Tuesday.", "Biochemistry laboratory opened.")
_RUSSIAN_TRANSLATION = replaced(ORIGINAL, "section: university\n", "section: university\ntranslation_of: en\n")
_RUSSIAN_TRANSLATION = replaced(
    _RUSSIAN_TRANSLATION, "Алиса Гуд\n", "Алиса Гуд\n  translators:\n    - name: Анастасия Карначёва\n"
)

UNTRANSLATED_RULES = (
    Rule(
        code="TR003",
        name="untranslated-segment",
        severity=Severity.WARNING,
        summary=N_("Markers in the translation keep the place of texts that nobody has translated yet."),
        why=N_("Readers see nothing there; a version that is called ready must be whole."),
        check=VersionCheck(find_markers),
        bad=bodies(
            "Лаборатория открылась во вторник.\n", "<!-- untranslated\nЛаборатория открылась во вторник.\n-->\n"
        ),
        good=bodies("Лаборатория открылась во вторник.\n", "The laboratory opened on Tuesday.\n"),
    ),
    Rule(
        code="TR004",
        name="segment-left-in-source-language",
        severity=Severity.ERROR,
        summary=N_("A whole segment of the translation is in the language of the source."),
        why=N_("Whoever reads the translation cannot read it."),
        check=check_by(find_left),
        bad=Example(
            {
                "index.en.md": _ENGLISH_ORIGINAL,
                "index.ru.md": replaced(
                    _RUSSIAN_TRANSLATION, "Лаборатория открылась во вторник.", "Biochemistry laboratory opened."
                ),
            }
        ),
        good=Example(
            {
                "index.en.md": _ENGLISH_ORIGINAL,
                "index.ru.md": replaced(
                    _RUSSIAN_TRANSLATION, "Лаборатория открылась во вторник.", "Лаборатория биохимии открылась."
                ),
            }
        ),
    ),
)
