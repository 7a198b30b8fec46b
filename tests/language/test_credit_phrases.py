"""Sentences of credits in three languages."""

import itertools

import pytest

from bsmu_news.language.credit_phrases import giver_of, rendered_phrase, split_title, taker_of
from bsmu_news.language.credit_words import PHOTO_PHRASE

SENTENCES = """
Фото из личных архивов студентов | Фота з асабістых архіваў студэнтаў | Photos are taken from the students’ personal archives
Фото из личного архива автора | Фота з асабістага архіва аўтара | Photos are taken from the author’s personal archive
Фото из личного архива | Фота з асабістага архіва | Photos are taken from a personal archive
Фото из архива БГМУ | Фота з архіва БДМУ | Photos are taken from the BSMU archive
Фото из открытых источников | Фота з адкрытых крыніц | Photos are taken from open sources
Фото из интернета | Фота з інтэрнэту | Photos are taken from the internet
Фото автора | Фота аўтара | Photos by the author
Фото авторов | Фота аўтараў | Photos by the authors
""".strip().split("\n")  # noqa: E501 - a table
LANGUAGES = ("ru", "be", "en")


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_is_rendered_in_every_direction(line: str) -> None:
    """Each of the three gives each of the others, and is one that the site prints without a label."""
    texts = dict(zip(LANGUAGES, line.split(" | "), strict=True))
    for source, target in itertools.permutations(LANGUAGES, 2):
        assert rendered_phrase(texts[source], source, target) == texts[target]
    assert all(map(PHOTO_PHRASE.fullmatch, texts.values()))


@pytest.mark.parametrize(
    ("sentence", "english"),
    [
        ("Фотографии взяты из личного архива студентов.", "Photos are taken from the students’ personal archives"),
        ("Фото из личного архива студентов 2 курса", None),
        ("Фото из архива музея", None),
        ("Снимки автора;", "Photos by the author"),
        ("", None),
    ],
)
def test_only_what_says_the_same_is_rendered(sentence: str, english: str | None) -> None:
    """Other words for the same are known; a sentence that says more has no rendering."""
    assert rendered_phrase(sentence, "ru", "en") == english
    assert rendered_phrase(sentence, "de", "en") is None
    assert rendered_phrase(sentence, "ru", "de") is None


def test_names_are_found_in_sentences() -> None:
    """Who took or gave the photos is named in some case; a title before a name is parted from it."""
    assert taker_of("Фото Ивана Петрова.") == "Ивана Петрова"
    assert taker_of("Фото из архива") is None
    assert giver_of("Фото предоставлены Алисой Гуд", "ru") == "Алисой Гуд"
    assert giver_of("Фота прадастаўлены Алісай Гуд", "be") == "Алісай Гуд"
    assert giver_of("Фото предоставлены Алисой Гуд", "en") is None
    assert split_title("проф. Иван Жук") == ("Prof. ", "Иван Жук")
    assert split_title("Профессор") == ("", "Профессор")
