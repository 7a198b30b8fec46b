"""Whatever Markdown an article is made of, its translation is the same document in other words."""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

import pyromark
import pytest
from markdown_it import MarkdownIt

from bsmu_news.markup.blocks import OPTIONS
from bsmu_news.markup.tracing import updated_entries
from bsmu_news.services.trace import Traced, trace_of
from bsmu_news.storage.articles import load_article
from bsmu_news.storage.newsroom import find_newsroom
from tests.markup.skeleton.test_slots import EXAMPLES
from tests.services.translate.conftest import Desk
from tests.services.translate.markdown import FRONTS, article_body

_TO_CYRILLIC = str.maketrans("abdefghiklmnoprstuvzABDEFGHIKLMNOPRSTUVZ", "абдефгхиклмнопрстувзАБДЕФГХИКЛМНОПРСТУВЗ")
_KEPT = frozenset(("CodeBlock", "HtmlBlock"))
_BY_LABEL = ("Shortcut", "Collapsed", "Autolink", "Email")
_PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_TEXTS = frozenset(("text", "softbreak"))
_EVERY = 5


def in_cyrillic(markdown: str) -> str:
    """Return Markdown with Cyrillic letters in what is read, and everything else as it was."""
    data, parts, at, kept = markdown.encode(), [], 0, []
    for event, span in pyromark.events_with_range(markdown, options=OPTIONS):
        name, value = (event, None) if isinstance(event, str) else next(iter(event.items()))
        if name == "Start":
            kept.append(_is_kept(value))
        elif name == "End":
            kept.pop()
        elif name == "Text" and not any(kept) and data[span["start"] : span["end"]].decode() == value:
            parts += [data[at : span["start"]].decode(), value.translate(_TO_CYRILLIC)]
            at = span["end"]
    return "".join((*parts, data[at:].decode()))


def _is_kept(tag: Any) -> bool:
    """Tell whether letters in a tag are no words, or name the target of a link."""
    name, data = (tag, None) if isinstance(tag, str) else next(iter(tag.items()))
    if data and name in {"Link", "Image"}:
        return str(data["link_type"]).startswith(_BY_LABEL)
    return name in _KEPT


def shape(body: str) -> list[tuple[object, ...]]:
    """Return a document without its words: blocks, marks, addresses, titles, code and tags, by another parser."""
    found: list[tuple[object, ...]] = []
    for block in _PARSER.parse(body.replace("[^1]: ", "")):  # it knows no notes
        for token in block.children or [block]:
            if token.type not in _TEXTS:
                attributes = {key: value for key, value in token.attrs.items() if key != "alt"}
                found.append((token.type, token.tag, token.info, str(attributes), _inside(token.type, token.content)))
    return found


def _inside(kind: str, content: str) -> str:
    match kind:
        case "fence" | "code_block":
            return content
        case "code_inline" | "html_inline":
            return " ".join(content.split())
        case "html_block":
            return "".join(re.findall(r"<[^>]*>", content))
    return ""


def translate_all(desk: Desk, folders: Sequence[Path]) -> dict[str, set[int]]:
    """Translate articles; return for each the segments, counted from 0, that stayed untranslated for a reason."""
    result = desk.run("translate", "--to", "en", "--json", *[folder.name for folder in folders])
    found = json.loads(result.out)
    return {
        one["article"]: {failure["segment"] - 1 for failure in one["failures"] if failure["reason"]}
        for one in ([found] if "article" in found else found["articles"])
    }


def check(desk: Desk, sources: Sequence[bytes]) -> None:
    """Hold the translations of articles with these files to the law."""
    folders = [desk.root / f"2024-10-18-text-{number}" for number in range(len(sources))]
    for folder, data in zip(folders, sources, strict=True):
        folder.mkdir()
        (folder / "index.ru.md").write_bytes(data)
    failed = translate_all(desk, folders)
    newsroom = find_newsroom(desk.root)
    for folder, data in zip(folders, sources, strict=True):
        assert (folder / "index.ru.md").read_bytes() == data
        traced = trace_of(newsroom, load_article(newsroom, folder.name), "en")
        check_states(traced, failed[folder.name])
        assert updated_entries(traced.trace, "2099-01-01T00:00:00Z") == traced.record.entries
    done = [folder for folder in folders if not failed[folder.name]]
    assert len(done) > len(folders) * 0.9
    before = [[path.read_bytes() for path in sorted(folder.iterdir())] for folder in done]
    desk.requests()
    translate_all(desk, done)
    assert desk.requests() == 0
    assert [[path.read_bytes() for path in sorted(folder.iterdir())] for folder in done] == before


def check_states(traced: Traced, failed: set[int]) -> None:
    """Each segment is a machine draft in the place of its source, or is untranslated with a reason."""
    states = {one.at: one.state.value for one in traced.trace.segments}
    assert {at: state for at, state in states.items() if state != "machine"} == dict.fromkeys(failed, "untranslated")
    if not failed:
        assert traced.target
        assert shape(traced.target.body) == shape(traced.source.body)


def file(body: str, front: str = "title: Заголовок\ndate: 2024-10-18") -> bytes:
    return f"---\n{front}\nstatus: ready\n---\n\n{body}".encode()


def test_examples_of_commonmark_keep_their_structure(desk: Desk) -> None:
    """Every fifth of the specification's examples; all of them hold."""
    check(desk, [file(in_cyrillic(example)) for example in EXAMPLES[::_EVERY]])


@pytest.mark.parametrize("seed", range(1))
def test_articles_keep_their_structure(desk: Desk, seed: int) -> None:
    """Lists, quotations, tables, HTML, notes, code, line ends of Windows, odd front matter."""
    random = Random(seed)  # noqa: S311 - articles to be repeated, not secrets
    sources = []
    for _article in range(30):
        data = file(article_body(random), random.choice(FRONTS))
        if random.random() < 0.3:
            data = data.replace(b"\n", b"\r\n")
        sources.append((b"\xef\xbb\xbf" if random.random() < 0.2 else b"") + data)
    check(desk, sources)


def test_code_at_the_start_of_an_article_stays_code(desk: Desk) -> None:
    """Its indentation is no white space before the text."""
    check(desk, [file("\n    код = 1\n\nТекст.\n"), file("  10. Пункт\n\n           код\n")])


def test_white_space_in_raw_html_stays(desk: Desk) -> None:
    """Where it counts, as in `<pre>`."""
    body = "<pre>\n  раз\n\n      два\n</pre>\n\n- пункт\n\n  <pre>\n    раз\n\n        два\n  </pre>\n"
    check(desk, [file(body)])
    written = (desk.root / "2024-10-18-text-0" / "index.en.md").read_text(encoding="utf-8")
    assert written.endswith(body.replace("пункт", "punkt"))


def test_words_in_brackets_before_a_link_stay_words(desk: Desk) -> None:
    """`[text][words][rules]` is one link, and `[text]` before it."""
    check(desk, [file("Вот [текст][слова][rules].\n\n[rules]: /r\n")])


def test_code_between_three_marks_may_begin_a_paragraph(desk: Desk) -> None:
    """It begins no block of code."""
    check(desk, [file("``` код ```\nи слова.\n")])
