"""`bsmu-news translate`: what a student sees when all goes well, and when anything goes wrong."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bsmu_news.engines import caller
from tests.conftest import Result, Run
from tests.engines.local.conftest import PT_EN
from tests.engines.plain_engine import HASTY
from tests.engines.servers import Answer, EngineServer, engine_server, in_latin, nobody

ARTICLE_ID = "2024-10-18-open-day"
SOURCE = """\
---
title: День открытых дверей
date: 2024-10-18
section: university
status: ready
credits:
  authors:
    - name: Анна Петрова
---

В пятницу университет открыл двери для школьников.

Гостей встречали студенты.
"""


@pytest.fixture(autouse=True)
def _hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Engines are asked again as often as ever, but sooner."""
    monkeypatch.setattr(caller, "PATIENCE", HASTY)


@pytest.fixture
def article(newsroom: Path) -> Path:
    folder = newsroom / ARTICLE_ID
    folder.mkdir()
    (folder / "index.ru.md").write_text(SOURCE, encoding="utf-8", newline="\n")
    return folder


def use(newsroom: Path, engine: str, url: str, more: str = "") -> None:
    settings = newsroom / "newsroom.toml"
    text = settings.read_text(encoding="utf-8").partition("\n[translation]")[0]
    text += f'\n[translation]\nengine = "{engine}"\n\n[engines.{engine}]\nurl = "{url}"\n{more}'
    settings.write_text(text, encoding="utf-8")


@pytest.fixture
def serve(newsroom: Path, article: Path) -> Iterator[Callable[..., EngineServer]]:
    """Start the newsroom's engine, which answers as told."""
    assert article.is_dir()
    running = []

    def start(engine: str = "libre", more: str = "timeout = 1\n", **ways: Any) -> EngineServer:
        running.append(engine_server(engine, **ways))
        server = running[-1].__enter__()
        use(newsroom, engine, server.url, more)
        return server

    yield start
    for one in running:
        one.__exit__(None, None, None)


def draft(run: Run, *words: str) -> Result:
    return run("translate", "open-day", "--to", "en", *words)


def test_the_summary_names_article_engine_and_what_comes_next(run: Run, serve: Callable[..., EngineServer]) -> None:
    """A student reads three lines."""
    serve()
    result = draft(run)
    assert result.code == 0, result.err
    assert result.out.splitlines() == [
        f"{ARTICLE_ID}  ru → en  libre",
        "  3 segments: 3 drafted, 3 requests, 96 characters",
        "  now: 3 machine (13 words)",
        f"  written: {ARTICLE_ID}/index.en.md",
    ]
    assert f"bsmu-news preview {ARTICLE_ID} --side-by-side" in result.err


def test_a_model_of_ones_own_may_know_more_than_firefox(newsroom: Path, article: Path, run: Run) -> None:
    """There is none from Russian into Belarusian among the usual ones; the folder decides."""
    assert article.is_dir()
    shutil.copytree(PT_EN, newsroom / "models" / "ru-be")
    settings = newsroom / "newsroom.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(f'{text}\n[engines.local]\nmodels = "models"\n', encoding="utf-8")
    result = run("translate", "open-day", "--to", "be", "--engine", "local", "--dry-run")
    assert result.code == 0, result.err


def test_a_dry_run_foresees_what_is_sent_and_where_to(
    run: Run, serve: Callable[..., EngineServer], article: Path
) -> None:
    """Names, numbers and codes are not sent; long texts go in parts; the host is named."""
    server = serve(more="timeout = 2\nper_second = 1000\n")
    source = (
        SOURCE + "\n| 10:00 | БГМУ |\n| --- | --- |\n| `a` | БГМУ |\n\n" + "Студенты пришли в музей. " * 1_000 + "\n"
    )
    (article / "index.ru.md").write_text(source, encoding="utf-8")
    foreseen = draft(run, "--dry-run", "--json").json
    assert server.url.removeprefix("http://") in draft(run, "--dry-run").out
    assert not server.requests
    sent = draft(run, "--json").json
    assert (foreseen["requests"], foreseen["characters"]) == (sent["requests"], sent["characters"])
    assert sent["requests"] > 5, "the long text took several"


