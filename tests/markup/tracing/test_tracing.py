"""What a person does to an article in an editor is followed: each segment keeps what is known of it."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsmu_news.domain.record import Draft, Entry
from bsmu_news.domain.segment import Segment, SegmentKind
from bsmu_news.domain.trace import SegmentState, TracedSegment
from bsmu_news.markup.segments import segments_of
from bsmu_news.markup.tracing import slots_of, trace, trace_versions, updated_entries
from bsmu_news.storage.articles import parse_version
from tests.markup.tracing.pieces import (
    DAY,
    LANGUAGES,
    drafted,
    english,
    marker,
    pair,
    paragraph,
    russian,
    states,
    traced,
)

NUMBERS = st.lists(st.integers(0, 500), min_size=1, max_size=9, unique=True)


def test_a_text_that_is_the_draft_is_the_machines() -> None:
    found = traced(russian(1, 2, 3), english(1, 2, 3), drafted(1, 2, 3))
    assert states(found) == "mmm"
    assert [one.targets for one in found.segments] == [(0,), (1,), (2,)]
    assert (found.extra, found.gone) == ((), ())


@given(NUMBERS, st.data())
@settings(max_examples=60)
def test_editing_one_paragraph_changes_only_its_state(numbers: list[int], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(numbers) - 1))
    target = english(*numbers)
    target[at] = paragraph(target[at].text + " " + data.draw(st.sampled_from(["Also new.", "And it was very good"])))
    found = traced(russian(*numbers), target, drafted(*numbers))
    assert states(found) == "".join("e" if one == at else "m" for one in range(len(numbers)))
    assert [one.targets for one in found.segments] == [(one,) for one in range(len(numbers))]


@given(NUMBERS)
@settings(max_examples=60)
def test_a_paragraph_inserted_at_the_top_leaves_all_others_alone(numbers: list[int]) -> None:
    """In the source, it is to be translated; in the translation, it stands for nothing."""
    found = traced(russian(900, *numbers), english(*numbers), drafted(*numbers))
    assert states(found) == "u" + "m" * len(numbers)
    found = traced(russian(*numbers), english(900, *numbers), drafted(*numbers))
    assert (states(found), found.extra) == ("m" * len(numbers), (0,))


@given(NUMBERS, st.data())
@settings(max_examples=60)
def test_a_changed_source_makes_only_its_own_translation_outdated(numbers: list[int], data: st.DataObject) -> None:
    """What the translation was made from is still at hand."""
    at = data.draw(st.integers(0, len(numbers) - 1))
    source = russian(*numbers)
    source[at] = paragraph(source[at].text.replace(" ", " новый ", 1))
    found = traced(source, english(*numbers), drafted(*numbers))
    assert states(found) == "".join("o" if one == at else "m" for one in range(len(numbers)))
    entry = found.segments[at].entry
    assert entry
    assert entry.source == pair(numbers[at])[0]
    assert not found.segments[at].touched


@given(NUMBERS, st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_paragraphs_are_found_wherever_they_were_moved(numbers: list[int], chance: object) -> None:
    """In both versions, or in one of them only."""
    moved = list(numbers)
    chance.shuffle(moved)  # type: ignore[attr-defined]
    for one, other in ((moved, moved), (moved, numbers), (numbers, moved)):
        found = traced(russian(*one), english(*other), drafted(*numbers))
        assert states(found) == "m" * len(numbers)
        assert [other[at] for segment in found.segments for at in segment.targets] == list(one)


def test_a_paragraph_that_was_moved_and_edited_is_found() -> None:
    target = english(2, 3, 4, 1)
    target[3] = paragraph(target[3].text.replace("1.", "one."))
    found = traced(russian(1, 2, 3, 4), target, drafted(1, 2, 3, 4))
    assert states(found) == "emmm"
    assert found.segments[0].targets == (3,)


def test_merged_paragraphs_stand_for_all_their_sources() -> None:
    """Now, and after the record was renewed."""
    target = english(1, 2, 3, 4)
    target[1:3] = [paragraph(f"{target[1].text} {target[2].text}")]
    found = traced(russian(1, 2, 3, 4), target, drafted(1, 2, 3, 4))
    for _time in range(2):
        assert states(found) == "meem"
        assert [one.targets for one in found.segments] == [(0,), (1,), (1,), (2,)]
        assert [one.shared for one in found.segments] == [False, True, True, False]
        found = traced(russian(1, 2, 3, 4), target, updated_entries(found, DAY))


def test_a_split_paragraph_keeps_its_source() -> None:
    """Now, and after the record was renewed."""
    target = english(1, 2, 3)
    words = target[1].text.split()
    target[1:2] = [paragraph(" ".join(words[:5]) + "."), paragraph(" ".join(words[5:]))]
    found = traced(russian(1, 2, 3), target, drafted(1, 2, 3))
    for _time in range(2):
        assert states(found) == "mem"
        assert found.segments[1].targets == (1, 2)
        assert found.segments[1].text == f"{target[1].text}\n\n{target[2].text}"
        assert found.extra == ()
        found = traced(russian(1, 2, 3), target, updated_entries(found, DAY))


def test_a_draft_split_in_two_without_a_word_changed_is_the_machines() -> None:
    """Nobody has changed what it says."""
    target = english(1)
    words = target[0].text.split()
    target[0:1] = [paragraph(" ".join(words[:4])), paragraph(" ".join(words[4:]))]
    (found,) = traced(russian(1), target, drafted(1)).segments
    assert (found.state, found.targets) == (SegmentState.MACHINE, (0, 1))


def test_a_deleted_translation_is_untranslated_and_its_draft_is_kept() -> None:
    found = traced(russian(1, 2, 3), english(1, 3), drafted(1, 2, 3))
    assert states(found) == "mum"
    entry = updated_entries(found, DAY)[1]
    assert (entry.text, entry.draft) == (None, pair(2)[1])


def test_what_the_source_no_longer_has_is_gone_and_said_to_stand_there_still() -> None:
    """A draft that is gone from both is forgotten; a person's text is kept."""
    entries = drafted(1, 2, 3, 4)
    entries[3] = entries[3]._replace(text="Mine.", draft=None, origin="human")
    found = traced(russian(1, 3), english(1, 2, 3), entries)
    assert states(found) == "mm"
    assert found.extra == (1,)
    assert [entry.id for entry in found.gone] == [entries[1].id, entries[3].id]
    assert [(one.target, one.entry.id) for one in found.standing] == [(1, entries[1].id)]
    assert [entry.id for entry in updated_entries(found, DAY)] == [entry.id for entry in entries]
    found = traced(russian(1, 3), english(1, 3), entries)
    assert [entry.id for entry in updated_entries(found, DAY)] == [entries[at].id for at in (0, 2, 3)]


