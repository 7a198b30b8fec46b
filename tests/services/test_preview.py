from collections.abc import Callable
from pathlib import Path

import pytest

from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import FrontMatterError, NoArticleError
from bsmu_news.services.preview import preview, side_by_side
from bsmu_news.storage.newsroom import find_newsroom

Write = Callable[..., Path]
_RU = "---\ntitle: Имя\ncredits: {authors: [{name: Алиса Гуд}]}\n---\nодин\n\n- два\n- три\n"
_EN = "---\ntitle: Name\ntranslation_of: ru\n---\none\n\n<!-- untranslated\n- два\n- три\n-->\n"


@pytest.fixture
def room(newsroom: Path) -> Newsroom:
    return find_newsroom(newsroom)


def test_source_is_shown_by_default(room: Newsroom, write_article: Write) -> None:
    """Without a language, the version that the others were made from is shown, with its credits."""
    write_article(_EN)
    write_article(_RU, language="ru")
    shown = preview(room, "laboratory")
    assert shown.article == "2024-03-05-laboratory"
    assert shown.version.language == "ru"
    assert shown.credit_lines == ("Автор: Алиса Гуд.",)


def test_path_and_language_choose_a_version(room: Newsroom, write_article: Write) -> None:
    """The path of a file means its language, and a language that is named goes before that."""
    path = write_article(_EN)
    write_article(_RU, language="ru")
    assert preview(room, str(path)).version.language == "en"
    assert preview(room, str(path), "ru").version.language == "ru"


def test_only_article_needs_no_name(room: Newsroom, write_article: Write) -> None:
    """A newsroom of one article knows which one is meant."""
    write_article()
    assert preview(room).version.title == "Students opened a laboratory"


def test_several_articles_are_listed(room: Newsroom, write_article: Write) -> None:
    """Without a name, several articles are named, newest first; none is guessed."""
    for day in range(1, 13):
        write_article(article=f"2024-03-{day:02}-a")
    with pytest.raises(NoArticleError) as caught:
        preview(room)
    assert "12" in caught.value.message
    assert caught.value.message.index("2024-03-12-a") < caught.value.message.index("2024-03-11-a")
    assert "2024-03-01-a" not in caught.value.message


def test_empty_newsroom_says_how_to_start(room: Newsroom) -> None:
    """A newsroom without articles points to the command that starts one."""
    with pytest.raises(NoArticleError) as caught:
        preview(room)
    assert "bsmu-news new" in caught.value.hint


def test_language_without_labels_has_english_ones(room: Newsroom, write_article: Write) -> None:
    """A language that the site does not have can be shown too."""
    write_article(_RU, language="de")
    assert preview(room).credit_lines == ("Author: Алиса Гуд.",)


def test_broken_front_matter_is_named_with_its_place(room: Newsroom, write_article: Write) -> None:
    """File, line and column of what is wrong are in the message."""
    path = write_article('---\ntitle: "A\n---\nx\n')
    with pytest.raises(FrontMatterError, match=rf"{path.name}:2:8"):
        preview(room)


def test_side_by_side_pairs_every_segment(room: Newsroom, write_article: Write) -> None:
    """Each segment of the source stands in a pair, also those that one marker quotes together."""
    write_article(_EN)
    write_article(_RU, language="ru")
    both = side_by_side(room)
    texts = [(pair.sources[0].text, pair.targets[0].text) for pair in both.pairs]
    assert texts == [("Имя", "Name"), ("один", "one"), ("два", "два"), ("три", "три")]


def test_side_by_side_chooses_among_translations(room: Newsroom, write_article: Write) -> None:
    """The first translation is taken and the others are told; a language or a path chooses."""
    path = write_article(_EN)
    write_article(_RU, language="ru")
    write_article(_EN, language="be")
    assert (side_by_side(room).target.language, side_by_side(room).others) == ("be", ("en",))
    assert (side_by_side(room, None, "en").target.language, side_by_side(room, None, "en").others) == ("en", ())
    assert side_by_side(room, str(path)).target.language == "en"


def test_side_by_side_takes_the_version_that_was_translated(room: Newsroom, write_article: Write) -> None:
    """A translation of a translation stands beside the one it was made from."""
    write_article(_RU, language="ru")
    write_article(_EN)
    write_article("---\ntitle: Імя\ntranslation_of: en\n---\nадзін\n", language="be")
    assert side_by_side(room, None, "be").source.language == "en"


def test_no_translation_says_how_to_start_one(room: Newsroom, write_article: Write) -> None:
    """Without a translation, the hint names the command that starts one."""
    write_article(_RU, language="ru")
    with pytest.raises(NoArticleError) as caught:
        side_by_side(room)
    assert "new --article 2024-03-05-laboratory --lang" in caught.value.hint


def test_source_is_no_translation(room: Newsroom, write_article: Write) -> None:
    """To name the source as the translation is an error that names the translations."""
    write_article(_RU, language="ru")
    write_article(_EN)
    with pytest.raises(NoArticleError) as caught:
        side_by_side(room, None, "ru")
    assert "en" in caught.value.hint