def test_outdated_texts_of_people_are_not_nothing(run: Run, serve: Callable[..., EngineServer], article: Path) -> None:
    """A run that leaves them says what shows them."""
    serve()
    draft(run)
    for name, old, new in (
        ("index.en.md", in_latin("Гостей встречали студенты."), "Guests were met by students."),
        ("index.ru.md", "Гостей встречали студенты.", "Гостей встречали 30 студентов."),
    ):
        text = (article / name).read_text(encoding="utf-8")
        assert old in text
        (article / name).write_text(text.replace(old, new), encoding="utf-8")
        draft(run)
    result = draft(run)
    assert result.code == 0
    assert f"1 outdated text is for a person to change: bsmu-news diff {ARTICLE_ID}" in result.out


def test_a_second_run_has_nothing_to_do(run: Run, serve: Callable[..., EngineServer]) -> None:
    """It says so and ends with 0."""
    serve()
    draft(run)
    result = draft(run)
    assert result.code == 0
    assert "nothing to do" in result.out


def test_json_has_the_agreed_fields(run: Run, serve: Callable[..., EngineServer]) -> None:
    """Scripts rely on them."""
    serve()
    found = draft(run, "--json").json
    assert found["version"] == 1
    assert (found["article"], found["language"], found["engine"]) == (ARTICLE_ID, "en", "libre")
    assert found["segments"] == {"total": 3, "drafted": 3, "from_memory": 0, "kept": 0, "failed": 0}
    assert (found["requests"], found["characters"]) == (3, 96)


def test_several_articles_in_one_call(newsroom: Path, run: Run, serve: Callable[..., EngineServer]) -> None:
    """One that cannot be read does not keep the others from their turn."""
    serve()
    for name, text in (("2024-10-19-bad", "no front matter"), ("2024-10-20-good", SOURCE)):
        (newsroom / name).mkdir()
        (newsroom / name / "index.ru.md").write_text(text, encoding="utf-8")
    result = run("translate", "open-day", "bad", "good", "--json")
    assert result.code == 2
    rows = {row["article"]: row["segments"]["drafted"] for row in result.json["articles"]}
    assert rows == {ARTICLE_ID: 3, "2024-10-19-bad": 0, "2024-10-20-good": 3}
    assert "no front matter" in result.err


def status(code: int, **headers: str) -> Callable[[Any], Answer]:
    pairs = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return lambda _request: Answer(b'{"error": "no"}', code, headers=pairs)


