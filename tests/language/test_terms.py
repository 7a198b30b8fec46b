"""Terms are found in every case, number and capitals, where they stand and nowhere else."""

import json
from collections.abc import Mapping
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsmu_news.domain.glossary import Term
from bsmu_news.language.terms.finding import TermIndex, build_index, find_terms, fold
from bsmu_news.language.terms.forms import forms_of
from bsmu_news.language.terms.near import near_rendering

LANGUAGES = ("ru", "be", "en")


def term(forms: Mapping[str, str], kind: str = "term", forbidden: str = "") -> Term:
    parts = {language: tuple(cell.split("|")) for language, cell in forms.items()}
    return Term(parts, kind, tuple(filter(None, forbidden.split("|"))))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def index() -> TermIndex:
    return build_index(
        [
            term({"ru": "лечебный факультет", "be": "лячэбны факультэт", "en": "Faculty of General Medicine"}),
            term(
                {
                    "ru": "медицинский факультет иностранных учащихся",
                    "be": "медыцынскі факультэт замежных навучэнцаў",
                    "en": "Medical Faculty for International Students",
                },
                forbidden="Medical Faculty of International Students",
            ),
            term({"ru": "кафедра", "be": "кафедра", "en": "department"}, forbidden="cathedra|chair"),
            term({"ru": "заведующий кафедрой", "be": "загадчык кафедры", "en": "head of the department"}),
            term({"ru": "общежитие", "be": "інтэрнат", "en": "dormitory"}, forbidden="hostel"),
            term({"ru": "студенческий отряд", "be": "студэнцкі атрад", "en": "student work team"}),
            term({"ru": "первая помощь", "be": "першая дапамога", "en": "first aid"}),
            term({"ru": "преподаватель высшей школы", "be": "выкладчык вышэйшай школы", "en": "university teacher"}),
            term({"ru": "акушерство и гинекология", "be": "акушэрства і гінекалогія", "en": "obstetrics"}),
            term({"ru": "высшее учебное заведение|вуз", "be": "ВНУ", "en": "higher education institution"}),
            term({"ru": "ребёнок", "be": "дзіця|дзеці", "en": "child"}),
            term({"ru": "академическая мобильность", "be": "акадэмічная мабільнасць", "en": "academic mobility"}),
            term({"ru": "студентка", "be": "студэнтка", "en": "student"}),
            term({"ru": "педиатрия", "be": "педыятрыя", "en": "paediatrics"}),
            term({"ru": "навучение", "be": "навучанне", "en": "teaching"}),
            term({"ru": "БГМУ", "be": "БДМУ", "en": "BSMU"}, "abbreviation", "BGMU"),
            term({"ru": "Память", "be": "Памяць", "en": "Memory"}, "name"),
            term(
                {"ru": "Сеченовский университет", "be": "Сечанаўскі ўніверсітэт", "en": "Sechenov University"}, "name"
            ),
            term({"ru": "врач-терапевт", "be": "урач-тэрапеўт", "en": "full-time physician"}),
            term({"ru": "5D-комплекс", "be": "5D-комплекс", "en": "5D complex"}),
            term({"ru": "И. М. Сеченов", "be": "І. М. Сечанаў", "en": "I. M. Sechenov"}, "name"),
        ],
        LANGUAGES,
    )


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("ru", "студенты лечебного факультета", ["лечебного факультета"]),
        ("ru", "на лечебном  факультете", ["лечебном  факультете"]),
        ("ru", "на лечебном\u00a0факультете", ["лечебном\u00a0факультете"]),
        ("ru", "на лечебном\nфакультете", ["лечебном\nфакультете"]),
        ("ru", "на лечебном\n\nфакультете", []),
        ("ru", "Лечебные факультеты, ЛЕЧЕБНЫЙ ФАКУЛЬТЕТ", ["Лечебные факультеты", "ЛЕЧЕБНЫЙ ФАКУЛЬТЕТ"]),
        ("ru", "лечебному корпусу факультета", []),
        ("ru", "медицинским факультетом иностранных учащихся", ["медицинским факультетом иностранных учащихся"]),
        ("ru", "заведующей кафедрой, о кафедрах", ["заведующей кафедрой", "кафедрах"]),
        ("ru", "кафедральный, подкафедра, мини-кафедра", []),
        ("ru", "из общежития в общежитие", ["общежития", "общежитие"]),
        ("ru", "со студенческими отрядами", ["студенческими отрядами"]),
        ("ru", "навыки первой помощи", ["первой помощи"]),
        ("ru", "преподавателям высшей школы", ["преподавателям высшей школы"]),
        ("ru", "по акушерству и гинекологии", ["акушерству и гинекологии"]),
        ("ru", "высших учебных заведений и вузов", ["высших учебных заведений", "вузов"]),
        ("ru", "высочайших учебных заведений", []),
        ("ru", "о ребенке и ребёнку, дети", ["ребенке", "ребёнку", "дети"]),
        ("ru", "в БГМУ, но не бгму", ["БГМУ"]),
        ("ru", "клуб «Памятью» и память", ["Памятью"]),
        ("ru", "у Сеченовского университета и сеченовского университета", ["Сеченовского университета"]),
        ("ru", "к врачу-терапевту", ["врачу-терапевту"]),
        ("ru", "на 5D-комплексе «5D-комплекс»", ["5D-комплекс"]),
        ("ru", "имени И.М. Сеченова, И. М. Сеченов", ["И. М. Сеченов"]),
        ("be", "студэнты лячэбнага факультэта", ["лячэбнага факультэта"]),
        ("be", "на лячэбным факультэце", ["лячэбным факультэце"]),
        ("be", "медыцынскаму факультэту замежных навучэнцаў", ["медыцынскаму факультэту замежных навучэнцаў"]),
        ("be", "на кафедры, кафедраў, кафедрах", ["кафедры", "кафедраў", "кафедрах"]),
        ("be", "загадчыку кафедры", ["загадчыку кафедры"]),
        ("be", "у інтэрнаце, з інтэрнатаў", ["інтэрнаце", "інтэрнатаў"]),
        ("be", "у студэнцкім атрадзе", ["студэнцкім атрадзе"]),
        ("be", "урок першай дапамогі, аб першай дапамозе", ["першай дапамогі", "першай дапамозе"]),
        ("be", "выкладчыкамі вышэйшай школы", ["выкладчыкамі вышэйшай школы"]),
        ("be", "кафедра акушэрства і гінекалогіі", ["кафедра", "акушэрства і гінекалогіі"]),
        ("be", "студэнтак, студэнтцы, студэнткамі", ["студэнтак", "студэнтцы", "студэнткамі"]),
        ("be", "акадэмічнай мабільнасці і мабільнасцю", ["акадэмічнай мабільнасці"]),
        ("be", "у педыятрыі, педыятрыяй", ["педыятрыі", "педыятрыяй"]),
        ("be", "навучання, навучаннем", ["навучання", "навучаннем"]),
        ("be", "у БДМУ", ["БДМУ"]),
        ("be", "у Сечанаўскім універсітэце", ["Сечанаўскім універсітэце"]),
        ("be", "пра Сечанаўскі ўніверсітэт", ["Сечанаўскі ўніверсітэт"]),
        ("en", "Faculties of General Medicine", ["Faculties of General Medicine"]),
        ("en", "the faculty of general medicine’s dean", ["faculty of general medicine"]),
        ("en", "departments, the department's, sub-department", ["departments", "department"]),
        ("en", "Head of the Department", ["Head of the Department"]),
        ("en", "dormitories", ["dormitories"]),
        ("en", "a first-aid lesson", ["first-aid"]),
        ("en", "children, child's", ["children", "child"]),
        ("en", "higher education institutions", ["higher education institutions"]),
        ("en", "BSMU-based, bsmu, BSMU's", ["BSMU", "BSMU"]),
        ("en", "Memory and memory", ["Memory"]),
        ("en", "full–time physicians", ["full–time physicians"]),
        ("en", "the 5D complex", ["5D complex"]),
        ("en", "I.M. Sechenov", ["I.M. Sechenov"]),
    ],
)
def test_terms_are_found_in_all_their_forms(index: TermIndex, language: str, text: str, found: list[str]) -> None:
    """Cases, numbers, possessives, capitals, ё, spaces and hyphens; never a part of another word."""
    assert [text[one.start : one.end] for one in find_terms(text, language, index)] == found


