"""Write `docs/rules.md` from the rules, so that the page and the program never differ.

python scripts/rules_page.py           write the page anew
python scripts/rules_page.py --check   fail when the page is not what the rules say
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from bsmu_news.rules.registry import ALL_RULES
from bsmu_news.rules.rule import Example, Rule

PAGE = Path(__file__).parents[1] / "docs" / "rules.md"

_FAMILIES = {"FM": "Front matter", "CR": "Credits", "ST": "Structure"}
_HEAD = """\
# Rules of `bsmu-news validate`

Made from the code by `scripts/rules_page.py`; do not edit. `bsmu-news rule CODE` shows the same in the terminal.

A finding is an **error** (the article must not go out like this), a **warning** (somebody should look) or **info**. A
gap that a draft may still have, such as a missing author, is a warning until the version says `status: ready`.

In `newsroom.toml`, `[validate] ignore = ["ST006", "CR"]` switches off rules and whole families, and `fail_level`
says from which severity on the exit code is 1.
"""


def page() -> str:
    """Return the whole page."""
    return "\n".join((_HEAD, *_contents(), *(_section(rule) for rule in ALL_RULES)))


def _contents() -> Iterator[str]:
    for family, title in _FAMILIES.items():
        yield f"## {family}: {title}\n\n| code | name | severity |\n| --- | --- | --- |"
        for rule in ALL_RULES:
            if rule.family == family:
                anchor = f"{rule.code.lower()}-{rule.name}"
                yield f"| [{rule.code}](#{anchor}) | {rule.name} | {rule.severity.value} |"
        yield ""


def _section(rule: Rule) -> str:
    return (
        f"## {rule.code} {rule.name}\n\n{rule.summary}\n\n**Why it matters.** {rule.why}\n\n"
        f"Bad:\n\n{_example(rule.bad)}\nGood:\n\n{_example(rule.good)}"
    )


def _example(example: Example) -> str:
    files = {f"{example.folder}/{name}": text for name, text in example.files.items()}
    if example.people:
        files = {"people.yaml": example.people, **files}
    return (
        "".join(
            f"`{name}`\n\n```{'markdown' if name.endswith('.md') else 'yaml'}\n{text.rstrip()}\n```\n\n"
            for name, text in files.items()
        ).rstrip()
        + "\n"
    )


def main(words: list[str]) -> int:
    """Write or check the page; returns the exit code."""
    wanted = page()
    if "--check" not in words:
        PAGE.write_text(wanted, encoding="utf-8", newline="\n")
        return 0
    if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == wanted:
        return 0
    print("docs/rules.md is not what the rules say; run: python scripts/rules_page.py", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
