"""The settings: every slip is named with its line and column."""

from pathlib import Path

import pytest

from bsmu_news.domain.newsroom import EngineSettings
from bsmu_news.errors import ConfigError, StorageError
from bsmu_news.storage.settings import load_settings

N = '[newsroom]\nname = "N"\n'

BAD = [
    # newsroom.toml, line:column, words of the message, words of the hint
    ("", "1:1", "the key newsroom is missing", ""),
    ("[newsroom]\n", "1:2", "the key newsroom.name is missing", ""),
    ("x = 1\n" + N, "1:1", "unknown key x", "Known here: newsroom, "),
    (N + 'sectoins = ["a"]\n', "3:1", "unknown key sectoins", "Did you mean sections?"),
    (N + "[photos]\nmax_side = 50\n", "4:1", "max_side must be a number from 100 to 20000", ""),
    (N + "[photos]\nquality = 96\n", "4:1", "quality must be a number from 1 to 95", ""),
    (N + "[photos]\nmax_side = 500\n", "3:2", "min_side is larger than max_side, which is 500", ""),
    (N + "[photos]\nmax_bites = 50000\n", "4:1", "unknown key max_bites", "Did you mean max_bytes?"),
    (N + "[valdate]\n", "3:2", "unknown key valdate", "Did you mean validate?"),
    (N + "[validate]\nfail-level = 1\n", "4:1", "unknown key fail-level", "Did you mean fail_level?"),
    (N + '[engines.libre]\nulr = "x"\n', "4:1", "unknown key ulr", "Did you mean url?"),
    (N + 'engines = { libre = { url = "x", ulr = "y" } }\n', "3:1", "unknown key", ""),
    ("[newsroom]\nname = 5\n", "2:1", "newsroom.name must be a text, not a number", ""),
    ("[newsroom]\nname = true\n", "2:1", "newsroom.name must be a text, not true or false", ""),
    ("[newsroom]\nname = 2022-01-01\n", "2:1", "newsroom.name must be a text, not a date", ""),
    ("newsroom = 5\n", "1:1", "newsroom must be a table, not a number", ""),
    ('[[newsroom]]\nname = "N"\n', "1:3", "newsroom must be a table, not a list", ""),
    (N + 'languages = "ru"\n', "3:1", "newsroom.languages must be a list, not a text", ""),
    (
        N + 'languages = ["ru", 5]\n',
        "3:20",
        "newsroom.languages: each entry must be a text, not a number",
        "",
    ),
    (
        N + 'sections = [\n  "a", # one\n  ["b"],\n]\n',
        "5:3",
        "newsroom.sections: each entry must be a text, not a list",
        "",
    ),
    (
        N + "[newsroom.section_names]\na = { ru = 1 }\n",
        "4:7",
        "newsroom.section_names.a.ru must be a text, not a number",
        "",
    ),
    (N + 'section_names.a = "x"\n', "3:15", "newsroom.section_names.a must be a table, not a text", ""),
    (N + 'section_names."a.b" = 1\n', "3:15", "newsroom.section_names.a.b must be a table", ""),
    (
        N + '[validate]\nfail_level = "x"\n',
        "4:1",
        "validate.fail_level must be one of error, warning, info, not x",
        "",
    ),
    (
        N + "[validate]\nfail_level = 1\n",
        "4:1",
        "validate.fail_level must be one of error, warning, info, not a number",
        "",
    ),
    (N + 'languages = ["ru", "de"]\n', "3:20", "unknown language de", "Known: ru, be, en."),
    (N + 'source = "de"\n', "3:1", "unknown language de", "Known: ru, be, en."),
    (N + 'source = "ru"\nlanguages = ["en"]\n', "3:1", "source is ru, which is not among languages", ""),
    (N + "languages = []\n", "1:2", "source is ru, which is not among languages", ""),
    (N + 'sections = ["ok",\n "Not ok"]\n', "4:2", "“Not ok” is not a section id", "small Latin letters"),
    (N + 'sections = ["-a"]\n', "3:13", "“-a” is not a section id", ""),
    ("[newsroom]\nname = N\n", "2:8", "Invalid value", "straight quotes"),
    ("[newsroom]\nname = “N”\n", "2:8", "Invalid value", "straight quotes"),
    (N + 'name = "M"\n', "3:11", "Cannot overwrite a value", ""),
    ('[newsroom]\nname = "N', "2:10", "", ""),
    ("[newsroom\n", "1:10", "Expected ']'", ""),
    ("x = " + "[" * 5000, "1:1", "nested too deeply", ""),
    (
        N + '[credits]\ndisclosure = "never"\n',
        "4:1",
        "credits.disclosure must be one of off, on, unreviewed, not never",
        "",
    ),
    (N + "[credits]\ndisclosures = 1\n", "4:1", "unknown key disclosures", "Did you mean disclosure?"),
    (N + '[credits.wording]\nuk = "Машинний переклад"\n', "4:1", "unknown language uk", "Known: ru, be, en."),
    (
        N + '[credits]\nwording = {en = "Machine translation {engines}"}\n',
        "4:12",
        "{engines} stands outside of [ ]",
        "Machine translation[ ({engines})]",
    ),
    # What looks like a key in a text or comment is none.
    (
        '[newsroom] # name = 1\nname = """\nsource = 5\n"""\nsource = 5\n',
        "5:1",
        "newsroom.source must be a text",
        "",
    ),
    ("[newsroom]\r\nname = 'N'\r\nsource = 5\r\n", "3:1", "newsroom.source must be a text", ""),
    ('"newsroom" . "name" = 5\n', "1:14", "newsroom.name must be a text", ""),
]