def test_the_longest_term_wins_and_tells_its_listed_form(index: TermIndex) -> None:
    """The faculty for international students is no faculty of its own within the longer name."""
    (one,) = find_terms("о заведующем кафедрой", "ru", index)
    assert (one.form, one.term.forms["en"], one.forbidden) == (
        "заведующий кафедрой",
        ("head of the department",),
        False,
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the chairs of the hostel", ["chairs", "hostel"]),
        ("a wheel-chair and a chair-lift", []),
        ("BGMU, bgmu", ["BGMU"]),
        ("the Medical Faculty of International Students", ["Medical Faculty of International Students"]),
    ],
)
def test_forbidden_renderings_are_marked(index: TermIndex, text: str, found: list[str]) -> None:
    """They are found like terms, but not as parts of compounds."""
    assert [text[one.start : one.end] for one in find_terms(text, "en", index) if one.forbidden] == found


def test_a_form_of_two_terms_is_both() -> None:
    """Which one was meant, the other language tells."""
    two = [term({"ru": "практика", "en": "practice"}), term({"ru": "практика", "en": "training"})]
    found = find_terms("на практике", "ru", build_index(two, ("ru",)))
    assert [one.term.forms["en"] for one in found] == [("practice",), ("training",)]


def test_an_accepted_form_goes_before_a_forbidden_one() -> None:
    """A word may be wrong for one term and right for another."""
    two = [term({"ru": "кафедра", "en": "department"}, forbidden="chair"), term({"ru": "стул", "en": "chair"})]
    (one,) = find_terms("chair", "en", build_index(two, ("en",)))
    assert not one.forbidden


