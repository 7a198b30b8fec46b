"""Drafts go where nobody has translated yet, and never where a person's work stands."""

import json
from collections.abc import Callable

from tests.engines.servers import in_latin
from tests.services.translate.conftest import SOURCE, Desk

ALL = 17
"""Segments of the article: title, summary, alt, caption, and thirteen of the body."""


def test_a_new_translation_is_made_on_the_sources_skeleton(desk: Desk) -> None:
    """Structure, addresses and what is no text are those of the source; every segment is a machine draft."""
    result = desk.translate("--json")
    assert result.code == 0, result.err
    assert result.json["segments"] == {"total": ALL, "drafted": ALL, "from_memory": 0, "kept": 0, "failed": 0}
    text = desk.read()
    assert "## Utro\n" in text
    assert "**studenty** i [prepodavateli](https://www.bsmu.by/)" in text
    assert "| Hlavnyj | 120 |" in text
    assert "translation_of: ru" in text
    assert "status: draft" in text
    assert "file: photos/01.jpg" in text
    assert desk.states() == {"machine": ALL}


def test_a_second_run_asks_for_nothing(desk: Desk) -> None:
    """What is there stays byte for byte, the record too."""
    desk.translate()
    desk.requests()
    before = desk.read(), desk.record.read_bytes()
    assert desk.translate().code == 0
    assert desk.requests() == 0
    assert (desk.read(), desk.record.read_bytes()) == before


def test_one_edited_paragraph_costs_one_request(desk: Desk) -> None:
    """Its draft is made anew, all others stay."""
    desk.translate()
    desk.requests()
    desk.edit("Праздник закончился концертом.", "Праздник закончился большим концертом.", "ru")
    assert desk.states() == {"machine": ALL - 1, "outdated": 1}
    assert desk.translate().code == 0
    assert desk.requests() == 1
    assert "Prazdnik zakonchilsya bol’shim kontsertom." in desk.read()
    assert desk.states() == {"machine": ALL}


def test_a_paragraph_inserted_at_the_top_costs_one_request(desk: Desk) -> None:
    """Segments are known by their text, not by their number."""
    desk.translate()
    desk.requests()
    desk.edit("## Утро\n", "Осень была тёплой и сухой.\n\n## Утро\n", "ru")
    assert desk.translate().code == 0
    assert desk.requests() == 1
    body = desk.read().partition("\n---\n")[2]
    assert body.lstrip().startswith("Osen")
    assert desk.states() == {"machine": ALL + 1}


def test_a_persons_text_is_never_replaced(desk: Desk) -> None:
    """When its source changes, the new draft waits beside it in the record, once."""
    desk.translate()
    desk.edit("Prazdnik zakonchilsya kontsertom.", "The day ended with a concert.")
    desk.edit("Праздник закончился концертом.", "Праздник закончился большим концертом.", "ru")
    desk.requests()
    result = desk.translate("--json")
    assert result.json["beside"] == 1
    assert desk.requests() == 1
    assert "The day ended with a concert." in desk.read()
    assert desk.states() == {"machine": ALL - 1, "outdated": 1}
    waiting = [json.loads(line).get("waiting") for line in desk.record.read_text(encoding="utf-8").splitlines()]
    assert [one["source"] for one in waiting if one] == ["Праздник закончился большим концертом."]
    desk.translate()
    assert desk.requests() == 0
    desk.edit("The day ended with a concert.", "The day ended with a great concert.")
    assert desk.states() == {"machine": ALL - 1, "edited": 1}


def test_again_leaves_a_persons_text_alone(desk: Desk) -> None:
    """Only drafts that nobody has touched are drafted anew."""
    desk.translate()
    desk.edit("Prazdnik zakonchilsya kontsertom.", "The day ended with a concert.")
    desk.requests()
    assert desk.translate("--again").code == 0
    assert desk.requests() == ALL - 3  # nor is anybody asked for the numbers 120 and 80
    assert "The day ended with a concert." in desk.read()


def test_a_translation_made_by_hand_counts_as_a_persons(desk: Desk) -> None:
    """Without a record nothing is asked but for what is missing, and no text is touched."""
    desk.translate()
    by_hand = desk.read().replace("Prazdnik zakonchilsya kontsertom.", "").rstrip() + "\n"
    desk.record.unlink()
    desk.write("en", by_hand)
    desk.requests()
    result = desk.translate()
    assert "had no record" in result.err
    assert desk.requests() == 1
    assert desk.read().startswith(by_hand.rstrip())
    assert desk.states() == {"machine": 1, "edited": ALL - 1}