def test_repeated_texts_keep_their_order() -> None:
    """Each has an entry of its own, also where one is added or taken away."""
    source = [*russian(1), paragraph("Фото: архив"), *russian(2), paragraph("Фото: архив"), *russian(3)]
    target = [*english(1), paragraph("Photo: archive"), *english(2), paragraph("Photo: archive"), *english(3)]
    entries = updated_entries(traced(source, target), DAY)
    assert len({entry.id for entry in entries}) == 5
    assert [one.targets for one in traced(source, target, entries).segments] == [(at,) for at in range(5)]
    fewer = traced(source[2:], target[2:], entries)
    assert [one.entry.id for one in fewer.segments if one.entry] == [entry.id for entry in entries[2:]]
    assert not any(one.shared for one in traced(source, [*target[:3], target[4]], entries).segments)


def test_without_a_record_everything_is_found_by_alignment() -> None:
    """And a person wrote it, as far as anybody knows."""
    found = traced(russian(1, 2, 3), english(1, 2, 3))
    assert [(one.state, one.touched, one.entry) for one in found.segments] == [(SegmentState.EDITED, True, None)] * 3
    assert [one.targets for one in found.segments] == [(0,), (1,), (2,)]


def test_a_marker_holds_its_place_until_it_is_translated() -> None:
    """One for a whole list is untranslated for each of its items."""
    source = [*russian(1), *(paragraph(pair(at)[0], SegmentKind.ITEM) for at in (2, 3)), *russian(4)]
    quoted = f"- {pair(2)[0]}\n- {pair(3)[0]}"
    found = traced(source, [*english(1), marker(quoted), *english(4)], drafted(1, 4))
    assert states(found) == "muum"
    assert [one.targets for one in found.segments] == [(0,), (1,), (1,), (2,)]
    assert [one.text for one in found.segments] == [pair(1)[1], None, None, pair(4)[1]]
    assert found.extra == ()


