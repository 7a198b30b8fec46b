import random
import re
from collections import Counter

from bsmu_news.errors import TextRefusedError
from bsmu_news.markup.blocks import read_blocks
from bsmu_news.markup.masking import translate_markdown
from tests.markup.masking.damage import badly, in_other_words, paragraph, server

_PARAGRAPHS = 500
_LABELS = re.compile(r"\]\[([^\]]+)\]|\[([^\]^]+)\]\[\]")
_NOTES = re.compile(r"\[\^(\d+)\]")
_TOKEN = re.compile(r"(QX\d+Z)")


def markup_of(markdown: str) -> tuple[Counter[object], Counter[str], Counter[str], int, bool]:
    """Return links and pictures, code, notes and tags, emphasis, lines; as the checker's own parser reads them."""
    labels = {label.casefold(): label for pair in _LABELS.findall(markdown) for label in pair if label}
    defined = [f"[{label}]: https://bsmu.by/{key.replace(' ', '-')}" for key, label in labels.items()]
    defined += [f"\n[^{note}]: note" for note in set(_NOTES.findall(markdown))]
    blocks = read_blocks(markdown + "\n\n" + "\n".join(defined)).blocks
    block = blocks[0]
    links = Counter[object]((one.picture, one.address, one.text != "") for one in block.links)
    code = Counter(f"{run.kind} {run.text}" for run in block.runs if run.kind in ("code", "note", "html"))
    return links, code, Counter(block.marks), markdown.count("\n"), block.paragraph


def test_no_link_or_code_is_damaged_however_badly_is_translated() -> None:
    """Of 500 paragraphs, each that comes back has the links, pictures, code, notes, tags and emphasis of its source."""
    chance = random.Random(4)  # noqa: S311 - no secret
    ways = Counter[str]()

    def answer(text: str) -> str:
        if chance.random() < 0.2:
            return "".join(part if _TOKEN.fullmatch(part) else in_other_words(part) for part in _TOKEN.split(text))
        damaged = badly(chance)(text)
        return "".join(part if _TOKEN.fullmatch(part) else in_other_words(part) for part in _TOKEN.split(damaged))

    with server(answer) as ask:
        for _number in range(_PARAGRAPHS):
            source = paragraph(chance)
            asked: list[str] = []

            def counted(text: str, asked: list[str] = asked) -> str:
                asked.append(text)
                return ask(text)

            try:
                translation = translate_markdown(source, counted)
            except TextRefusedError:
                ways["refused"] += 1
                continue
            ways["second way" if len(asked) > 1 else "first way" if asked else "nothing to ask"] += 1
            assert markup_of(translation)[:3] == markup_of(source)[:3], (source, translation)
            assert markup_of(translation)[4]
            assert not _TOKEN.search(translation)
    print(dict(ways))  # noqa: T201 - for whoever runs it with -s
    assert ways["first way"] > _PARAGRAPHS // 2
    assert ways["second way"]
    assert ways["refused"] < _PARAGRAPHS // 20


def test_a_good_translation_takes_one_request_and_the_first_way() -> None:
    """An engine that leaves tokens and marks alone is asked once a paragraph, and links stay in their sentences."""
    chance = random.Random(5)  # noqa: S311 - no secret

    def answer(text: str) -> str:
        return "".join(part if _TOKEN.fullmatch(part) else in_other_words(part) for part in _TOKEN.split(text))

    with server(answer) as ask:
        for _number in range(100):
            source = paragraph(chance)
            asked: list[str] = []

            def counted(text: str, asked: list[str] = asked) -> str:
                asked.append(text)
                return ask(text)

            translation = translate_markdown(source, counted)
            assert len(asked) <= 1, source
            assert markup_of(translation)[:3] == markup_of(source)[:3]
