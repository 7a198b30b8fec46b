"""The sample newsroom in `articles/`: what a newcomer meets first."""

from pathlib import Path

import pytest

from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.exchange.site_page import read_page
from bsmu_news.services.export import export_page
from bsmu_news.storage.articles import list_ids, load_article
from bsmu_news.storage.newsroom import find_newsroom
from tests.conftest import Result, Run

SAMPLE = Path(__file__).parent.parent / "articles"
SLOGANS = "BSMU – a scientific leader\n\nFor many years the University has been a leading organization.\n\n"


@pytest.fixture(scope="module")
def sample() -> Newsroom:
    return find_newsroom(SAMPLE)


def run_on_sample(run: Run, *words: str) -> Result:
    """Run a command on the sample; the later --newsroom wins over the test's own."""
    return run("--newsroom", str(SAMPLE), *words)


def test_sample_has_no_errors_and_no_false_alarms(run: Run) -> None:
    """What is found is true: the page of the site has its own slips, and a translation is not finished."""
    found = run_on_sample(run, "validate", "--no-cache", "--output-format", "json").json
    assert found["summary"]["files"] == 5
    assert [(one["code"], one["path"][:10], one["line"]) for one in found["findings"]] == [
        ("SP003", "2022-08-17", 19),  # pediatric: the house writes British English
        ("TY029", "2022-08-17", 19),  # on the basis of the departments
        ("TY004", "2022-08-17", 19),  # Children's beside ’
        ("TY002", "2022-08-17", 25),  # "Disaster Medicine"
        ("SP003", "2022-08-17", 27),  # program
        ("TY029", "2022-08-17", 29),  # Our guys
        ("TR003", "2025-04-14", 36),  # the second half is still to be translated
    ]


def test_sample_shows_every_stage_on_the_way(run: Run) -> None:
    """A draft, an article under translation and a finished one are there, in three languages."""
    articles = run_on_sample(run, "status", "--json").json["articles"]
    assert {article["stage"] for article in articles} == {"draft", "translating", "ready"}
    assert {language for article in articles for language in article["languages"]} == {"ru", "be", "en"}


def test_every_version_can_be_previewed(run: Run, sample: Newsroom) -> None:
    """Each file of the sample is shown, at a terminal's usual width and at a narrow one."""
    for article in (load_article(sample, one) for one in list_ids(sample)):
        for language in article.versions:
            for width in ("80", "40"):
                result = run_on_sample(run, "preview", article.id, "--lang", language, "--width", width)
                assert result.code == 0
                assert max(map(len, result.out.splitlines())) <= int(width)


def test_page_of_the_practice_in_moscow_gives_the_article(sample: Newsroom) -> None:
    """The site's page, header and damaged year mark included, holds exactly what the article says."""
    page = SLOGANS + export_page(sample, "practical", "en").text.replace(" 2022\n", " 2022 ã.\n", 1)
    read = read_page(page)
    article = load_article(sample, "2022-08-17-practical-training-in-moscow")
    english = article.versions["en"]
    assert (read.title, read.date, read.credits) == (english.title, english.front.date, english.front.credits)
    assert read.body == english.body.lstrip("\n")
    assert read.body.count("\n\n") == 6
    assert read.breadcrumb == "International"
    assert [warning.message[:28] for warning in read.warnings] == [
        "the site's header is left ou",
        "“ã.” after the date is a dam",
        "the second title line is lef",
    ]
