"""Who is credited is told version by version, and person by person over languages and spellings."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from bsmu_news.domain.article import Role
from bsmu_news.domain.credited import CreditReport
from bsmu_news.domain.earned import Earned, EarnedWords
from bsmu_news.errors import BsmuNewsError
from bsmu_news.render.credits_table import work_text
from bsmu_news.services.credits.report import Asked, CreditFilter, credit_report
from bsmu_news.storage.newsroom import load_newsroom
from tests.conftest import Run
from tests.services.credits.conftest import ID, SOURCE, TRANSLATION, Drafted

Write = Callable[..., Path]


def report(newsroom: Path, *names: str, wanted: CreditFilter = CreditFilter(), asked: Asked = Asked()) -> CreditReport:  # noqa: B008 - frozen
    return credit_report(load_newsroom(newsroom), names, wanted, asked)


def counts(found: CreditReport) -> dict[str, tuple[int, ...]]:
    return {one.name: tuple(one.count(role) for role in Role) for one in found.people}


def test_a_person_of_two_languages_counts_once_for_an_article(newsroom: Path, write_article: Write) -> None:
    """Alisa Good is Алиса Гуд by her letters; the translator is credited in English only."""
    write_article(SOURCE, language="ru")
    write_article(TRANSLATION)
    assert counts(report(newsroom)) == {"Алиса Гуд": (1, 0, 0), "Anastasiya Karnacheva": (0, 0, 1)}


def test_names_that_differ_in_letters_are_joined_by_the_registry(newsroom: Path, write_article: Write) -> None:
    people = "- {id: a, kind: person, names: {ru: Алиса Гуд, en: Alice Hood}, also: [A.Hood]}\n"
    (newsroom / "people.yaml").write_text(people, encoding="utf-8")
    write_article(SOURCE, language="ru")
    write_article(TRANSLATION.replace("Alisa Good", "alice hood"))
    write_article(TRANSLATION.replace("Alisa Good", "A.Hood"), article="2024-03-06-second")
    assert counts(report(newsroom))["Alice Hood"] == (2, 0, 0)  # most of her credits are in English
    assert counts(report(newsroom, asked=Asked(names="ru")))["Алиса Гуд"] == (2, 0, 0)
    english = report(newsroom, wanted=CreditFilter("en"))
    assert counts(english)["Alice Hood"] == (2, 0, 0)


def test_two_registered_people_are_never_joined(newsroom: Path, write_article: Write) -> None:
    people = "- {id: a, names: {ru: Алиса Гуд}}\n- {id: b, names: {en: Alisa Good}}\n"
    (newsroom / "people.yaml").write_text(people, encoding="utf-8")
    write_article(SOURCE, language="ru")
    write_article(TRANSLATION)
    assert {"Алиса Гуд", "Alisa Good"} <= set(counts(report(newsroom)))


def test_another_person_in_the_same_place_is_another_person(newsroom: Path, write_article: Write) -> None:
    write_article(SOURCE, language="ru")
    write_article(TRANSLATION.replace("Alisa Good", "Ivan Petrov"))
    assert {"Алиса Гуд", "Ivan Petrov"} <= set(counts(report(newsroom)))


def test_an_organization_alone_in_its_role_is_the_same_in_the_translation(newsroom: Path, write_article: Write) -> None:
    write_article(SOURCE.replace("name: Алиса Гуд", "organization: Спортивный клуб БГМУ"), language="ru")
    write_article(TRANSLATION.replace("name: Alisa Good", "organization: BSMU Sports Club"))
    found = report(newsroom)
    assert counts(found) == {"Спортивный клуб БГМУ": (1, 0, 0), "Anastasiya Karnacheva": (0, 0, 1)}
    assert found.people[-1].kind == "organization"


def test_spaces_behind_initials_make_no_second_person_and_notes_are_nobody(
    newsroom: Path, write_article: Write
) -> None:
    write_article(TRANSLATION.replace("Anastasiya Karnacheva", "A.Karnacheva"))
    other = TRANSLATION.replace("Anastasiya Karnacheva", "A. Karnacheva").replace("name: Alisa Good", "note: students")
    write_article(other, article="2024-04-06-second")
    found = report(newsroom)
    assert counts(found) == {"A. Karnacheva": (0, 0, 2), "Alisa Good": (1, 0, 0)}
    assert found.people[0].roles[Role.TRANSLATOR][2:] == (dt.date(2024, 3, 5), dt.date(2024, 3, 5))


def test_what_of_a_translation_is_whose_work(newsroom: Path, drafted: Drafted) -> None:
    """Four words of the title are approved, five were a draft of six that somebody changed, three a machine's."""
    drafted(approved=(0,), edited=("opened on Tuesday", "opened yesterday"))
    found = report(newsroom).versions[1]
    assert found.earned
    assert found.earned.words == EarnedWords(machine=3, edited=4, reviewed=4)
    assert (found.earned.origins, found.earned.reviewers) == (("google",), ("Мария Иванова",))
    assert found.effort
    assert 0 < found.effort < 1
    assert found.effort_method == "ter"


