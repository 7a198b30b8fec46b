"""Front matter of a new file: its fields in the newsroom's order, and a word of explanation behind its keys."""

from collections.abc import Mapping, Sequence

from bsmu_news.domain.article import FrontMatter, Role
from bsmu_news.markup.fences import split, split_lines
from bsmu_news.messages import _
from bsmu_news.storage.front_matter import fields_of
from bsmu_news.storage.yaml_tree import read_tree

_COMMENT_COLUMN = 34
_SHOWN_WHERE_EMPTY = frozenset(("photographers", "translators"))
"""Their comments show what an entry looks like; a filled list needs no word."""


def with_blanks(front: FrontMatter, keys: Sequence[str], roles: Sequence[Role]) -> dict[str, object]:
    """Return the fields of front matter with these keys and roles among them, also where they are empty."""
    fields = fields_of(front)
    people = fields.get("credits", {})
    blank_people: dict[str, object] = {role.value: [] for role in roles}
    return {**dict.fromkeys(keys), **fields, "credits": blank_people | (people if isinstance(people, dict) else {})}


def usual_comments(sections: Sequence[str]) -> dict[str, str]:
    """Return what is said behind the keys of a new file."""
    comments = {
        "summary": _("one sentence for the front page, if you like"),
        "status": _("“ready” when the text is finished"),
        "photographers": _("“- name: …”, or “- note: Photos are taken from …”"),
        "translators": _("“- name: …”"),
    }
    if sections:
        comments["section"] = _("one of: {sections}").format(sections=", ".join(sections))
    return comments


def explain(text: str, comments: Mapping[str, str]) -> str:
    """Put comments behind the keys of a file that `render` wrote, and behind the roles of its credits.

    Other lines stay, whatever stands in them: a line of a title may look like a key.
    """
    parts = split(text)
    root = read_tree(parts.yaml, parts.yaml_line) if parts else None
    if root is None:
        return text
    people = root.get("credits")
    lines = split_lines(text)
    for entry in (*root.entries, *(people.entries if people else ())):
        filled = entry.key in _SHOWN_WHERE_EMPTY and entry.value.items
        if entry.key in comments and not filled:
            line = lines[entry.line - 1].rstrip("\n")
            remark = _one_line(comments[entry.key])
            lines[entry.line - 1] = f"{line} ".ljust(_COMMENT_COLUMN) + f"# {remark}\n"
    return "".join(lines)


def _one_line(text: str) -> str:
    """Return a text as a comment can hold it: YAML allows no unprintable character there."""
    shown = " ".join(text.split())
    return shown if shown.isprintable() else "".join(char if char.isprintable() else "\ufffd" for char in shown)
