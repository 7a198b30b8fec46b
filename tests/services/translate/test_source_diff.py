"""What changed in the source since each segment was translated, through runs of `translate` and a person's edits."""

from typing import Any

from tests.services.translate.conftest import Desk


def diff(desk: Desk, *options: str) -> Any:
    (translation,) = desk.run("diff", desk.folder.name, "--to", "en", "--json", *options).json["translations"]
    return translation


def test_a_fresh_translation_has_no_differences_and_no_effort(desk: Desk) -> None:
    """Drafts that nobody has touched say nothing of effort."""
    desk.translate()
    found = diff(desk, "--effort")
    assert (found["recorded"], found["segments"], found["gone"]) == (True, [], [])
    assert (found["effort"]["segments"], found["effort"]["score"]) == ([], None)


def test_the_source_as_it_was_translated_is_compared(desk: Desk) -> None:
    """Two edits of the source are shown as one change: from what was translated to what stands there."""
    desk.translate()
    desk.edit("В пятницу университет", "В субботу университет", "ru")
    desk.edit("В субботу университет открыл", "В субботу наш университет открыл", "ru")
    (segment,) = diff(desk)["segments"]
    assert segment["old"].startswith("В пятницу университет открыл")
    assert segment["new"].startswith("В субботу наш университет открыл")
    assert segment["draft"] is None
    desk.translate()
    assert diff(desk)["segments"] == []


def test_a_draft_beside_a_persons_text_is_shown_until_it_is_used(desk: Desk) -> None:
    """Where a person's text stays, the new draft is at hand; when the person has answered the change, it is gone."""
    desk.translate()
    desk.edit("Prazdnik", "The feast", "en")
    desk.edit("закончился концертом", "закончился танцами", "ru")
    desk.translate()
    (segment,) = diff(desk)["segments"]
    assert segment["text"].startswith("The feast")
    assert "tantsami" in segment["draft"]["text"].lower()
    assert (segment["draft"]["origin"], segment["draft"]["source"]) == ("libre", "Праздник закончился танцами.")
    desk.edit(segment["text"], segment["draft"]["text"].replace("Prazdnik", "The feast"))
    assert diff(desk)["segments"] == []


def test_effort_is_that_of_the_edits(desk: Desk) -> None:
    """One word replaced in a draft is one edit for its words, mark included."""
    desk.translate()
    desk.edit("Prazdnik", "Feast", "en")
    effort = diff(desk, "--effort")["effort"]
    (segment,) = effort["segments"]
    assert (segment["edits"], segment["words"], segment["origin"]) == (1, 4, "libre")
    assert effort["score"] == segment["score"] == 0.25