FAULTS: dict[str, tuple[dict[str, Any], str]] = {
    "400": ({"answer": status(400)}, "does not take this text"),
    "403": ({"answer": status(403)}, "denies access"),
    "414": ({"answer": status(414)}, "too long"),
    "429 for an hour": ({"answer": status(429, Retry_After="3600")}, "wait"),
    "456": ({"answer": status(456)}, "quota"),
    "HTML instead of JSON": (
        {"answer": lambda _request: Answer(b"<!doctype html><h1>Welcome</h1>", content_type="text/html")},
        "answers, but not as LibreTranslate does",
    ),
    "empty": ({"translate": lambda _text: ""}, "gave no translation"),
    "null": ({"translate": lambda _text: None}, "gave no translation"),
    "a huge answer": ({"answer": lambda _request: Answer(b"x" * 30_000_000)}, "far more than a translation"),
    "a captive portal": (
        {"answer": lambda _request: Answer(status=302, headers=(("Location", "http://login.invalid/"),))},
        "login.invalid",
    ),
    "an answer in the wrong language": (
        {"translate": lambda _text: "Гэта зусім не тая мова, якую прасілі."},
        "in another language",
    ),
    "the source echoed": ({"translate": lambda text: text}, "gave the text back untranslated"),
    "no JSON at all": ({"answer": lambda _request: Answer(b"{{{")}, "broke off"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_one_clear_error_and_no_text(
    run: Run, serve: Callable[..., EngineServer], article: Path, fault: str
) -> None:
    """Exit code 1, a reason, a next step; what the engine sent stands nowhere."""
    ways, told = FAULTS[fault]
    serve(**ways)
    result = draft(run)
    assert result.code == 1
    assert "error:" in result.err
    assert told in result.err
    assert "Traceback" not in result.err
    assert len(result.err) < 1500
    translation = article / "index.en.md"
    if translation.exists():
        text = translation.read_text(encoding="utf-8")
        assert text.count("<!-- untranslated") == 3
        assert "Welcome" not in text


def test_nobody_answers(newsroom: Path, run: Run, article: Path) -> None:
    """Nothing is written when nothing was drafted."""
    with nobody() as url:
        use(newsroom, "libre", url, "timeout = 1\n")
        result = draft(run)
    assert result.code == 1
    assert "error:" in result.err
    assert not (article / "index.en.md").exists()


def test_a_name_that_nobody_knows(newsroom: Path, run: Run, article: Path) -> None:
    """The host is named."""
    use(newsroom, "libre", "http://no-such-host.invalid", "timeout = 2\n")
    result = draft(run)
    assert result.code == 1
    assert "no-such-host.invalid" in result.err
    assert not (article / "index.en.md").exists()


def test_a_denial_is_said_once(run: Run, serve: Callable[..., EngineServer]) -> None:
    """The texts that were not asked for after it have no other reason."""
    serve(answer=lambda _request: Answer(b'{"error": "Invalid API key"}', 403), more="workers = 1\n")
    result = draft(run, "--json")
    assert {one["reason"] for one in result.json["failures"]} == {result.json["error"]}
    assert result.err.count("Invalid API key") == 1
    assert "warning: 2024-10-18-open-day, segment" not in result.err


def test_a_server_that_hangs(run: Run, serve: Callable[..., EngineServer]) -> None:
    """The run ends, with a reason."""
    serve(more="timeout = 0.1\n", latency=30.0)
    result = draft(run, "--only", "1")
    assert result.code == 1
    assert "error:" in result.err


def test_what_was_drafted_before_the_engine_failed_is_kept(
    run: Run, serve: Callable[..., EngineServer], article: Path
) -> None:
    """The drafts so far are in the article, and the next run asks only for the rest."""

    def refuse(request: Any) -> Answer | None:
        return Answer(b"{}", 403) if "Гостей" in json.loads(request.body)["q"] and refusing[0] else None

    refusing = [True]
    server = serve(answer=refuse, more="workers = 1\n")
    result = draft(run)
    assert result.code == 1
    assert "<!-- untranslated\nГостей встречали студенты.\n-->" in (article / "index.en.md").read_text(encoding="utf-8")
    refusing[0] = False
    server.requests.clear()
    assert draft(run).code == 0
    assert server.texts == ["Гостей встречали студенты."]


HOSTILE = (
    "<script>alert(1)</script> and more words",
    "---\ntitle: hacked\n---",
    "text --> <img src=x onerror=alert(1)> words",
    "[click here](javascript:alert(1)) for the words",
    "title: {a: 1} # & *anchor !!python/object:os.system words",
    "words\n\n# heading\n\n- item\n\n```\ncode",
    "\x1b[31mwords\x1b[0m \x00 of \u202e evil",
)


@pytest.mark.parametrize("answer", HOSTILE)
def test_a_hostile_answer_stays_a_text(
    run: Run, serve: Callable[..., EngineServer], article: Path, answer: str
) -> None:
    """Neither the front matter nor the body changes its structure, and nothing of it would run anywhere."""
    serve(translate=lambda _text: answer)
    draft(run)
    path = article / "index.en.md"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    body = text.partition("\n---\n")[2]
    for sign in ("<script", "<img", "javascript:", "\x1b", "\x00", "\u202e", "\n# heading", "\n```"):
        assert sign not in body
    assert "title: hacked" not in text.replace("\n  ", " ").splitlines()
    rows = run("status", "open-day", "--json").json["articles"][0]["languages"]
    assert "en" not in rows or rows["en"]["segments"]["total"] == 3
    errors = run("validate", "open-day", "--output-format", "json").json["findings"]
    assert not [one for one in errors if one["code"] in ("FM001", "FM002", "ST005")]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--engine", "gogle"), "google"),
        (("--engine", "deepl"), "BSMU_NEWS_DEEPL_KEY"),
        (("--to", "ru"), "same language"),
        (("--to", "de"), "language"),
        (("--only", "titel"), "title"),
        (("--only", "0"), "segments"),
    ],
)
def test_wrong_usage_is_told_before_anything_is_asked(
    run: Run, serve: Callable[..., EngineServer], article: Path, words: tuple[str, ...], told: str
) -> None:
    """Exit code 2, a hint, no request, no file."""
    server = serve()
    result = draft(run, *words)
    assert result.code == 2
    assert told in result.err
    assert not server.requests
    assert [path.name for path in article.iterdir()] == ["index.ru.md"]


