"""What is wrong in front matter is found, at its line and column."""

import pytest

from tests.rules.conftest import FRONT, Findings, Places

BODY = "\nThe laboratory opened on Tuesday.\n"
ARTICLE = FRONT + BODY


def changed(old: str, new: str) -> str:
    assert old in ARTICLE
    return ARTICLE.replace(old, new, 1)


def test_a_sound_article_has_no_findings(findings: Findings) -> None:
    assert findings(ARTICLE) == []


SLIPS = {
    "no front matter": ("Only text.\n", ("FM001", 1, 1)),
    "not closed": ("---\ntitle: A\n\nText.\n", ("FM001", 1, 1)),
    "second colon": (changed("title: Students", "title: News: students"), ("FM001", 2, 12)),
    "tab": (changed("  authors:", "\tauthors:"), ("FM001", 6, 1)),
    "equal keys": (changed("section:", "title: B\nsection:"), ("FM001", 4, 1)),
    "a list": ("---\n- title\n---\n\nText.\n", ("FM001", 2, 1)),
    "key is a number": (changed("section:", "5: x\nsection:"), ("FM001", 4, 1)),
    "no title": (changed("title: Students opened a laboratory\n", ""), ("FM002", 1, 1)),
    "empty title": (changed("title: Students opened a laboratory", "title:"), ("FM002", 2, 1)),
    "title of spaces": (changed("title: Students opened a laboratory", 'title: "  "'), ("FM002", 2, 1)),
    "no date": (changed("date: 2024-03-05\n", ""), ("FM002", 1, 1)),
    "no section": (changed("section: university\n", ""), ("FM002", 1, 1)),
    "photo without file": (changed("credits:", "photos:\n  - alt: A room\ncredits:"), ("FM002", 6, 5)),
    "unknown key": (changed("section:", "content: x\nsection:"), ("FM003", 4, 1)),
    "handler": (changed("section:", "handler: x\nsection:"), ("FM003", 4, 1)),
    "unknown key in credits": (changed("  authors:", "  editors: []\n  authors:"), ("FM003", 6, 3)),
    "unknown key of a contributor": (changed("Good", "Good\n      aboot: x"), ("FM003", 8, 7)),
    "unknown key of a photo": (
        changed("credits:", "photos:\n  - file: 1.jpg\n    alf: x\n    credit: A\ncredits:"),
        ("FM003", 7, 5),
    ),
    "title is a list": (changed("Students opened a laboratory", "[a]"), ("FM004", 2, 8)),
    "title is a number": (changed("Students opened a laboratory", "2024"), ("FM004", 2, 8)),
    "date is a number": (changed("2024-03-05", "20240305"), ("FM004", 3, 7)),
    "date is a text": (changed("2024-03-05", "March"), ("FM004", 3, 7)),
    "date in quotes": (changed("2024-03-05", '"2024-03-05"'), ("FM004", 3, 7)),
    "date with a time": (changed("2024-03-05", "2024-03-05 10:00"), ("FM004", 3, 7)),
    "date without zeros": (changed("2024-03-05", "2024-3-5"), ("FM004", 3, 7)),
    "tags is a text": (changed("section:", "tags: one, two\nsection:"), ("FM004", 4, 7)),
    "a tag is a list": (changed("section:", "tags: [a, [b]]\nsection:"), ("FM004", 4, 11)),
    "photos is a text": (changed("section:", "photos: 1.jpg\nsection:"), ("FM004", 4, 9)),
    "summary is a map": (changed("section:", "summary: {a: b}\nsection:"), ("FM004", 4, 10)),
    "impossible date": (changed("2024-03-05", "2024-02-30"), ("FM005", 3, 7)),
    "impossible date in quotes": (changed("2024-03-05", "'2024-13-01'"), ("FM005", 3, 7)),
    "unknown section": (changed("university", "univresity"), ("FM006", 4, 10)),
    "unknown status": (changed("section:", "status: Ready\nsection:"), ("FM007", 4, 9)),
    "status is true": (changed("section:", "status: true\nsection:"), ("FM007", 4, 9)),
    "two kinds of contributor": (changed("Good", "Good\n      note: x"), ("FM008", 7, 7)),
    "other date than the folder": (changed("2024-03-05", "2024-03-06"), ("FM011", 3, 7)),
    "translation of itself": (changed("section:", "translation_of: en\nsection:"), ("FM013", 4, 17)),
    "translation of what is not there": (changed("section:", "translation_of: ru\nsection:"), ("FM013", 4, 17)),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_found_where_it_stands(places: Places, slip: str) -> None:
    text, expected = SLIPS[slip]
    assert expected in places(text)


@pytest.mark.parametrize("slip", SLIPS)
def test_neither_a_mark_nor_line_ends_nor_blank_lines_move_the_place(places: Places, slip: str) -> None:
    text, (code, line, column) = SLIPS[slip]
    if text.startswith("---"):
        windows = "\ufeff\r\n\r\n" + text.replace("\n", "\r\n")
        assert (code, line + 2, column) in places(windows)


def test_credits_that_are_a_list_are_told_what_they_must_be(findings: Findings) -> None:
    found = findings(changed("credits:\n  authors:\n    - name: Alisa Good", "credits:\n  - Alisa Good"))
    assert ("FM004", "credits must be lines such as “authors:” with a list under it, not a list") in [
        (one.code, one.message) for one in found
    ]


def test_a_bare_name_in_a_role_is_told_how_to_be_written(findings: Findings) -> None:
    found = [one for one in findings(changed("    - name: Alisa Good", "    - Alisa Good")) if one.code == "FM004"]
    assert found[0].message.startswith("each entry of credits.authors must be “name: …”")
    assert (found[0].place.line, found[0].place.column, found[0].place.end_column) == (7, 7, 17)


def test_a_key_that_was_misspelt_gets_a_suggestion(findings: Findings) -> None:
    messages = [one.message for one in findings(changed("section:", "Sumary: x\nsection:"))]
    assert "unknown key “Sumary”; did you mean “summary”?" in messages


def test_a_role_outside_of_credits_is_told_where_it_belongs(findings: Findings) -> None:
    messages = [one.message for one in findings(changed("section:", "author: x\nsection:"))]
    assert "unknown key “author”; authors stand under “credits:”" in messages


def test_the_place_covers_the_value_but_not_the_comment_after_it(findings: Findings) -> None:
    found = findings(changed("section: university", 'section: "univ # x"   # a comment'))
    assert [(one.code, one.place.column, one.place.end_column) for one in found] == [("FM006", 10, 20)]


@pytest.mark.parametrize("line", ["summary:", "tags:", "photos:", "status:", "tags: []", "tags: [2024, sport]"])
def test_optional_keys_may_be_empty_and_a_tag_a_year(places: Places, line: str) -> None:
    assert places(changed("section:", f"{line}\nsection:")) == []


def test_a_file_that_is_no_utf8_is_one_finding(findings: Findings) -> None:
    found = findings(ARTICLE.replace("Students", "Студенты").encode("cp1251"))
    assert [(one.code, one.place.line) for one in found] == [("FM001", 1)]
    assert "encoding" not in found[0].message


@pytest.mark.parametrize(
    "folder", ["laboratory", "2024-3-5-laboratory", "2024-02-30-lab", "2024-03-05", "2024-03-05-Lab"]
)
def test_a_folder_that_is_not_date_and_slug_is_found(findings: Findings, folder: str) -> None:
    found = [one for one in findings(ARTICLE, folder=folder) if one.code == "FM010"]
    assert [(one.language, one.path.name) for one in found] == [(None, "index.en.md")]


TRANSLATION = changed("section:", "translation_of: ru\nsection:").replace(
    "---\n\nThe", "  translators:\n    - name: Bo\n---\n\nThe"
)


def test_a_second_original_is_told_to_name_its_source(findings: Findings) -> None:
    found = findings({"index.ru.md": ARTICLE, "index.en.md": ARTICLE})
    assert [(one.code, one.language, one.place.line) for one in found] == [("FM014", "en", 1)]
    assert "translation_of: ru" in found[0].message


def test_a_translation_of_a_translation_is_no_second_original(places: Places) -> None:
    english = TRANSLATION
    belarusian = TRANSLATION.replace("translation_of: ru", "translation_of: en")
    assert places({"index.ru.md": ARTICLE, "index.en.md": english, "index.be.md": belarusian}) == []


def test_a_circle_of_translations_has_no_original(findings: Findings) -> None:
    found = findings(
        {"index.ru.md": TRANSLATION.replace("translation_of: ru", "translation_of: en"), "index.en.md": TRANSLATION}
    )
    about = {(one.code, one.language) for one in found if one.code == "FM013"}
    assert about == {("FM013", "ru"), ("FM013", "en")}


def test_languages_that_disagree_about_the_section_are_found_in_the_translation(findings: Findings) -> None:
    found = findings({"index.ru.md": ARTICLE, "index.en.md": TRANSLATION.replace("university", "pharmacy")})
    assert [(one.code, one.language, one.place.line, one.place.column) for one in found] == [("FM015", "en", 5, 10)]


def test_an_original_that_cannot_be_read_does_not_make_its_translation_wrong(findings: Findings) -> None:
    found = findings({"index.ru.md": "nothing", "index.en.md": TRANSLATION})
    assert [(one.code, one.language) for one in found] == [("FM001", "ru")]


SCAFFOLD = FRONT + "\n<!-- write: the first paragraph -->\n\n<!-- write: then the rest -->\n"


def test_a_draft_that_is_not_written_yet_is_only_reminded(findings: Findings) -> None:
    assert [(one.code, one.severity, one.place.line) for one in findings(SCAFFOLD)] == [("FM009", "info", 10)]


def test_a_version_called_ready_must_be_written(findings: Findings) -> None:
    found = findings(SCAFFOLD.replace("section:", "status: ready\nsection:"))
    assert [(one.code, one.severity, one.place.line) for one in found] == [
        ("FM009", "error", 11),
        ("FM009", "error", 13),
    ]
