"""The front matter of a drafted translation: people rendered, texts drafted or marked, nothing else touched."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bsmu_news.domain.article import Contributor, Role, Status, Version
from bsmu_news.domain.glossary import Term
from bsmu_news.domain.newsroom import Newsroom, NewsroomSettings, Person, Settings
from bsmu_news.domain.segment import SegmentKind
from bsmu_news.errors import FrontMatterError
from bsmu_news.markup.segments import front_segments
from bsmu_news.services.translate.front import change_front, front_text, new_front
from bsmu_news.storage.articles import parse_version
from bsmu_news.storage.front_matter import render

PEOPLE = (
    Person(
        "good", "person", {"ru": "Алиса Гуд", "be": "Аліса Гуд", "en": "Alisa Good"}, ("А. Гуд",),
        {"ru": "студентка педиатрического факультета", "en": "a student of the Pediatric Faculty"},
    ),
    Person("club", "organization", {"ru": "Спортивный клуб БГМУ", "en": "BSMU Sports Club"}),
    Person("ivanov", "person", {"ru": "Александр Иванов", "en": "Alexander Ivanov"}),
)  # fmt: skip
GLOSSARY = (Term({"ru": ("кафедра хирургии",), "en": ("Department of Surgery", "Surgery Department")}),)
ROOM = Newsroom(Path("room"), Settings(NewsroomSettings("Test")), PEOPLE, GLOSSARY)

SOURCE = """\
---
title: "День: открытых дверей"
date: 2024-10-18
section: university
summary: Гости пришли.
tags: [кафедра хирургии, гости]
status: ready
credits:
  authors:
    - name: Алиса Гуд
      about: студентка педиатрического факультета
  photographers:
    - note: Фото из личного архива студентов
photos:
  - file: photos/01.jpg
    alt: Вход
    credit: Алиса Гуд
    people: consent
    consent: 2024-17
  - file: photos/02.jpg
    caption: Зал
---

Текст.
"""
TITLE, SUMMARY, ALT, CAPTION = range(4)


def version(text: str, language: str = "ru") -> Version:
    return parse_version(Path(f"index.{language}.md"), language, text)


def with_credits(*lines: str) -> Version:
    return version("---\ntitle: Дом\ncredits:\n" + "\n".join(lines) + "\n---\n\nТекст.\n")


def author(*lines: str, language: str = "en") -> tuple[Contributor | None, tuple[str, ...]]:
    made = new_front(ROOM, with_credits("  authors:", *(f"    {line}" for line in lines)), language, {})
    authors = made.front.credits.authors
    return (authors[0] if authors else None), made.notes


def test_a_new_front_repeats_the_facts_and_renders_the_people() -> None:
    """Date, section and photos are the source's; people are called as the registry does; a person fills the rest."""
    made = front_text(ROOM, version(SOURCE), "en", {TITLE: "Open day: guests", ALT: "The entrance"})
    front = version(made.text + "\nText.\n", "en").front
    assert (front.title, front.date, front.section) == ("Open day: guests", dt.date(2024, 10, 18), "university")
    assert (front.status, front.translation_of) == (Status.DRAFT, "ru")
    assert front.credits.authors == (Contributor("Alisa Good", about="a student of the Pediatric Faculty"),)
    assert front.credits.photographers == (Contributor(note="Photos are taken from the students’ personal archives"),)
    assert front.credits.translators == ()
    assert front.photos[0] == ("photos/01.jpg", "The entrance", None, "Alisa Good", "consent", "2024-17")
    assert front.tags == ("Department of Surgery", "гости")
    assert made.notes == ("these tags stand as in the source: гости; write them in the article's language",)


def test_a_new_front_reads_like_one_that_a_person_began() -> None:
    """Its keys stand in the newsroom's order, and what is still to be filled in is explained."""
    text = front_text(ROOM, version(SOURCE), "en", {}).text
    keys = [line.split(":")[0] for line in text.split("\n") if line[:1].isalpha()]
    assert keys == "title date section summary tags status translation_of credits photos".split()
    assert "translators: []                 # “- name: …”" in text
    assert text.startswith("---\n")
    assert text.endswith("---\n")


def test_what_has_no_draft_is_a_marker_that_quotes_the_source() -> None:
    """The markers are read back as untranslated segments with the source's exact texts, in the same places."""
    source = version(SOURCE)
    found = front_segments(version(front_text(ROOM, source, "en", {SUMMARY: "Guests came."}).text, "en").tree)
    assert [one.text for one in found] == ["День: открытых дверей", "Guests came.", "Вход", "Зал"]
    kinds = [one.kind for one in found]
    assert kinds == [SegmentKind.UNTRANSLATED, SegmentKind.SUMMARY, *[SegmentKind.UNTRANSLATED] * 2]


