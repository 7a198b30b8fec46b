"""What the credits of a newsroom tell of people: which spellings are of one, and how sure that is."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.language.names.same import Sureness
from bsmu_news.services.people.suggest import Proposal, Suggestions, apply, suggest
from bsmu_news.storage.newsroom import load_newsroom

Room = Callable[..., Newsroom]


@pytest.fixture
def room(newsroom: Path) -> Room:
    """Write articles: each is the authors in ru, be and en, several of one parted by commas; empty for none."""

    def make(*articles: str | tuple[str, ...], people: str = "", key: str = "name") -> Newsroom:
        for number, article in enumerate(articles, 1):
            names = article if isinstance(article, tuple) else ("", "", article)
            folder = newsroom / f"2024-03-{number:02}-news"
            folder.mkdir(exist_ok=True)
            for language, row in zip(("ru", "be", "en"), names, strict=True):
                lines = "".join(f"    - {key}: {name.strip()}\n" for name in row.split(",") if name.strip())
                if lines:
                    text = f"---\ntitle: A\ncredits:\n  authors:\n{lines}---\n\nText.\n"
                    (folder / f"index.{language}.md").write_text(text, encoding="utf-8")
        (newsroom / "people.yaml").write_text(people, encoding="utf-8")
        return load_newsroom(newsroom)

    return make


def together(found: Suggestions) -> list[set[str]]:
    """Return the groups of several spellings."""
    groups = [{one.name for one in proposal.spellings} for proposal in found.proposals]
    return [group for group in groups if len(group) > 1]


def only(found: Suggestions) -> Proposal:
    (proposal,) = found.proposals
    return proposal


@pytest.mark.parametrize(
    ("names", "sureness"),
    [
        ("Sergey Rubnikovich|Sergei Rubnikovich|Sergej Rubnikovich|Sergey P. Rubnikovich", "sure"),
        ("Vasili Roudenok|Vasili V. Roudenok", "sure"),
        ("Lyudmila Mozhaeva|Ludmila Mozhayeva", "sure"),
        ("Natalia Gurina|Nataliya Gurina", "sure"),
        ("A.Karnacheva|Anastasiya Karnacheva", "likely"),
        ("Natalia Trushel|N.А.Trushel", "likely"),
        ("Tatiana Melnikova|T.N. Melnikova", "likely"),
        ("Anastasiya Karnacheva|Karnacheva A.", "likely"),
        ("A. Karnacheva|A.Karnacheva", "likely"),
        ("Anna Krynitskaya|Hanna Krynitskaya", "likely"),
    ],
)
def test_spellings_of_one_are_put_together(room: Room, names: str, sureness: str) -> None:
    proposal = only(suggest(room(*names.split("|"))))
    assert {one.name for one in proposal.spellings} == set(names.split("|"))
    assert proposal.sureness == sureness
    assert len(proposal.articles) == len(names.split("|"))


@pytest.mark.parametrize(
    "names",
    [
        "Ivan Ivanov|Ivan Ivanova",
        "Alexander Petrov|Alexandra Petrova",
        "Maria Zhuk|Marina Zhuk",
        "Ivan P. Petrov|Ivan S. Petrov",
        "Anna Zhuk|Anna Li",
        "Zhuk|Anna Zhuk",
        "Valery Koval|Valeria Koval",
    ],
)
def test_different_people_are_not(room: Room, names: str) -> None:
    """Not even with a doubt."""
    found = suggest(room(*names.split("|")))
    assert together(found) == []
    assert found.doubts == ()


def test_one_letter_is_a_doubt_and_nothing_more(room: Room) -> None:
    found = suggest(room("Anastasiya Karnacheva", "Anastasiya Karnachiva"))
    assert together(found) == []
    assert [(one.one.name, one.other.name) for one in found.doubts] == [
        ("Anastasiya Karnacheva", "Anastasiya Karnachiva")
    ]
    assert sorted(one.sureness for one in found.proposals) == ["possible", "sure"]


def test_initials_that_fit_two_people_are_given_to_none(room: Room) -> None:
    found = suggest(room("Anna Petrova", "Alisa Petrova", "A. Petrova"))
    assert together(found) == []
    assert {one.one.name for one in found.doubts} | {one.other.name for one in found.doubts} == {
        "Anna Petrova", "Alisa Petrova", "A. Petrova",
    }  # fmt: skip


def test_who_are_credited_side_by_side_are_two(room: Room) -> None:
    """Two sisters, or one person twice: a person has to look."""
    found = suggest(room("Anna Petrova, A. Petrova", "Anna Petrova"))
    assert together(found) == []
    assert len(found.doubts) == 1


def test_a_middle_name_that_fits_neither_makes_it_unsure(room: Room) -> None:
    """Ivan Petrov may be Ivan P. or Ivan S.; whoever gets him, it is not sure."""
    found = suggest(room("Ivan Petrov", "Ivan P. Petrov", "Ivan S. Petrov"))
    assert all(one.sureness is Sureness.POSSIBLE for one in found.proposals)


def test_languages_are_paired_by_letters_tables_and_places(room: Room) -> None:
    found = suggest(
        room(
            ("Анна Криницкая, Сергей Петров", "Ганна Крыніцкая, Сяргей Пятроў", "Hanna Krynitskaya, Siarhei Piatrou"),
            ("А. Криницкая", "", "A. Krynitskaya"),
        )
    )
    names = {one.entry.id: dict(one.entry.names) for one in found.proposals}
    assert names == {
        "hanna-krynitskaya": {"ru": "Анна Криницкая", "be": "Ганна Крыніцкая", "en": "Hanna Krynitskaya"},
        "siarhei-piatrou": {"ru": "Сергей Петров", "be": "Сяргей Пятроў", "en": "Siarhei Piatrou"},
    }
    by_id = {one.entry.id: one for one in found.proposals}
    assert set(by_id["hanna-krynitskaya"].entry.also) == {"А. Криницкая", "A. Krynitskaya"}
    assert by_id["siarhei-piatrou"].sureness is Sureness.SURE
    assert by_id["hanna-krynitskaya"].sureness is Sureness.LIKELY


def test_a_name_in_the_letters_of_another_language_is_proposed_for_that_language(room: Room) -> None:
    found = suggest(room(("Bo Li", "", ""), ("", "", "Мікіта Жук")))
    assert {one.entry.id: one.entry.names for one in found.proposals} == {
        "bo-li": {"en": "Bo Li"},
        "mikita-zhuk": {"be": "Мікіта Жук"},
    }


def test_case_forms_join_their_nominative(room: Room) -> None:
    found = suggest(room(("Анастасия Карначева", "", ""), ("Анастасии Карначевой", "", "")))
    assert only(found).entry.names == {"ru": "Анастасия Карначева"}
    assert only(found).sureness is Sureness.LIKELY
    assert together(suggest(room(("Александр Иванов", "", ""), ("Александра Иванова", "", "")))) == []


def test_spellings_join_who_is_registered(room: Room) -> None:
    people = "- id: r # mine\n  names: {en: Sergey Rubnikovich}\n  room: 5\n"
    made = room("Sergei Rubnikovich", ("Сергей Рубникович", "", "Sergey Rubnikovich"), "Anna Zhuk", people=people)
    found = suggest(made)
    assert [(one.entry.id, one.registered, one.new) for one in found.proposals] == [
        ("r", True, ("Sergei Rubnikovich", "Сергей Рубникович")),
        ("anna-zhuk", False, ("Anna Zhuk",)),
    ]
    apply(made, found.proposals)
    assert (made.root / "people.yaml").read_text(encoding="utf-8") == (
        "- id: r # mine\n  names: {en: Sergey Rubnikovich, ru: Сергей Рубникович}\n  room: 5\n  also:\n"
        "    - Sergei Rubnikovich\n- id: anna-zhuk\n  kind: person\n  names: {en: Anna Zhuk}\n"
    )
    assert suggest(load_newsroom(made.root)) == Suggestions((), ())


def test_a_mark_at_the_end_is_no_part_of_a_name(room: Room) -> None:
    """What is registered with one, and the stop of an initial, stay."""
    people = "- id: smith\n  names: {en: John Smith Jr.}\n"
    found = suggest(room("Anna Zhuk.", "Anna Zhuk;", "John Smith Jr.", "Bo L.", people=people))
    assert sorted(one.name for proposal in found.proposals for one in proposal.spellings) == ["Anna Zhuk", "Bo L."]


def test_two_entries_that_seem_one_are_a_doubt(room: Room) -> None:
    people = "- id: a\n  names: {en: Sergey Rubnikovich}\n- id: b\n  names: {en: Sergei Rubnikovich}\n"
    found = suggest(room("Sergey Rubnikovich", "Sergei Rubnikovich", people=people))
    assert found.proposals == ()
    assert [{one.one.owner, one.other.owner} for one in found.doubts] == [{"a", "b"}]


def test_organizations_are_compared_with_organizations(room: Room) -> None:
    made = room(
        ("Спортклуб БГМУ", "", "BSMU Sports Club"), ("Спортклуб БГМУ", "", "BSMU Sport’s club"), key="organization"
    )
    found = suggest(made)
    assert {one.name for one in only(found).spellings} == {"Спортклуб БГМУ", "BSMU Sports Club", "BSMU Sport’s club"}
    assert only(found).entry.kind == "organization"
    assert only(found).sureness is not Sureness.SURE


def test_what_cannot_be_read_is_passed_over(room: Room) -> None:
    made = room("Anna Zhuk")
    for name, text in (
        ("b", "no front matter"),
        ("c", "---\ncredits: {authors: [{name: X\n---\n"),
        ("d", "---\ntitle"),
    ):
        (made.root / f"2024-04-01-{name}").mkdir()
        (made.root / f"2024-04-01-{name}" / "index.en.md").write_text(text, encoding="utf-8")
    assert [one.entry.id for one in suggest(made).proposals] == ["anna-zhuk"]