def test_a_damaged_record_is_rebuilt_with_a_warning(desk: Desk) -> None:
    """The texts stay; what the record does not explain counts as a person's."""
    desk.translate()
    before = desk.read()
    data = desk.record.read_bytes()
    desk.record.write_bytes(data[: len(data) // 2] + b"\n{{{\n\xff\xfe\n")
    desk.requests()
    result = desk.translate()
    assert "record" in result.err
    assert desk.read() == before
    assert desk.requests() == 0
    assert sum(desk.states().values()) == ALL


def test_a_draft_goes_out_with_its_source(desk: Desk) -> None:
    """A paragraph that the source no longer has is taken out when nobody has touched its draft."""
    desk.translate()
    desk.edit("В пятницу университет открыл двери для школьников из всех областей страны.\n\n", "", "ru")
    result = desk.translate("--json")
    assert result.json["removed"] == 1
    assert "pyatnitsu" not in desk.read()
    assert desk.states() == {"machine": ALL - 1}


def test_a_persons_text_stays_when_its_source_goes(desk: Desk) -> None:
    """Nobody's work is dropped."""
    desk.translate()
    desk.edit("Prazdnik zakonchilsya kontsertom.", "The day ended with a concert.")
    desk.edit("Праздник закончился концертом.\n", "", "ru")
    assert desk.translate("--json").json["removed"] == 0
    assert "The day ended with a concert." in desk.read()


def test_what_is_said_twice_is_asked_once(desk: Desk) -> None:
    """No more requests than segments, and fewer where the text repeats itself."""
    desk.write("ru", SOURCE + "\nПраздник закончился концертом.\n")
    assert desk.translate("--json").json["segments"]["drafted"] == ALL + 1
    assert sum(text == "Праздник закончился концертом." for text in desk.server.texts) == 1
    assert desk.states() == {"machine": ALL + 1}


def test_line_ends_comments_and_a_bom_survive(desk: Desk) -> None:
    """Only what is drafted changes in a file that an editor of Windows has saved."""
    desk.translate()
    path = desk.folder / "index.en.md"
    text = desk.read().replace("date: 2024-10-18", "date: 2024-10-18  # a Friday")
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    desk.edit("Праздник закончился концертом.", "Праздник закончился большим концертом.", "ru")
    assert desk.translate().code == 0
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf---\r\n")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert b"# a Friday" in data
    assert b"shim kontsertom" in data


def test_only_some_segments(desk: Desk) -> None:
    """Numbers, kinds and states name them; the others keep their markers."""
    assert desk.translate("--only", "title,heading", "--json").json["segments"]["drafted"] == 2
    assert desk.states() == {"untranslated": ALL - 2, "machine": 2}
    assert desk.requests() == 2
    desk.translate("--only", "2")
    assert desk.states() == {"untranslated": ALL - 3, "machine": 3}


def test_a_file_that_is_edited_meanwhile_is_left_alone(desk_with: Callable[..., Desk]) -> None:
    """The drafts wait in the record; the next run puts them in without a request."""
    desk: Desk

    def edit_meanwhile(text: str) -> str:
        if "концертом" in text:
            desk.write("en", desk.read() + "\nA line that a person adds.\n")
        return text.translate({ord("о"): "o"}).replace("Праздник закончился", "The day ended with a")

    desk = desk_with(translate=edit_meanwhile)
    desk.translate("--only", "title")
    result = desk.translate()
    assert result.code == 1
    assert "changed while the drafts were made" in result.err
    assert "A line that a person adds." in desk.read()
    desk.requests()
    desk.translate()
    assert desk.requests() <= ALL
    assert "A line that a person adds." in desk.read()


def test_the_names_of_the_registry_are_not_left_to_the_engine(desk: Desk) -> None:
    """A registered name reads as registered, in the text and in the credits."""
    (desk.root / "people.yaml").write_text(
        "- id: petrova\n  kind: person\n  names: {ru: Анна Петрова, en: Hanna Piatrova}\n", encoding="utf-8"
    )
    desk.edit("Праздник закончился концертом.", "Праздник закончился речью Анны Петровой.", "ru")
    desk.translate()
    assert desk.read().count("Hanna Piatrova") == 2
    assert not any("Петров" in text for text in desk.server.texts)


def test_a_dry_run_asks_and_writes_nothing(desk: Desk) -> None:
    """It says how much would be sent, and to whom."""
    result = desk.translate("--dry-run", "--json")
    assert result.code == 0
    assert result.json["segments"]["drafted"] == ALL
    assert result.json["engine"] == "libre"
    assert result.json["characters"] > 300
    assert desk.requests() == 0
    assert not (desk.folder / "index.en.md").exists()
    assert not desk.record.exists()


def test_a_refused_segment_keeps_its_marker_and_its_reason(desk_with: Callable[..., Desk]) -> None:
    """Never the source's text in the place of a translation; the next run asks only for what is missing."""
    refused = [True]
    desk = desk_with(translate=lambda text: "" if "Утро" in text and refused[0] else in_latin(text))
    result = desk.translate("--json")
    assert result.code == 1
    assert [(one["kind"], one["segment"]) for one in result.json["failures"]] == [("heading", 5)]
    assert "untranslated" in desk.read()
    assert desk.states() == {"untranslated": 1, "machine": ALL - 1}
    refused[0] = False
    desk.requests()
    assert desk.translate().code == 0
    assert desk.requests() == 1
    assert "## Utro\n" in desk.read()


def test_a_draft_does_not_pass_for_a_persons_work(desk: Desk) -> None:
    """Whoever previews or exports it is told; no longer once a person has been there."""
    desk.translate("--only", "heading")
    for words in (("preview", "open-day", "--lang", "en"), ("preview", "open-day", "--side-by-side")):
        assert "1 segment of it is a machine draft that nobody has looked at." in desk.run(*words).err
    assert "1 segment is a machine draft" in desk.run("export", "open-day", "--lang", "en").err
    assert "TR040" in desk.run("validate", "open-day").out
    desk.edit("## Utro\n", "## In the morning\n")
    assert "machine draft" not in desk.run("preview", "open-day", "--lang", "en").err
    assert "machine draft" not in desk.run("export", "open-day", "--lang", "en").err
    assert "TR040" not in desk.run("validate", "open-day").out


def test_words_in_raw_html_and_links_by_label_are_translated(desk: Desk) -> None:
    """The tags and the labels stay those of the source."""
    more = '\n<p class="note">Вход <b>свободный</b></p>\n\nСмотрите [программу] и [карту][map].\n\n'
    desk.write("ru", SOURCE + more + "[программу]: https://example.by/1\n[map]: https://example.by/2\n")
    assert desk.translate().code == 0
    text = desk.read()
    assert '<p class="note">Vkhod <b>svobodnyj</b></p>' in text
    assert "Smotrite [prohrammu][программу] i [kartu][map]." in text
    assert "[программу]: https://example.by/1" in text


def test_where_texts_stand_is_written_down_before_anything_is_asked(desk: Desk) -> None:
    """What alignment alone has found would be found elsewhere with the first draft in the record."""
    paragraphs = ["утро зима утро книга зима университет 1.", "## открыли концерт 2.", "## праздник концерт 3.",
                  "школа больница декан 4.", "концерт кафедра студенты 5."]  # fmt: skip
    head = SOURCE.partition("\n---\n")[0] + "\n---\n\n"
    desk.write("ru", head + "\n\n".join(paragraphs) + "\n")
    assert desk.translate().code == 0
    desk.write("ru", head + "\n\n".join([*paragraphs[:3], paragraphs[4], paragraphs[3]]) + "\n")
    front, _line, body = desk.read().partition("\n---\n")
    one, two, _three, four, five = body.strip().split("\n\n")
    mine = "## Person doors spring lecture school laboratory school morning p6."
    desk.write("en", f"{front}\n---\n\n{two}\n\n{one}\n\n{mine}\n\n{four}\n\n{five}\n")
    desk.record.unlink()
    desk.translate()
    desk.requests()
    before = desk.read(), desk.record.read_bytes()
    assert desk.translate().code == 0
    assert desk.requests() == 0
    assert (desk.read(), desk.record.read_bytes()) == before
    assert "untranslated" not in desk.states()


def test_a_record_from_the_future_is_followed_by_later_lines(desk: Desk) -> None:
    """A clock that was put back does not make old lines win over new ones in a merge."""
    desk.translate()
    future = desk.record.read_text(encoding="utf-8").replace('"changed":"20', '"changed":"30')
    desk.record.write_text(future, encoding="utf-8", newline="\n")
    desk.edit("закончился концертом", "закончился танцами", "ru")
    assert desk.translate().code == 0
    assert desk.states() == {"machine": ALL}
    old, new = (json.loads(text.splitlines()[-1]) for text in (future, desk.record.read_text(encoding="utf-8")))
    assert new["id"] == old["id"]
    assert new["changed"] > old["changed"]
