"""Credits that are not earned, and people who stand in one language only, are found."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bsmu_news.domain.finding import Finding
from bsmu_news.domain.record import Review, review_digest
from bsmu_news.markup.tracing import updated_entries
from bsmu_news.rules.cr import CR_RULES
from bsmu_news.rules.run import check_article
from bsmu_news.rules.samples import ORIGINAL, TRANSLATION
from bsmu_news.services.trace import trace_of
from bsmu_news.storage.articles import load_article
from bsmu_news.storage.newsroom import load_newsroom
from bsmu_news.storage.records import save_record

ID = "2024-03-05-laboratory"
TRANSLATORS = "  translators:\n    - name: Anastasiya Karnacheva\n"
Check = Callable[..., list[Finding]]


@pytest.fixture
def check(newsroom: Path) -> Check:
    """Return what the rules say of credits; with an `origin`, the translation has a record of its drafts."""

    def call(
        translation: str = TRANSLATION,
        original: str = ORIGINAL,
        *,
        origin: str = "",
        approved: bool = False,
        now: str = "",
    ) -> list[Finding]:
        folder = newsroom / ID
        folder.mkdir(exist_ok=True)
        (folder / "index.ru.md").write_text(original, encoding="utf-8")
        (folder / "index.en.md").write_text(translation, encoding="utf-8")
        (folder / "segments.en.jsonl").unlink(missing_ok=True)
        room = load_newsroom(newsroom)
        if origin:
            entries = updated_entries(trace_of(room, load_article(room, ID), "en").trace, "2024-03-05T10:00:00Z")
            made = [one._replace(origin=origin, draft=one.text) for one in entries]
            if approved:
                one = made[-1]
                made[-1] = one._replace(review=Review("M", "2024-03-06", review_digest(one.source, one.text or "")))
            save_record(folder, "en", made, None)
        if now:
            (folder / "index.en.md").write_text(now, encoding="utf-8")
        return check_article(room, load_article(room, ID), CR_RULES).findings

    return call


def codes(found: list[Finding]) -> list[str]:
    return [one.code for one in found if one.code != "CR011"]


def test_nobody_is_credited_for_what_only_a_machine_has_written(check: Check) -> None:
    (found,) = check(origin="google")
    assert (found.code, found.severity, found.language, found.place.line) == ("CR020", "warning", "en", 10)
    assert "Anastasiya Karnacheva" in found.message
    assert "google" in found.message


def test_once_the_translation_is_called_ready_it_is_an_error(check: Check) -> None:
    (found,) = check(TRANSLATION.replace("section:", "status: ready\nsection:"), origin="google")
    assert (found.code, found.severity) == ("CR020", "error")


def test_one_changed_word_earns_a_credit(check: Check) -> None:
    assert codes(check(origin="google", now=TRANSLATION.replace("opened on", "was opened on"))) == []


def test_an_approval_earns_a_credit(check: Check) -> None:
    """Whoever approved it has read it."""
    assert codes(check(origin="google", approved=True)) == []


@pytest.mark.parametrize("origin", ["", "memory", "human"])
def test_what_people_once_translated_is_no_machine_s(check: Check, origin: str) -> None:
    assert codes(check(origin=origin)) == []


@pytest.mark.parametrize("key", ["organization", "note"])
def test_only_people_need_to_earn_it(check: Check, key: str) -> None:
    text = TRANSLATION.replace("name: Anastasiya Karnacheva", f"{key}: Translation office")
    assert codes(check(text, origin="google")) == []


def test_a_machine_s_translation_needs_no_translator_and_a_changed_one_does(check: Check) -> None:
    """So the two rules never ask for opposite things."""
    nobody = TRANSLATION.replace(TRANSLATORS, "")
    assert codes(check(nobody, origin="google")) == []
    assert codes(check(nobody, origin="google", now=nobody.replace("opened on", "was opened on"))) == ["CR003"]
    assert codes(check(nobody, origin="google", approved=True)) == ["CR003"]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Алиса Гуд", "Mikita Yasen"), ("Иван Петров", "Ivan Sidorov"), ("Мария Иванова", "Anna Petrova"),
    ],
)  # fmt: skip
def test_another_person_in_a_translation_is_found(check: Check, source: str, target: str) -> None:
    (found,) = check(TRANSLATION.replace("Alisa Good", target), ORIGINAL.replace("Алиса Гуд", source))
    assert (found.code, found.place.line, found.language) == ("CR021", 8, "en")
    assert f"“{source}” in index.ru.md" in found.message


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Алиса Гуд", "Alice Good"), ("Анастасия Карначёва", "A.Karnacheva"), ("Сюй Ли", "Xu Li"),
        ("Цзян Вэй", "Wei Jiang"),
        ("Чжан Сяоминь", "Zhang Xiaomin"), ("Василий Руденок", "Vasili Roudenok"), ("Нгуен Ван", "Nguyen Van"),
        ("Иванова Мария Петровна", "Maria Ivanova"), ("Мохаммад аль-Хусейни", "Mohammed Al-Husseini"),
        ("Евгений Титов", "Yauhen Tsitou"), ("Раджапакса Перера", "Rajapaksa Perera"), ("Алиса", "Alisa Good"),
    ],
)  # fmt: skip
def test_one_person_in_two_scripts_is_one(check: Check, source: str, target: str) -> None:
    assert codes(check(TRANSLATION.replace("Alisa Good", target), ORIGINAL.replace("Алиса Гуд", source))) == []


def test_the_registry_knows_better_than_the_letters(check: Check, newsroom: Path) -> None:
    people = newsroom / "people.yaml"
    people.write_text("- {id: a, names: {ru: Алиса Гуд, en: Mikita Yasen}}\n", encoding="utf-8")
    yasen = TRANSLATION.replace("Alisa Good", "Mikita Yasen")
    assert codes(check(yasen)) == []
    people.write_text("- {id: a, names: {ru: Алиса Гуд}}\n- {id: b, names: {en: Alisa Good}}\n", encoding="utf-8")
    assert codes(check()) == ["CR021"]


def test_only_who_is_another_is_told_and_a_number_that_differs_is_told_once(check: Check) -> None:
    two = ORIGINAL.replace("Гуд\n", "Гуд\n    - name: Иван Ясень\n")
    other = TRANSLATION.replace("Good\n", "Good\n    - name: Mikita Veras\n")
    (found,) = check(other, two)
    assert (found.code, found.place.line) == ("CR021", 9)
    assert "“Иван Ясень”" in found.message
    assert "Алиса" not in found.message
    assert codes(check(TRANSLATION.replace("Alisa Good", "Mikita Veras"), two)) == ["CR005"]


@pytest.mark.parametrize("key", ["note", "organization"])
def test_who_is_no_person_is_not_compared_by_letters(check: Check, key: str) -> None:
    """`Фото Ивана Петрова` is a note: a person made a name of it."""
    assert codes(check(TRANSLATION, ORIGINAL.replace("name: Алиса Гуд", f"{key}: Фото Ивана Петрова"))) == []


def test_organizations_are_compared_by_the_registry(check: Check, newsroom: Path) -> None:
    club = ORIGINAL.replace("name: Алиса Гуд", "organization: Спортивный клуб")
    council = TRANSLATION.replace("name: Alisa Good", "organization: Student Council")
    assert codes(check(council, club)) == []
    entries = (
        "- {id: a, kind: organization, names: {ru: Спортивный клуб}}\n- {id: b, kind: organization, names: {en: %s}}\n"
    )
    (newsroom / "people.yaml").write_text(entries % "Student Council", encoding="utf-8")
    assert codes(check(council, club)) == ["CR021"]