@pytest.mark.parametrize(("text", "place", "words", "hint"), BAD)
def test_a_slip_is_named_with_its_place(tmp_path: Path, text: str, place: str, words: str, hint: str) -> None:
    """The message starts with file, line and column, as editors and terminals make clickable."""
    path = tmp_path / "newsroom.toml"
    path.write_bytes(text.encode())
    with pytest.raises(ConfigError) as caught:
        load_settings(path)
    where, _space, message = caught.value.message.partition(": ")
    assert where == f"{path}:{place}"
    assert words in message
    assert hint in caught.value.hint


def test_all_settings_are_read(tmp_path: Path) -> None:
    """A byte order mark and Windows line ends do no harm; what is not said has its usual value."""
    path = tmp_path / "newsroom.toml"
    text = (
        N + 'sections = ["a-1"]\n[engines.libre]\nurl = "http://x"\n[validate]\nignore = ["ST"]\nfail_level = "info"\n'
    )
    path.write_bytes(("\ufeff" + text.replace("\n", "\r\n")).encode())
    settings = load_settings(path)
    assert settings.newsroom.name == "N"
    assert settings.newsroom.languages == ("ru", "be", "en")
    assert settings.newsroom.sections == ("a-1",)
    assert settings.engines == {"libre": EngineSettings("http://x")}
    assert settings.validate.ignore == ("ST",)
    assert settings.validate.fail_level == "info"
    assert settings.translation.engine == "memory"


def test_another_encoding_is_a_slip_too(tmp_path: Path) -> None:
    """The hint names what the file seems to be."""
    path = tmp_path / "newsroom.toml"
    path.write_bytes((N + "# Новости университета\n").encode("cp1251"))
    with pytest.raises(ConfigError, match=r"newsroom\.toml"):
        load_settings(path)


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    """As a matter of the disk, not of the settings."""
    with pytest.raises(StorageError, match="no such file"):
        load_settings(tmp_path / "newsroom.toml")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (f"[newsroom]\nname = {'9' * 5000}\n", "4300 digits"),
        (
            '[newsroom]\nname = "A"\nsections = ["pharmacy"]\n[newsroom.section_names]\nfarmacy = {}\n',
            "not among sections",
        ),
        (
            '[newsroom]\nname = "A"\nsections = ["a"]\n[newsroom.section_names]\na = {uk = "Б"}\n',
            "unknown language uk",
        ),
    ],
    ids=["huge number", "unknown section", "unknown language"],
)
def test_odd_values_are_told(tmp_path: Path, text: str, message: str) -> None:
    """Slips that are no slips of TOML are named too."""
    path = tmp_path / "newsroom.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=message):
        load_settings(path)


def test_settings_in_another_encoding_are_told(tmp_path: Path) -> None:
    """The message names the file, and no option that the command lacks."""
    path = tmp_path / "newsroom.toml"
    path.write_bytes('[newsroom]\nname = "Новости университета"\n'.encode("cp1251"))
    with pytest.raises(ConfigError, match=r"newsroom\.toml") as caught:
        load_settings(path)
    assert "--encoding" not in caught.value.hint


@pytest.mark.parametrize("value", ["-1", "0", "0.09", "3601", "inf", "-inf", "nan"])
def test_a_time_limit_has_limits(tmp_path: Path, value: str) -> None:
    path = tmp_path / "newsroom.toml"
    path.write_text(N + f"[validate]\ntime_limit = {value}\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"newsroom\.toml:4:1: time_limit must be a number from 0\.1 to 3600"):
        load_settings(path)


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("a" * 1001, "longer than 1000 characters"),
        ("a{999999999}", "counts to more than 1000"),
        ("a{2,1001}", "counts to more than 1000"),
        (r"\\a{1001}", "counts to more than 1000"),
        ("(?:(?:a{1000}){1000}){1000}", "multiply to more than 100000"),
    ],
)
def test_a_pattern_that_would_take_all_memory_is_refused(tmp_path: Path, pattern: str, message: str) -> None:
    path = tmp_path / "newsroom.toml"
    path.write_text(N + f"[[validate.patterns]]\npattern = '{pattern}'\nmessage = 'x'\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=message) as caught:
        load_settings(path)
    assert "newsroom.toml:4:1: " in caught.value.message


@pytest.mark.parametrize("pattern", ["a" * 1000, "a{1000}", "a{,3}", r"a\{9999}", r"\d{4}-\d{2}-\d{2}"])
def test_a_pattern_of_usual_size_is_taken(tmp_path: Path, pattern: str) -> None:
    path = tmp_path / "newsroom.toml"
    path.write_text(N + f"[[validate.patterns]]\npattern = '{pattern}'\nmessage = 'x'\n", encoding="utf-8")
    assert load_settings(path).validate.patterns[0].pattern == pattern