def test_effort_that_was_counted_without_shifts_is_told_as_an_upper_bound() -> None:
    """As `diff --effort` does."""
    assert work_text(Earned(), 0.42, "ter").endswith("; effort 0.42 where edited")
    assert work_text(Earned(), 0.42, "distance").endswith("; effort at most 0.42 where edited")


def test_without_a_record_people_have_made_a_translation(newsroom: Path, write_article: Write) -> None:
    write_article(SOURCE, language="ru")
    marker = "<!-- untranslated\nПриходите все.\n-->"
    write_article(TRANSLATION.replace("Everyone is welcome.", marker))
    source, translation = report(newsroom).versions
    assert source.earned is None
    assert translation.earned
    assert (translation.earned.words, translation.effort) == (EarnedWords(edited=9, untranslated=2), None)


def test_filters_by_day_and_language(newsroom: Path, write_article: Write) -> None:
    write_article(SOURCE, language="ru")
    write_article(TRANSLATION)
    write_article(TRANSLATION.replace("2024-03-05", "2024-04-05"), article="2024-04-05-second")
    late = report(newsroom, wanted=CreditFilter(since=dt.date(2024, 4, 1)))
    assert [one.article for one in late.versions] == ["2024-04-05-second"]
    russian = report(newsroom, wanted=CreditFilter("ru"))
    assert [(one.article, one.language) for one in russian.versions] == [(ID, "ru")]
    assert [one.language for one in report(newsroom, str(newsroom / ID / "index.en.md")).versions] == ["en"]
    with pytest.raises(BsmuNewsError):
        report(newsroom, wanted=CreditFilter("de"))


def test_files_that_cannot_be_read_are_told(newsroom: Path, write_article: Write) -> None:
    write_article(SOURCE, language="ru")
    write_article("---\ntitle: [\n---\n")
    (newsroom / ID / "index.md").write_text("lost", encoding="utf-8")
    found = report(newsroom)
    assert [one.language for one in found.versions] == ["ru"]
    assert [one.path.split(":")[0] for one in found.unread] == [f"{ID}/index.md", f"{ID}/index.en.md"]


def test_the_lines_are_those_of_the_page(newsroom: Path, drafted: Drafted) -> None:
    drafted()
    source, translation = report(newsroom).versions
    assert source.lines == ("Автор: Алиса Гуд.",)
    assert translation.lines == ("Author: Alisa Good;", "Translation: Anastasiya Karnacheva.")
    assert translation.disclosure == "Machine-assisted translation (Google Translate)."


def test_to_count_effort_can_be_left_out(run: Run, drafted: Drafted) -> None:
    """It takes sacrebleu seconds where much was changed in many articles."""
    drafted(edited=("opened on Tuesday", "opened yesterday"))
    counted, left = (run("credits", "--json", *words).json["articles"][1] for words in ([], ["--no-effort"]))
    assert (counted["translation"]["engines"], left["translation"]["effort"]) == (["google"], None)
    assert 0 < counted["translation"]["effort"] < 1
    assert counted["translation"]["words"] == left["translation"]["words"]
