"""Below an article stand its credits, and what a machine had in it where readers are to be told."""

from pathlib import Path

import pytest

from bsmu_news.services.credits.closing import closing_of
from bsmu_news.services.export import export_page
from bsmu_news.services.import_page import PageAnswers, import_page
from bsmu_news.services.preview import preview
from bsmu_news.storage.articles import load_article, load_version
from bsmu_news.storage.newsroom import init_newsroom, load_newsroom
from tests.services.credits.conftest import ID, Drafted

CREDITS = ("Author: Alisa Good;", "Translation: Anastasiya Karnacheva.")
MACHINE = "Machine-assisted translation (Google Translate)"
PEOPLE = "- {id: m, kind: person, names: {ru: Мария Иванова, en: Maryia Ivanova}}\n"


def configure(newsroom: Path, text: str) -> None:
    with (newsroom / "newsroom.toml").open("a", encoding="utf-8") as file:
        file.write(f"\n[credits]\n{text}\n")


def closing(newsroom: Path) -> tuple[str, ...]:
    room = load_newsroom(newsroom)
    return closing_of(room, load_article(room, ID).versions["en"]).lines


def test_a_draft_that_nobody_approved_is_disclosed_by_default(newsroom: Path, drafted: Drafted) -> None:
    drafted()
    assert closing(newsroom) == (*CREDITS, f"{MACHINE}.")


def test_who_changed_and_who_approved_is_named_in_the_language_of_the_page(newsroom: Path, drafted: Drafted) -> None:
    """The registry has the reviewer's English name."""
    configure(newsroom, 'disclosure = "on"')
    (newsroom / "people.yaml").write_text(PEOPLE, encoding="utf-8")
    drafted(approved=(0, 1, 2), edited=("opened on Tuesday", "was opened on Tuesday"))
    assert closing(newsroom)[-1] == (
        f"{MACHINE}, edited by Anastasiya Karnacheva, reviewed by Maryia Ivanova on 6 March 2024."
    )


def test_a_translation_approved_in_part_says_so(newsroom: Path, drafted: Drafted) -> None:
    """Without a registered name, the letters tell how to write it."""
    drafted(approved=(0, 1))
    assert closing(newsroom)[-1] == f"{MACHINE}, partly reviewed by Mariya Ivanova on 6 March 2024."


def test_an_approved_translation_is_not_disclosed_by_default(newsroom: Path, drafted: Drafted) -> None:
    """A person has answered for all of it: article 50(4) of the EU AI Act."""
    drafted(approved=(0, 1, 2))
    assert closing(newsroom) == CREDITS


def test_a_text_changed_after_its_approval_is_disclosed_again(newsroom: Path, drafted: Drafted) -> None:
    path = drafted(approved=(0, 1, 2))
    path.write_text(path.read_text(encoding="utf-8").replace("welcome", "invited"), encoding="utf-8")
    assert "partly reviewed" in closing(newsroom)[-1]


def test_it_may_be_off(newsroom: Path, drafted: Drafted) -> None:
    configure(newsroom, 'disclosure = "off"')
    drafted()
    assert closing(newsroom) == CREDITS


@pytest.mark.parametrize("origin", ["memory", "import", "human"])
def test_what_people_once_translated_is_no_machine_s(newsroom: Path, drafted: Drafted, origin: str) -> None:
    configure(newsroom, 'disclosure = "on"')
    drafted(origin=origin)
    assert closing(newsroom) == CREDITS


def test_an_address_is_printed_nowhere(newsroom: Path, drafted: Drafted) -> None:
    drafted(approved=(0,), by="maria@example.org")
    assert closing(newsroom)[-1] == f"{MACHINE}."


def test_a_newsroom_may_word_it(newsroom: Path, drafted: Drafted) -> None:
    configure(newsroom, '[credits.wording]\nen = "A machine has helped us[: {engines}]."')
    drafted()
    assert closing(newsroom)[-1] == "A machine has helped us: Google Translate."


def test_without_its_source_a_draft_counts_as_not_approved(newsroom: Path, drafted: Drafted) -> None:
    path = drafted(approved=(0, 1, 2))
    (path.parent / "index.ru.md").write_text("broken", encoding="utf-8")
    assert closing(newsroom)[-1].startswith(MACHINE)


def test_a_source_has_nothing_to_disclose(newsroom: Path, drafted: Drafted) -> None:
    drafted()
    assert preview(load_newsroom(newsroom), ID, "ru").credit_lines == ("Автор: Алиса Гуд.",)


def test_preview_and_export_print_the_same_lines(newsroom: Path, drafted: Drafted) -> None:
    drafted()
    room = load_newsroom(newsroom)
    shown, page = preview(room, ID, "en"), export_page(room, ID, "en")
    assert page.text.endswith("\n\n".join(shown.credit_lines) + "\n")
    assert shown.drafts == page.drafts == 3


@pytest.mark.parametrize("wording", ["", 'wording.en = "A machine has helped us[: {engines}]."'])
def test_importing_the_page_leaves_the_disclosure_out_and_says_so(
    newsroom: Path, tmp_path: Path, drafted: Drafted, wording: str
) -> None:
    """The record knows it; kept as text it would stand there twice, and for ever."""
    configure(newsroom, wording)
    drafted()
    page = export_page(load_newsroom(newsroom), ID, "en").text
    root, _made = init_newsroom(tmp_path / "other", "Other")
    configure(root, wording)
    imported = import_page(load_newsroom(root), page, "page.txt", PageAnswers())
    version = load_version(root / imported.placed.path, "en")
    assert version.body == load_version(newsroom / ID / "index.en.md", "en").body
    assert version.front.credits == load_version(newsroom / ID / "index.en.md", "en").front.credits
    assert any("discloses machine translation" in one.message for one in imported.warnings)