def test_a_marker_that_quotes_the_source_as_it_was_is_its_place_still() -> None:
    source = russian(1, 2, 3)
    entries = drafted(1, 2, 3)
    entries[1] = entries[1]._replace(text=None, draft=None)
    source[1] = paragraph(f"{source[1].text} Ещё.")
    found = traced(source, [*english(1), marker(pair(2)[0]), *english(3)], entries)
    assert states(found) == "mum"
    assert found.segments[1].targets == (1,)


def test_the_sources_author_parts_and_joins_paragraphs() -> None:
    """What stood for the whole stands for its parts, and the other way round; no draft counts as a person's work."""
    (whole,), (one, other) = russian(1), [" ".join(pair(1)[0].split()[part]) for part in (slice(5), slice(5, 9))]
    found = traced([paragraph(one), paragraph(other), *russian(2)], english(1, 2), drafted(1, 2))
    assert states(found) == "mmm"
    assert [segment.targets for segment in found.segments] == [(0,), (0,), (1,)]
    changed = [paragraph(one.replace(" ", " новый ", 1)), paragraph(other), *russian(2)]
    assert states(traced(changed, english(1, 2), drafted(1, 2)))[2] == "m"
    assert "o" in states(traced(changed, english(1, 2), drafted(1, 2)))
    joined = paragraph(f"{whole.text} {russian(2)[0].text}")
    found = traced([joined, *russian(3)], english(1, 2, 3), drafted(1, 2, 3))
    assert states(found) == "mm"
    assert [segment.targets for segment in found.segments] == [(0, 1), (2,)]
    assert not found.segments[0].touched


FRONT = """---
title: Новость
summary: Коротко
photos:
  - file: photos/01.jpg
    alt: Кот
  - file: photos/02.jpg
    alt: Пёс
    caption: Пёс у дома
---

Абзац.
"""
TRANSLATION = """---
title: News
photos:
  - file: photos/02.jpg
    alt: A dog
    caption: A dog at a house
  - file: photos/01.jpg
    alt: A cat
---

Paragraph.
"""


def test_texts_of_photos_are_found_by_the_photos_file() -> None:
    """In whatever order they are listed, and whichever texts are missing."""
    source = parse_version(__file__, "ru", FRONT)  # type: ignore[arg-type]
    target = parse_version(__file__, "en", TRANSLATION)  # type: ignore[arg-type]
    found = trace_versions(source, target, ())
    assert [one.text for one in found.segments] == [
        "News", None, "A cat", "A dog", "A dog at a house", "Paragraph.",
    ]  # fmt: skip
    entries = updated_entries(found, DAY)
    again = trace_versions(source, target, entries)
    assert [one.entry and one.entry.text for one in again.segments] == [one.text for one in found.segments]
    assert len(slots_of(source.tree)) == 5


def test_without_a_translation_everything_is_untranslated() -> None:
    source = parse_version(__file__, "ru", FRONT)  # type: ignore[arg-type]
    assert states(trace_versions(source, None, ())) == "u" * 6


def test_a_changed_title_is_the_title_still() -> None:
    """Even if not one word of it is left."""
    source, target = parse_version(__file__, "ru", FRONT), parse_version(__file__, "en", TRANSLATION)  # type: ignore[arg-type]
    entries = updated_entries(trace_versions(source, target, ()), DAY)
    renamed = parse_version(__file__, "ru", FRONT.replace("Новость", "Иное дело совсем"))  # type: ignore[arg-type]
    assert states(trace_versions(renamed, target, entries)) == "oueeee"


TEXT = st.sampled_from([*(pair(number)[0] for number in range(6)), *(pair(number)[1] for number in range(6)), "А", ""])
SEGMENTS = st.lists(
    st.builds(
        Segment,
        st.sampled_from([SegmentKind.PARAGRAPH, SegmentKind.ITEM, SegmentKind.UNTRANSLATED, SegmentKind.HEADING]),
        TEXT | st.builds(" ".join, st.lists(TEXT, max_size=3)) | st.builds("\n\n".join, st.lists(TEXT, max_size=3)),
        st.just(1),
        st.just(1),
    ),
    max_size=7,
)
ENTRIES = st.lists(
    st.builds(
        Entry,
        st.sampled_from("abcdef"),
        st.sampled_from([SegmentKind.PARAGRAPH, SegmentKind.ITEM, SegmentKind.TITLE]),
        TEXT,
        st.none() | TEXT,
        st.sampled_from(["human", "google"]),
        st.none() | TEXT,
        st.just(""),
        st.none() | st.builds(Draft, TEXT, TEXT, st.just("google"), st.just("")),
        changed=st.sampled_from(["1", "2"]),
    ),
    max_size=8,
)


