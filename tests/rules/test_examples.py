"""Every rule's examples hold: the bad one is found, the good one is not."""

from pathlib import Path

import pytest

from bsmu_news.domain.finding import Finding
from bsmu_news.rules.registry import ALL_RULES
from bsmu_news.rules.rule import Example, Rule
from bsmu_news.rules.run import check_article
from bsmu_news.storage.article_state import article_in, read_state
from bsmu_news.storage.newsroom import load_newsroom, with_words

RULES = [pytest.param(rule, id=rule.code) for rule in ALL_RULES]


def findings_in(example: Example, root: Path) -> list[Finding]:
    folder = root / example.folder
    texts = {name: text.encode() for name, text in example.files.items()}
    for name, content in {**texts, **example.others}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    (root / "people.yaml").write_text(example.people, encoding="utf-8")
    (root / "words.txt").write_text(example.words, encoding="utf-8")
    (root / "glossary.csv").write_text(example.glossary or "ru,be,en,kind,forbidden,note\n", encoding="utf-8")
    settings = root / "newsroom.toml"
    settings.write_text(settings.read_text(encoding="utf-8") + example.settings, encoding="utf-8")
    newsroom = with_words(load_newsroom(root))
    checked = check_article(newsroom, article_in(newsroom, read_state(newsroom, example.folder)), ALL_RULES)
    assert not checked.crashes
    return checked.findings


@pytest.mark.parametrize("rule", RULES)
def test_the_bad_example_is_found(rule: Rule, newsroom: Path) -> None:
    assert rule.code in [one.code for one in findings_in(rule.bad, newsroom)]


@pytest.mark.parametrize("rule", RULES)
def test_the_bad_example_shows_only_its_own_slip(rule: Rule, newsroom: Path) -> None:
    """Whoever reads an example learns one thing from it."""
    others = [one for one in findings_in(rule.bad, newsroom) if one.code != rule.code]
    assert others == []


@pytest.mark.parametrize("rule", RULES)
def test_the_good_example_is_clean(rule: Rule, newsroom: Path) -> None:
    assert findings_in(rule.good, newsroom) == []


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_tells_what_it_means_and_why_it_matters(rule: Rule) -> None:
    assert rule.summary.endswith(".")
    assert rule.why.endswith(".")
    assert rule.name == rule.name.lower()
    assert " " not in rule.name


def test_codes_and_names_are_unique_and_in_order() -> None:
    """Numbers may be left out: a rule that is taken away leaves its code unused."""
    codes = [rule.code for rule in ALL_RULES]
    assert len({rule.name for rule in ALL_RULES}) == len(codes) == len(set(codes))
    for family in {rule.family for rule in ALL_RULES}:
        own = [code for code in codes if code.startswith(family)]
        assert own == sorted(own)