def test_forms_can_be_kept_as_json_and_given_back() -> None:
    """They are plain, so that a cache may hold them; with all of them at hand nothing is inflected."""
    terms = [term({"ru": "общежитие", "en": "dormitory"}, forbidden="hostel")]
    kept = {language: json.loads(json.dumps(forms_of(terms, language))) for language in ("ru", "en")}
    assert "общежитиями" in kept["ru"]["общежитие"]
    assert set(kept["en"]) == {"dormitory", "hostel"}
    assert build_index(terms, ("ru", "en"), kept) == build_index(terms, ("ru", "en"))
    made_up = build_index(terms, ("ru",), {"ru": {"общежитие": ["общага"]}})
    assert [one.form for one in find_terms("общага, общежитие", "ru", made_up)] == ["общежитие"]


TEXTS = st.text(
    st.sampled_from("абвлечныйфкутк ёЁ'’-–.\n\u00a0ẞİABC кафедрачиBSMU") | st.characters(codec="utf-8"), max_size=80
)
PHRASES = st.text("абвк ёіўab's-.5«»|", min_size=1, max_size=15)


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_any_text_can_be_searched(index: TermIndex, text: str, language: str) -> None:
    """Spans lie in the text, in order, and do not overlap."""
    found = find_terms(text, language, index)
    spans = [(one.start, one.end) for one in found]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] or one == other for one, other in pairwise(spans))


@given(PHRASES, st.sampled_from(LANGUAGES), st.sampled_from(["term", "name", "abbreviation"]))
def test_any_phrase_can_be_a_term_and_is_found_where_it_stands_alone(phrase: str, language: str, kind: str) -> None:
    """A glossary may hold anything; what has no letter is never found."""
    other = "en" if language != "en" else "ru"
    index = build_index([term({language: phrase.replace("|", " "), other: "x"}, kind)], LANGUAGES)
    text = f"« {phrase.replace('|', ' ')} »"
    found = find_terms(text, language, index)
    assert all(text[one.start : one.end].strip() for one in found)


@given(st.text(max_size=60))
def test_folding_keeps_the_length(text: str) -> None:
    """Places in the folded text are places in the text."""
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "renderings", "share", "words"),
    [
        ("the General Medicine and Pediatric Faculties won", ["General Medicine Faculty"], 1, "General Medicine and"),
        ("the Faculty of Medicine won", ["Faculty of General Medicine"], 2 / 3, "Faculty of Medicine"),
        ("the Faculty of Pharmacy won", ["Faculty of Pediatrics"], 0.5, "Faculty"),
        ("students for the international week", ["for International Students"], 1, "students for"),
        ("of", ["x of y"], 0, ""),
    ],
)
def test_near_renderings_show_their_words(text: str, renderings: list[str], share: float, words: str) -> None:
    """Order, number and words in between do not count; prepositions count for nothing by themselves."""
    near = near_rendering(text, renderings)
    assert near is None or near.share == pytest.approx(share)
    assert words in (text[near.start : near.end] if near else "")


def test_a_word_that_is_not_there_is_not_near() -> None:
    """One word alone is a term that is there or is not."""
    assert near_rendering("the hostel", ["dormitory"]) is None
    assert near_rendering("the hostel", ["student dormitory"]) is None