def test_a_line_of_a_title_that_looks_like_a_key_gets_no_comment() -> None:
    """Comments stand behind keys alone, whatever a marker quotes."""
    source = version('---\ntitle: "Дом\\n\\nstatus: в нём"\ndate: 2024-03-05\n---\n')
    text = front_text(ROOM, source, "en", {}).text
    assert front_segments(version(text, "en").tree)[0].text == "Дом\n\nstatus: в нём"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["- name: алиса гуд"], Contributor("Alisa Good")),
        (["- name: Алисы Гуд"], Contributor("Alisa Good")),  # a case form of a registered name
        (["- name: А. Гуд"], Contributor("Alisa Good")),
        (["- organization: Спортивный клуб БГМУ"], Contributor(None, "BSMU Sports Club")),
        (["- name: Спортивный клуб БГМУ"], Contributor(None, "BSMU Sports Club")),
        (["- organization: Кафедра хирургии"], Contributor(None, "Department of Surgery")),
        (["- organization: Erasmus+"], Contributor(None, "Erasmus+")),
        (["- note: Фото автора"], Contributor(note="Photos by the author")),
        (["- note: Фото предоставлены Алисой Гуд"], Contributor(note="Photos are provided by Alisa Good")),
        (["- note: Фото Александра Иванова."], Contributor("Alexander Ivanov")),
    ],
)
def test_what_is_certain_is_rendered_without_a_word(lines: list[str], expected: Contributor) -> None:
    """Registered people and organizations, glossary terms and usual sentences need no second look."""
    assert author(*lines) == (expected, ())


def test_an_unknown_name_is_written_by_its_letters() -> None:
    """The credit is never lost, and the note says what to check."""
    found, notes = author("- name: Сергей Лыщёнок")
    assert found == Contributor("Sergey Lyshchenok")
    assert notes == (
        "“Сергей Лыщёнок” has no English name in people.yaml; check “Sergey Lyshchenok”, which was made of its letters",
    )


@pytest.mark.parametrize("registered", [("Александра Иванова",), ("Александра Иванова", "Александр Иванов")])
def test_a_photo_is_given_to_nobody_whose_name_may_be_another_in_the_genitive(registered: tuple[str, ...]) -> None:
    """«Фото Александра Иванова» may be a man's photo: with a woman of that name registered, it is left to a person."""
    people = tuple(Person(name, "person", {"ru": name, "en": "Ivanov/a"}) for name in registered)
    room = Newsroom(ROOM.root, ROOM.settings, people)
    made = new_front(room, with_credits("  photographers:", "    - note: Фото Александра Иванова"), "en", {})
    assert made.front.credits.photographers == ()
    assert len(made.notes) == 1


@pytest.mark.parametrize(
    ("name", "latin"),
    [("доцент Пётр Жук", "Associate Professor Petr Zhuk"), ("проф. А. Б. Жук", "Prof. A. B. Zhuk")],
)
def test_a_title_before_a_name_is_translated(name: str, latin: str) -> None:
    """Titles are words, not names."""
    found, _notes = author(f"- name: {name}")
    assert found == Contributor(latin)


def test_a_woman_is_not_taken_for_the_man_whose_genitive_her_name_is() -> None:
    """Александра Иванова is a person of her own, though Александр Иванов is registered."""
    found, _notes = author("- name: Александра Иванова")
    assert found == Contributor("Aleksandra Ivanova")


@pytest.mark.parametrize(
    "line", ["- organization: Студсовет общежития", "- note: Фото из чата группы", "- note: Фото Петра Ильича"]
)
def test_what_is_not_certain_is_left_out_and_told(line: str) -> None:
    """No text in the source's language is put where English stands; the file and the note say what is missing."""
    text = line.split(": ")[1]
    source = with_credits("  authors:", f"    {line}")
    made = front_text(ROOM, source, "en", {TITLE: "House"})
    assert "  authors: []" in made.text
    assert f"# still to be translated: {text}" in made.text
    assert version(made.text, "en").front.credits.authors == ()
    assert len(made.notes) == 1
    assert text in made.notes[0]


def test_what_somebody_is_comes_from_the_registry_only_where_it_says_the_same() -> None:
    """Other words for what a person is are no reason to print the registry's; they are left out and told."""
    same, no_notes = author("- name: Пётр Жук", "  about: студентка педиатрического факультета")
    assert same is not None
    assert same.about == "a student of the Pediatric Faculty"
    assert len(no_notes) == 1  # of the name
    other, notes = author("- name: Алиса Гуд", "  about: староста группы")
    assert other == Contributor("Alisa Good")
    assert "староста группы" in notes[0]
    none, nothing = author("- name: Алиса Гуд")
    assert (none, nothing) == (Contributor("Alisa Good"), ())