@given(SEGMENTS, SEGMENTS, ENTRIES)
@settings(max_examples=150)
def test_each_segment_of_both_sides_is_told_once(
    source: list[Segment], target: list[Segment], entries: list[Entry]
) -> None:
    """Whatever stands in the files."""
    found = traced(source, target, entries)
    assert [one.at for one in found.segments] == list(range(len(source)))
    used = [at for one in found.segments for at in one.targets]
    assert {*used, *found.extra} == set(range(len(target)))
    assert not {*used} & {*found.extra}
    assert all(one.shared == any(used.count(at) > 1 for at in one.targets) for one in found.segments)
    known = {one.entry.id for one in found.segments if one.entry} | {entry.id for entry in found.gone}
    joined = "".join(one.entry.source for one in found.segments if one.entry)
    latest = {entry.id: entry for entry in sorted(entries, key=lambda entry: entry.changed)}
    assert all(entry.id in known or entry.source in joined for entry in latest.values())
    renewed = updated_entries(found, "3")
    assert len({entry.id for entry in renewed}) == len(renewed)


def delete(texts: list[str], at: int) -> None:
    del texts[at]


def move(texts: list[str], at: int) -> None:
    texts.insert(0, texts.pop(at))


def edit(texts: list[str], at: int) -> None:
    texts[at] = f"So {texts[at]}"


def rewrite(texts: list[str], at: int) -> None:
    texts[at] = "Something else altogether, in other words."


def insert(texts: list[str], at: int) -> None:
    texts.insert(at, f"A new paragraph before number {len(texts)}.")


def join(texts: list[str], at: int) -> None:
    texts[at : at + 2] = [" ".join(texts[at : at + 2])]


def part(texts: list[str], at: int) -> None:
    words = texts[at].split()
    texts[at : at + 1] = [" ".join(words[:4]), " ".join(words[4:])] if len(words) > 5 else [texts[at]]


WORK = st.lists(
    st.tuples(st.sampled_from([delete, move, edit, rewrite, insert, join, part]), st.integers(0, 20)), max_size=1
)


@given(st.integers(2, 8), WORK, WORK)
@settings(max_examples=120)
def test_renewing_the_record_changes_no_state(size: int, source_work: list[Any], target_work: list[Any]) -> None:
    """Whatever people did to both versions; and what was renewed needs no renewing."""
    sides = []
    for segments, work in ((russian(*range(size)), source_work), (english(*range(size)), target_work)):
        texts = [one.text for one in segments]
        for change, at in work:
            if texts:
                change(texts, at % len(texts))
        sides.append([paragraph(text) for text in dict.fromkeys(texts)])
    found = traced(sides[0], sides[1], drafted(*range(size)))
    renewed = updated_entries(found, DAY)
    again = traced(sides[0], sides[1], renewed)
    assert [_told(one) for one in again.segments] == [_told(one) for one in found.segments]
    assert updated_entries(again, "later") == renewed


def _told(one: TracedSegment) -> tuple[object, ...]:
    return one.at, one.targets, one.state, one.touched


def test_a_long_article_that_is_new_from_end_to_end_is_traced() -> None:
    """A thousand segments of which none is known word for word."""
    numbers = range(300)
    source = [paragraph(one.text + " Да.") for one in russian(*numbers)]
    target = [paragraph(one.text + " Yes.") for one in english(*numbers)]
    found = traced(source, target, drafted(*numbers))
    assert [one.targets for one in found.segments] == [(at,) for at in numbers]
    assert states(found) == "o" * 300
    assert all(one.touched for one in found.segments)


def test_segments_of_a_file_are_traced_without_knowing_their_slots() -> None:
    """Then texts of the front matter are told by their kinds and order."""
    source, target = parse_version(__file__, "ru", FRONT), parse_version(__file__, "en", TRANSLATION)  # type: ignore[arg-type]
    found = trace(segments_of(source), segments_of(target), (), LANGUAGES)
    assert [one.text for one in found.segments][:2] == ["News", None]


@pytest.mark.parametrize("size", [0, 1])
def test_empty_articles_have_no_states(size: int) -> None:
    found = traced([], english(*range(size)), drafted(*range(size)))
    assert found.segments == ()
    assert found.extra == tuple(range(size))