@pytest.mark.parametrize("engine", ["libre", "deepl"])
def test_engines_without_belarusian_say_so_before_any_request(
    newsroom: Path, run: Run, serve: Callable[..., EngineServer], engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And name those that translate it."""
    monkeypatch.setenv("BSMU_NEWS_DEEPL_KEY", "secret")
    server = serve(engine)
    folder = newsroom / "2024-11-01-viasna"
    folder.mkdir()
    (folder / "index.be.md").write_text(SOURCE.replace("День", "Дзень"), encoding="utf-8")
    result = run("translate", "viasna")
    assert result.code == 2
    assert "google" in result.err
    assert "error: 2024-11-01-viasna: " in result.err, "of several articles, this one"
    assert not server.requests


def test_an_article_without_text(newsroom: Path, run: Run, serve: Callable[..., EngineServer]) -> None:
    """There is nothing to draft, which is said."""
    serve()
    folder = newsroom / "2024-11-01-empty"
    folder.mkdir()
    (folder / "index.ru.md").write_text("---\nstatus: draft\n---\n", encoding="utf-8")
    result = run("translate", "empty")
    assert result.code == 2
    assert "no text" in result.err
    assert not (folder / "index.en.md").exists()


def test_a_segment_of_60000_characters(newsroom: Path, run: Run, serve: Callable[..., EngineServer]) -> None:
    """It is sent in parts and comes back whole."""
    serve()
    folder = newsroom / "2024-11-01-long"
    folder.mkdir()
    text = "Студенты пришли на экскурсию в музей. " * 1_600
    (folder / "index.ru.md").write_text(f"---\ntitle: Музей\n---\n\n{text}\n", encoding="utf-8")
    result = run("translate", "long", "--json")
    assert result.code == 0, result.err
    assert result.json["segments"]["drafted"] == 2
    drafted = (folder / "index.en.md").read_text(encoding="utf-8")
    assert drafted.count(in_latin("Студенты пришли")) == 1_600


def test_keys_show_nowhere(
    run: Run, serve: Callable[..., EngineServer], article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not in the output, not in the newsroom."""
    key = "SECRET-1f3c77ab"
    monkeypatch.setenv("BSMU_NEWS_DEEPL_KEY", key)
    serve("deepl", answer=lambda request: Answer(request.headers.get("authorization", "").encode(), 403))
    result = draft(run)
    assert result.code == 1
    assert key not in result.out + result.err
    for path in article.parent.rglob("*"):
        assert not path.is_file() or key.encode() not in path.read_bytes()


def test_the_memory_is_the_engine_of_a_new_newsroom(run: Run, article: Path) -> None:
    """Without a network: markers for what it does not know, and once where to go from there."""
    tried = draft(run, "--dry-run")
    assert tried.code == 0
    assert "--engine NAME" in tried.err
    result = draft(run)
    assert result.code == 1
    assert "3 segments: 3 unknown to the memory" in result.out
    assert "warning: 2024-10-18-open-day, segment" not in result.err
    assert "--engine NAME" in result.err
    assert (article / "index.en.md").read_text(encoding="utf-8").count("untranslated") == 3


def test_articles_behind_an_engine_that_gave_up_are_named(newsroom: Path, run: Run, article: Path) -> None:
    """Nobody has to find out which of many were drafted."""
    (newsroom / "2024-10-17-before").mkdir()
    (newsroom / "2024-10-17-before" / "index.ru.md").write_text(SOURCE, encoding="utf-8")
    with nobody() as url:
        use(newsroom, "libre", url, "timeout = 1\n")
        result = run("translate", article.name, "before")
    assert result.code == 1
    assert "not begun: 2024-10-17-before" in result.err