def test_names_into_a_cyrillic_language_stay_as_they_are() -> None:
    """From Russian into Belarusian, no letters are guessed; the registry's name is used where there is one."""
    assert author("- name: Алиса Гуд", language="be") == (Contributor("Аліса Гуд"), ())
    found, notes = author("- name: Пётр Жук", language="be")
    assert found == Contributor("Пётр Жук")
    assert len(notes) == 1


TARGET = """\
---
# the editor's own words
title: 'Old'   # to be shortened
date: 2024-10-18
translation_of: ru
photos:
  - file: photos/02.jpg   # the hall
    caption: "The hall"
status: ready
---

Text.
"""


def changed(texts: Mapping[int, str], target: str = TARGET, source: str = SOURCE) -> str:
    return change_front(ROOM, version(source), version(target, "en"), texts).text


def test_only_what_was_drafted_changes() -> None:
    """Comments, quotes, order and the photo that a person described stay; the missing photo is added."""
    text = changed({TITLE: "New: day", CAPTION: "The great hall"})
    assert "# the editor's own words\ntitle: 'New: day'   # to be shortened\n" in text
    assert 'caption: "The great hall"' in text
    assert "# the hall" in text
    photos = version(text, "en").front.photos
    assert [photo.file for photo in photos] == ["photos/02.jpg", "photos/01.jpg"]
    assert photos[1].credit == "Alisa Good"
    assert front_segments(version(text, "en").tree)[-1][:2] == (SegmentKind.UNTRANSLATED, "Вход")
    assert "summary" not in text


def test_nothing_drafted_changes_nothing() -> None:
    """With all photos there and no drafts, the block comes back character by character."""
    source = SOURCE.replace("photos/01.jpg", "photos/02.jpg")
    target = TARGET.replace("photos:\n", "photos:\n  - file: photos/02.jpg\n")
    assert changed({}, target, source) + "\nText.\n" == target
    assert changed({TITLE: " \n"}, target, source) + "\nText.\n" == target


def test_a_photo_that_is_listed_twice_keeps_its_order() -> None:
    """The second entry of a file is matched with the second one."""
    source = "---\nphotos:\n  - {file: a.jpg, alt: Один}\n  - {file: a.jpg, alt: Два}\n---\n"
    target = "---\nphotos:\n  - {file: a.jpg, alt: One}\n  - {file: a.jpg}\n---\n"
    assert [photo.alt for photo in version(changed({1: "Two"}, target, source), "en").front.photos] == ["One", "Two"]


def test_front_matter_that_cannot_be_read_is_refused() -> None:
    """A file without front matter is told, not guessed at."""
    with pytest.raises(FrontMatterError):
        changed({TITLE: "New"}, "No front matter.\n")


TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n:#'\"-@&*!|>%`{}[],?\\"), max_size=30
)
HOSTILE = [
    "a: b",
    "--- x",
    "---",
    "a\n---\nb",
    "@home",
    "# no comment",
    "‘’“\"'",
    "😀",
    "- item",
    "no",
    "10:30",
    "<!-- -->",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_drafts_stay_data(text: str) -> None:
    """Whatever an engine answers is the value of its key and nothing more, in a new file and in an old one."""
    for made in (front_text(ROOM, version(SOURCE), "en", {TITLE: text}).text, changed({TITLE: text})):
        front = version(made + "\nText.\n", "en").front
        assert (front.title, front.translation_of) == (text.strip(), "ru")


@given(TEXTS, TEXTS)
@example("Дом --> <!-- untranslated\nx\n-->", "a")
@settings(max_examples=40, deadline=None)
def test_any_text_comes_back(quoted: str, draft: str) -> None:
    """A source that is quoted and a draft that is put in are read back as they were, white space around them aside."""
    try:
        source = version(render({"title": quoted, "summary": "x"}, ""))
    except FrontMatterError:  # a character that no file holds
        return
    if not source.front.title or not draft.strip():
        return
    found: Any = front_segments(version(front_text(ROOM, source, "en", {1: draft}).text, "en").tree)
    assert found[0][:2] == (SegmentKind.UNTRANSLATED, quoted.strip())
    assert found[1].text == draft.strip()


def test_left_out_credits_are_named_by_role() -> None:
    """What was left out is handed on with the role that misses it."""
    made = new_front(ROOM, with_credits("  photographers:", "    - note: Фото из чата"), "en", {})
    assert made.left_out[Role.PHOTOGRAPHER] == ("Фото из чата",)
