"""Write `docs/rules.md` from the rules, so that the page and the program never differ.

python scripts/rules_page.py           write the page anew
python scripts/rules_page.py --check   fail when the page is not what the rules say
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from bsmu_news.rules.excerpt import beside, excerpts
from bsmu_news.rules.registry import ALL_RULES
from bsmu_news.rules.rule import Example, Rule

PAGE = Path(__file__).parents[1] / "docs" / "rules.md"

_FAMILIES = {
    "FM": "Front matter",
    "CR": "Credits",
    "ST": "Structure",
    "TX": "Text integrity",
    "TY": "Typography and house style",
    "TR": "Translation against source",
    "TM": "Terms and names",
    "PH": "Photos",
    "SP": "Spelling",
}
_HEAD = """\
# Rules of `bsmu-news validate`

Made from the code by `scripts/rules_page.py`; do not edit. `bsmu-news rule CODE` shows the same in the terminal.

A finding is an **error** (the article must not go out like this), a **warning** (somebody should look) or **info**. A
gap that a draft may still have, such as a missing author, is a warning until the version says `status: ready`.

## Choosing rules

```toml
[validate]
select = ["TR", "TX"]             # only these; empty: all. Codes, families, beginnings of codes (TY0), names
ignore = ["ST006", "SP"]          # of select and ignore the more specific one wins
fail_level = "error"              # from which severity on the exit code is 1: error, warning or info
english = "en-GB"                 # the house's English: en-GB or en-US
time_limit = 10                   # seconds that a rule may take for a file

[validate.per_file_ignores]       # by paths in the newsroom; * stands for anything
"2019-*" = ["TY", "SP"]

[[validate.patterns]]             # patterns of the newsroom's own; found by TY099
pattern = '\\b[Hh]ostel'
message = "we write “dormitory”"
replacement = "dormitory"         # optional; applied by --unsafe-fixes
languages = ["en"]                # optional
```

`--select` and `--ignore` do the same for one call. A comment in the article ignores a rule for the next block, or for
its own line when it stands in the text; the reason is required:

```markdown
<!-- bsmu-news: ignore TY003 because the club writes its name so -->
```

`ignore-file` covers the whole file; in front matter, `# bsmu-news: ignore FM003 because …` covers its line or the value
below. Words that the dictionaries lack stand in `words.txt` beside `newsroom.toml`, one a line.
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
        f"Bad:\n\n{_example(rule.bad, rule.good)}\nGood:\n\n{_example(rule.good, rule.bad)}"
    )


def _example(example: Example, other: Example) -> str:
    parts = [f"`{name}`\n\n```{_kind(name)}\n{text}\n```\n" for name, text in excerpts(example, other).items()]
    names = ", ".join(f"`{name}`" for name in beside(example))
    return "\n".join((*parts, f"Beside it: {names}\n") if names else parts)


def _kind(name: str) -> str:
    kinds = {".md": "markdown", ".yaml": "yaml", ".toml": "toml", ".jsonl": "json", ".csv": "csv", ".txt": "text"}
    return kinds[Path(name).suffix]


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
