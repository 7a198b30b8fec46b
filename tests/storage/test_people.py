"""The registry of people: read whole, or refused with the line."""

import datetime as dt
from pathlib import Path

import pytest

from bsmu_news.domain.newsroom import Person
from bsmu_news.errors import ConfigError
from bsmu_news.storage.people import load_people

GOOD = """\
\ufeff# people
- id: good
  kind: person
  names: {ru: Алиса Гуд, en: Alisa Good}
  also: [A. Good, no, 0123]
  about: {en: a student}
  telephone: not ours to know
- {id: tv, kind: organization, names: {en: Channel}}
- id: 5
  names:
    en: Five
"""


def load(folder: Path, text: str) -> tuple[Person, ...]:
    path = folder / "people.yaml"
    path.write_bytes(text.encode())
    return load_people(path)


def test_people_are_read(tmp_path: Path) -> None:
    """Kind is person by default; `no` is a spelling; other keys are left alone."""
    assert load(tmp_path, GOOD.replace("\n", "\r\n")) == (
        Person(
            "good", "person", {"ru": "Алиса Гуд", "en": "Alisa Good"}, ("A. Good", "no", "0123"), {"en": "a student"}
        ),
        Person("tv", "organization", {"en": "Channel"}),
        Person("5", "person", {"en": "Five"}),
    )


@pytest.mark.parametrize("text", ["", "# nobody yet\n", "[]"])
def test_an_empty_registry_is_none(tmp_path: Path, text: str) -> None:
    """A new newsroom has one."""
    assert load(tmp_path, text) == ()


def test_a_missing_registry_is_empty(tmp_path: Path) -> None:
    """Not every newsroom keeps one."""
    assert load_people(tmp_path / "people.yaml") == ()


ONE = "- id: a\n  names: {en: A}\n"


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("id: a\n", "1:1", "the registry must be a list"),
        ("just text", "1:1", "the registry must be a list"),
        (ONE + "- names: {en: B}\n", "3:3", "an entry needs id, kind"),
        (ONE + "- id: b\n", "3:3", "an entry needs id, kind"),
        (ONE + "- id: b\n  names: B\n", "3:3", "an entry needs id, kind"),
        (ONE + "- id: b\n  names: {}\n", "3:3", "an entry needs id, kind"),
        (ONE + "- id: b\n  kind: cat\n  names: {en: B}\n", "3:3", "an entry needs id, kind"),
        (ONE + "- just a name\n", "3:3", "an entry needs id, kind"),
        (ONE + "-\n", "3:2", "an entry needs id, kind"),
        (ONE + "- id: b\n  names: {en: B}\n  id: c\n", "5:3", "stands here a second time; it is on line 3"),
        (ONE + "- id: b: c\n", "3:8", "a second colon"),
        (ONE + "\t- id: b\n", "3:1", "a tab"),
        (ONE + ONE, "3:7", "the id a is taken; it is on line 1"),
        (ONE + "- id: b\n  names: {ru: 5, en: B}\n", "4:15", "must be a text"),
        (ONE + "- id: b\n  names: {en: [B]}\n", "4:15", "must be a text"),
        (ONE + "- id: b\n  names: {de: B}\n", "4:11", "unknown language de"),
        (ONE + "- id: b\n  names: {en: B}\n  about: {rus: B}\n", "5:11", "unknown language rus"),
        ("[" * 100_000, "1:21", "nested too deeply"),
    ],
)
def test_a_bad_entry_is_named_with_its_place(tmp_path: Path, text: str, place: str, words: str) -> None:
    """Half a registry would make wrong findings, so there is none."""
    with pytest.raises(ConfigError) as caught:
        load(tmp_path, text)
    where, _space, message = caught.value.message.partition(": ")
    assert where == f"{tmp_path / 'people.yaml'}:{place}"
    assert words in message


def test_initials_address_and_consent_are_read(tmp_path: Path) -> None:
    """They may be left out; initials count as a spelling."""
    text = "- id: a\n  names: {en: A B}\n  initials: {en: A. B.}\n  address: a@b.by\n  consent: {consent}\n"
    for written, consent in (("true", True), ("false", False), ("2024-01-15", dt.date(2024, 1, 15)), ("", None)):
        (one,) = load(tmp_path, text.replace("{consent}", written))
        assert (one.initials, one.address, one.consent) == ({"en": "A. B."}, "a@b.by", consent)
        assert one.spellings == ("A B", "A. B.")


@pytest.mark.parametrize("value", ["yes", "1", "[true]", "{a: b}", "2024-02-30"])
def test_a_consent_is_yes_no_or_a_day(tmp_path: Path, value: str) -> None:
    """`yes` is a word in YAML 1.2, so it is asked what was meant."""
    with pytest.raises(ConfigError, match="3:12: consent must be true, false or a date"):
        load(tmp_path, f"- id: a\n  names: {{en: A}}\n  consent: {value}\n")


def test_another_encoding_is_told(tmp_path: Path) -> None:
    """Excel and old editors save in cp1251."""
    (tmp_path / "people.yaml").write_bytes("- id: a\n  names: {ru: Анна Иванова}\n".encode("cp1251"))
    with pytest.raises(ConfigError, match="looks like Windows Cyrillic"):
        load_people(tmp_path / "people.yaml")


def test_the_language_that_was_meant_is_told(tmp_path: Path) -> None:
    """The country is often taken for the language."""
    with pytest.raises(ConfigError) as caught:
        load(tmp_path, "- id: a\n  names: {eng: A}\n")
    assert caught.value.hint == "Did you mean en?"
