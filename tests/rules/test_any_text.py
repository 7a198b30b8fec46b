"""Whatever stands in a file, validating it ends in findings and never in an exception."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.render.findings import Canvas, concise, full
from bsmu_news.services.validate import validate
from bsmu_news.storage.newsroom import load_newsroom

_PIECES = (
    "---\n", "title: ", "date: 2024-02-30\n", "date: [", "section: {a: b}\n", "credits:\n", "  authors:\n", "    - ",
    "name: A. Good;\n", "photos:\n", "- file: ../x\n", "translation_of: en\n", "status: ready\n", "\n", "\r\n", "\r",
    "# ", "##### ", "<b>", "<!-- ", "-->", "[a](", "![", "](", ")", "|", "|---|\n", "> ", "- [ ] ", "Author: ", "\t",
    "`", "[^1]", "[^1]: ", "\ufeff", "\x1b[2J", "\u2028", "大", "\\", "*a", "&b ", "'", '"', "http://[", "#%zz", "\0",
)  # fmt: skip
_TEXTS = st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=8)), max_size=40).map("".join)
_FILES = st.one_of(
    st.binary(max_size=200),
    _TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")),
    _TEXTS.map(lambda text: f"---\ntitle: A\ndate: 2024-03-05\n---\n{text}".encode("utf-8", "surrogatepass")),
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(english=_FILES, russian=_FILES, width=st.integers(20, 120))
def test_any_file_gives_findings_that_can_be_shown(newsroom: Path, english: bytes, russian: bytes, width: int) -> None:
    room: Newsroom = load_newsroom(newsroom)
    folder = newsroom / "2024-03-05-laboratory"
    folder.mkdir(exist_ok=True)
    (folder / "index.en.md").write_bytes(english)
    (folder / "index.ru.md").write_bytes(russian)
    report = validate(room)
    assert report.crashes == ()
    canvas = Canvas(width, colour=False, folder=newsroom)
    for finding in report.findings:
        place = finding.place
        lines = report.texts[finding.path].split("\n")
        assert 1 <= place.line <= max(len(lines), 1)
        assert place.column >= 1
        assert (place.end_line or place.line, place.end_column or place.column) >= (place.line, place.column)
        for text in (concise(finding, canvas), full(finding, report.texts[finding.path], canvas)):
            assert "\x1b" not in text
        assert "\n" not in concise(finding, canvas)
