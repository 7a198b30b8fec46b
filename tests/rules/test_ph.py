"""Photos: what is wrong with a file, its entry or its description is found; what is right is left alone."""

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsmu_news.domain.article import Article, PictureFile
from bsmu_news.domain.finding import Severity
from bsmu_news.domain.newsroom import Newsroom, NewsroomSettings, PhotoSettings, Settings
from bsmu_news.pictures.kinds import kind_of_content, kind_of_name
from bsmu_news.pictures.read import read_picture
from bsmu_news.rules.context import ArticleContext
from bsmu_news.rules.ph import PH_RULES
from bsmu_news.rules.ph.samples import PNG, LargeFile, jpeg_with
from bsmu_news.rules.rule import Hit, Rule, VersionCheck
from bsmu_news.rules.samples import JPEG
from bsmu_news.rules.st import ST_RULES
from bsmu_news.storage.articles import parse_version
from bsmu_news.storage.pictures import picture_files

ROOM = Newsroom(Path("/room"), Settings(NewsroomSettings("Test")))
SITE = "photos/01.jpg"
"""The picture that most cases have."""


def context_of(texts: dict[str, str], files: dict[str, bytes]) -> ArticleContext:
    folder = Path("/room/2024-03-05-laboratory")
    versions = {code: parse_version(folder / f"index.{code}.md", code, text) for code, text in texts.items()}
    first = {data: path for path, data in sorted(files.items(), reverse=True)}
    pictures = tuple(
        PictureFile(path, len(data), data[:64], read_picture(data), first[data] if data and first[data] != path else "")
        for path, data in sorted(files.items())
    )
    return ArticleContext(ROOM, Article(folder.name, folder, versions, pictures))


def found_by(rules: tuple[Rule, ...], context: ArticleContext) -> list[tuple[str, Hit]]:
    hits: list[tuple[str, Hit]] = []
    for rule in rules:
        if isinstance(rule.check, VersionCheck):
            readable = [context.versions[code] for code in context.readable]
            hits += [(rule.code, hit) for version in readable for hit in rule.check.run(version)]
        else:
            hits += [(rule.code, hit) for hit in rule.check.run(context)]
    return hits


def text(photos: str = "", body: str = "Text.\n") -> str:
    return "---\ntitle: A\n" + (f"photos:\n{photos}" if photos else "") + f"---\n\n{body}"


def entry(file: str = SITE, more: str = "    alt: A microscope on a table\n") -> str:
    return f'  - file: "{file}"\n{more}'


def check(english: str, files: dict[str, bytes] | None = None, **others: str) -> list[tuple[str, str]]:
    """Return code and message of what is found in an article."""
    beside = {SITE: JPEG} if files is None else files
    return [(code, hit.message) for code, hit in found_by(PH_RULES, context_of({"en": english, **others}, beside))]


FOUND = {
    "missing": (text(entry("photos/9.jpg")), {}, [("PH001", "there is no file photos/9.jpg")]),
    "missing by its capitals": (
        text(entry("photos/01.jpg")),
        {"photos/01.JPG": JPEG},
        [
            ("PH001", "there is no file photos/01.jpg; its name is photos/01.JPG"),
            ("PH002", "no version of the article shows photos/01.JPG"),
            ("PH010", "photos/01.JPG: an ending in small letters works everywhere"),
        ],
    ),
    "outside": (
        text(entry("../x.jpg")),
        {},
        [("PH001", "../x.jpg is outside of the article's folder; put the photo in photos/")],
    ),
    "on the disk": (
        text(entry("C:/x.jpg")),
        {},
        [("PH001", "C:/x.jpg is outside of the article's folder; put the photo in photos/")],
    ),
    "unused": (text(), {SITE: JPEG}, [("PH002", "no version of the article shows photos/01.jpg")]),
    "unused, though another of that name is used": (
        text(entry()),
        {SITE: JPEG, "01.jpg": JPEG},
        [
            ("PH002", "no version of the article shows 01.jpg"),
            ("PH015", "photos/01.jpg is the same picture as 01.jpg"),
        ],
    ),
    "no alt": (
        text(entry(more="    caption: The room\n")),
        {SITE: JPEG},
        [("PH003", "photos/01.jpg has no description; add “alt: what it shows”")],
    ),
    "empty alt": (
        text(entry(more='    alt: ""\n')),
        {SITE: JPEG},
        [("PH003", "photos/01.jpg has no description; add “alt: what it shows”")],
    ),
    "alt is the file": (
        text(entry(more="    alt: 01.jpg\n")),
        {SITE: JPEG},
        [("PH004", "“01.jpg” is a file's name; say what the photo shows")],
    ),
    "alt of a camera": (
        text(entry(more="    alt: IMG_20240305_101500\n")),
        {SITE: JPEG},
        [("PH004", "“IMG_20240305_101500” is a file's name; say what the photo shows")],
    ),
    "alt is the caption": (
        text(entry(more="    alt: A new room\n    caption: A new  room.\n")),
        {SITE: JPEG},
        [("PH004", "the description repeats the caption; say what the photo shows")],
    ),
    "alt of a picture in the text": (
        text(body="![Photo](photos/01.jpg)\n"),
        {SITE: JPEG},
        [("PH004", "“Photo” does not say what the photo shows")],
    ),
    "long alt": (
        text(entry(more="    alt: " + "a " * 130 + "b\n")),
        {SITE: JPEG},
        [("PH005", "the description has 261 characters; 250 are enough")],
    ),
    "empty file": (text(entry()), {SITE: b""}, [("PH006", "photos/01.jpg is empty")]),
    "renamed": (text(entry()), {SITE: PNG}, [("PH006", "photos/01.jpg is a PNG picture, but its name says JPEG")]),
    "a telephone's": (
        text(entry()),
        {SITE: b"\0\0\0\x18ftypheic"},
        [("PH006", "photos/01.jpg is a HEIC picture, but its name says JPEG")],
    ),
    "no ending": (
        text(entry("photos/01")),
        {"photos/01": JPEG},
        [("PH006", "photos/01 is a JPEG picture; its name must end in .jpg")],
    ),
    "a document": (
        text(entry("photos/a.docx")),
        {"photos/a.docx": b"PK\x03\x04"},
        [("PH006", "photos/a.docx is no picture, but a file of the kind ZIP")],
    ),
    "a saved page": (
        text(entry()),
        {SITE: b"\xef\xbb\xbf <!DOCTYPE html><html>"},
        [("PH006", "photos/01.jpg is no picture, but a file of the kind HTML")],
    ),
    "nothing known": (text(entry()), {SITE: b"hello"}, [("PH006", "photos/01.jpg is no picture")]),
    "a format of Apple": (
        text(entry("photos/1.heic")),
        {"photos/1.heic": b"\0\0\0\x18ftypheic"},
        [("PH007", "photos/1.heic is a HEIC picture; save it as JPEG, PNG, WebP or GIF")],
    ),
    "listed twice": (
        text(entry() + entry("./photos/01.jpg")),
        {SITE: JPEG},
        [("PH008", "photos/01.jpg is listed already, on line 4")],
    ),
    "a name with a space": (
        text(entry("photos/a b.jpg")),
        {"photos/a b.jpg": JPEG},
        [("PH010", "photos/a b.jpg: a name of Latin letters, digits and hyphens works everywhere")],
    ),
    "a name in Cyrillic": (
        text(entry("photos/фото-1.jpg")),
        {"photos/фото-1.jpg": JPEG},
        [("PH010", "photos/фото-1.jpg: a name of Latin letters, digits and hyphens works everywhere")],
    ),
}


@pytest.mark.parametrize("case", FOUND)
def test_a_slip_is_found_and_nothing_else(case: str) -> None:
    """The message names the file and what to do."""
    english, files, expected = FOUND[case]
    assert check(english, files) == expected


@pytest.mark.parametrize(
    "alt",
    [
        "photo",
        "Фото",
        "Фотаздымак 3",
        "картинка",
        "image.",
        "DSC_0042",
        "img 12",
        "№ 5",
        "...",
        "WhatsApp Image 2024-03-05",
    ],
)
def test_words_that_say_nothing(alt: str) -> None:
    """In all three languages, with and without a number."""
    assert [code for code, _message in check(text(entry(more=f'    alt: "{alt}"\n')))] == ["PH004"]


@pytest.mark.parametrize("alt", ["Photo of the new room", "Фотография первого ректора", "A picture by Chagall", "1924"])
def test_words_that_say_something(alt: str) -> None:
    """A description may begin with what it is."""
    assert check(text(entry(more=f'    alt: "{alt} and a clock"\n'))) == []


FINE = {
    "listed": text(entry()),
    "shown": text(body="![A microscope](photos/01.jpg)\n"),
    "shown by a detour": text(body="![A microscope](./photos//01.jpg)\n"),
    "listed and shown": text(entry(), body="![A microscope](photos/01.jpg)\n"),
    "described in the text": text(entry(more=""), body="![A microscope](photos/01.jpg)\n"),
    "linked": text(body="See the [plan](photos/01.jpg).\n"),
    "in HTML": text(body='<img src="photos/01.jpg" alt="A microscope">\n'),
    "elsewhere": text(entry() + entry("https://www.bsmu.by/a.jpg")),
    "not this rule's": text(entry(), body="![](photos/01.jpg) ![A room](photos/missing.jpg)\n"),
    "an entry of another shape": text(entry() + "  - photos/02.jpg\n  - file: [a]\n  - alt: A\n"),
}


@pytest.mark.parametrize("case", FINE)
def test_what_is_right_is_left_alone(case: str) -> None:
    """So is what other rules tell."""
    assert check(FINE[case]) == []


def test_a_name_with_a_space_is_used_as_addresses_write_it() -> None:
    """Spaces and Cyrillic letters stand as numbers there."""
    assert [code for code, _message in check(text(body="![A room](photos/a%20b.jpg)\n"), {"photos/a b.jpg": JPEG})] == [
        "PH010"
    ]


def test_a_document_that_the_text_offers_is_no_photo() -> None:
    """A programme to download may lie beside the photos."""
    files = {"photos/plan.pdf": b"%PDF-1.7"}
    assert check(text(body="The [plan](photos/plan.pdf).\n"), files) == []
    assert [code for code, _message in check(text(), files)] == ["PH002", "PH006"]


def test_a_photo_that_one_version_shows_is_used() -> None:
    """It is listed in the other version only, and that is what is told."""
    russian = text(entry()).replace("title: A", "title: А")
    english = text().replace("title: A", "title: A\ntranslation_of: ru")
    assert check(english, ru=russian) == [("PH009", "index.ru.md has photos that are not here: photos/01.jpg")]
    assert check(english.replace("Text.", "![A room](photos/01.jpg)"), ru=russian) == []


def test_a_photo_that_only_the_translation_has() -> None:
    """It points at the list of photos."""
    english = text(entry()).replace("title: A", "title: A\ntranslation_of: ru")
    context = context_of({"ru": text(), "en": english}, {SITE: JPEG})
    ((code, hit),) = found_by(PH_RULES, context)
    assert (code, hit.language, hit.place.line) == ("PH009", "en", 4)
    assert hit.message == "index.ru.md does not have these photos: photos/01.jpg"


def test_nothing_is_unused_while_a_version_cannot_be_read() -> None:
    """It may show anything."""
    assert check(text(), {SITE: JPEG}, ru="---\ntitle: [\n---\nТекст.\n") == []


def test_the_place_is_that_of_the_value() -> None:
    """An editor opens it there."""
    context = context_of({"en": text(entry("photos/9.jpg", "    alt: photo\n"))}, {})
    places = [
        (code, hit.place.line, hit.place.column, hit.place.end_column) for code, hit in found_by(PH_RULES, context)
    ]
    assert places == [("PH001", 4, 11, 25), ("PH004", 5, 10, 15)]


def test_a_large_file_is_found_by_its_size() -> None:
    """Its bytes are not read."""
    article = context_of({"en": text(entry())}, {})
    files = (PictureFile(SITE, 15_000_001, JPEG),)
    large = ArticleContext(ROOM, article.article._replace(pictures=files))
    assert [hit.message for _code, hit in found_by(PH_RULES, large)] == [
        "photos/01.jpg has 15 MB; make it smaller than 15 MB"
    ]


READY = text(entry(more="    alt: A table\n"), body="![A room](photos/02.png)\n").replace(
    "title: A", "title: A\nstatus: ready"
)


def test_a_ready_version_says_who_is_in_its_photos() -> None:
    """Those in the text need an entry for it; a draft may still be without."""
    files = {SITE: JPEG, "photos/02.png": PNG}
    assert check(READY, files) == [
        ("PH012", "photos/01.jpg: say who can be recognized: “people: none”, “staff” or “consent”"),
        ("PH012", "photos/02.png is not under photos, where “people: …” says who can be recognized"),
    ]
    assert check(READY.replace("status: ready", "status: draft"), files) == []
    answered = entry(more="    alt: A table\n    people: none\n") + entry("photos/02.png", "    people: staff\n")
    assert check(READY.replace(entry(more="    alt: A table\n"), answered), files) == []


@pytest.mark.parametrize(("status", "severity"), [("draft", Severity.WARNING), ("ready", Severity.ERROR)])
def test_consent_is_recorded(status: str, severity: Severity) -> None:
    """In a draft there is still time; the number may be one or a text."""
    photo = entry(more="    alt: A table\n    people: consent\n")
    english = text(photo).replace("title: A", f"title: A\nstatus: {status}")
    ((code, hit),) = found_by(PH_RULES, context_of({"en": english}, {SITE: JPEG}))
    assert (code, hit.severity, hit.place.line) == ("PH013", severity, 7)
    assert check(english.replace("people: consent\n", "people: consent\n    consent: 17\n")) == []


def test_languages_agree_on_who_is_in_a_photo() -> None:
    """Both the answer and the number of the consent; one that is missing is another rule's."""

    def says(answer: str) -> str:
        return text(entry(more=f"    alt: A table\n{answer}"))

    def messages(mine: str, other: str) -> list[str]:
        english = says(mine).replace("title: A", "title: A\ntranslation_of: ru")
        return [message for code, message in check(english, ru=says(other)) if code == "PH023"]

    consent = "    people: consent\n    consent: {}\n"
    assert messages(consent.format(17), consent.format(17)) == []
    assert messages("    people: none\n", "") == messages("", "    people: none\n") == []
    assert messages("    people: none\n", consent.format(17)) == [
        "photos/01.jpg: “people: none” here, but “people: consent” in index.ru.md"
    ]
    assert messages(consent.format(17), consent.format(18)) == [
        "photos/01.jpg: “consent: 17” here, but “consent: 18” in index.ru.md"
    ]


HEADERS = {
    "cut off": (JPEG[:-9], "PH014", "photos/01.jpg ends before the picture does; get it anew from where it comes from"),
    "damaged": (
        JPEG[:4] + b"\0\1" + JPEG[6:],
        "PH014",
        "photos/01.jpg is damaged; get it anew from where it comes from",
    ),
    "large": (
        jpeg_with(size=(2000, 2561)),
        "PH016",
        "photos/01.jpg has 2000 × 2561 pixels; 2560 on the longer side are enough",
    ),
    "a bomb": (
        jpeg_with(size=(50_000, 50_000)),
        "PH016",
        "photos/01.jpg has 50000 × 50000 pixels; 2560 on the longer side are enough",
    ),
    "small": (
        jpeg_with(size=(639, 9)),
        "PH017",
        "photos/01.jpg has only 639 × 9 pixels; 640 on the longer side are wanted",
    ),
    "for print": (jpeg_with(channels=4), "PH018", "photos/01.jpg has the colours of print (CMYK); save it in RGB"),
    "with a place": (jpeg_with(place=True), "PH019", "photos/01.jpg tells where it was taken (GPS)"),
    "with a number": (
        jpeg_with(serial="77"),
        "PH020",
        "photos/01.jpg tells the camera's number, its owner or its maker's notes",
    ),
}


@pytest.mark.parametrize("case", HEADERS)
def test_headers_are_looked_at(case: str) -> None:
    """One slip, one finding."""
    data, code, message = HEADERS[case]
    assert check(text(entry()), {SITE: data}) == [(code, message)]


def test_limits_are_the_newsroom_s() -> None:
    """And a picture of exactly that size is right."""
    limits = PhotoSettings(max_side=800, min_side=700, max_bytes=10_000)
    room = Newsroom(Path("/room"), Settings(NewsroomSettings("Test"), photos=limits))

    def codes(data: bytes) -> list[str]:
        article = context_of({"en": text(entry())}, {SITE: data}).article
        return [code for code, _hit in found_by(PH_RULES, ArticleContext(room, article))]

    assert codes(jpeg_with(size=(800, 100))) == codes(jpeg_with(size=(100, 700))) == []
    assert codes(jpeg_with(size=(801, 100))) == ["PH016"]
    assert codes(jpeg_with(size=(699, 100))) == ["PH017"]
    assert codes(jpeg_with(size=(800, 100)) + bytes(9000)) == ["PH011"]


def test_a_place_is_an_error_once_a_version_is_ready() -> None:
    """Before, there is time to take it out."""
    for status, severity in (("draft", Severity.WARNING), ("ready", Severity.ERROR)):
        english = text(entry(more="    alt: A table\n    people: none\n"))
        english = english.replace("title: A", f"title: A\nstatus: {status}")
        ((_code, hit),) = found_by(PH_RULES, context_of({"en": english}, {SITE: jpeg_with(place=True)}))
        assert hit.severity is severity


CREDITED = "---\ntitle: A\ncredits:\n  photographers:\n    - {}\nphotos:\n" + entry() + "---\n\nText.\n"


@pytest.mark.parametrize(
    ("artist", "credited", "same"),
    [
        ("Alisa Good", "name: Alisa Good", True),
        ("alisa good", "name: Alisa Good", True),
        ("A. Good", "name: Alisa Good", True),
        ("Alisa Good, BSMU press", "name: Alisa Good", True),
        ("BSMU", "organization: BSMU Sports Club", True),
        ("Sergej Rubnikovich", "name: Sergey Rubnikovich", True),
        ("unknown", "name: Alisa Good", True),
        ("Canon", "name: Alisa Good", True),
        ("20240318", "name: Alisa Good", True),
        ("Tsimafei Veras", "name: Alisa Good", False),
        ("Alisa Good;Tsimafei Veras", "name: Alisa Good", False),
        ("Alisa Good", "note: Photos are from the archive", False),
    ],
)
def test_the_name_in_a_file_is_compared_with_the_credit(artist: str, credited: str, same: bool) -> None:
    """However it is spelt; what cameras write by themselves is nobody's name."""
    found = check(CREDITED.format(credited), {SITE: jpeg_with(artist=artist)})
    assert [code for code, _message in found] == ([] if same else ["PH021"])


def test_the_name_in_a_file_is_compared_with_all_languages_and_the_photo_s_own_credit() -> None:
    """It may be in another script, and a photo may have a credit of its own."""
    files = {SITE: jpeg_with(artist="Tsimafei Veras")}
    english = CREDITED.format("name: Alisa Good")
    message = "photos/01.jpg says that it is by “Tsimafei Veras”; the article credits “Alisa Good”"
    assert check(english, files) == [("PH021", message)]
    assert check(english.replace("    alt:", "    credit: Tsimafei Veras\n    alt:"), files) == []
    assert check(english, files, ru=CREDITED.format("name: Тимофей Верас")) == []
    assert check(text(entry()), files) == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_link_out_of_the_article_is_no_photo(tmp_path: Path) -> None:
    """Whatever it leads to would be published, or nothing."""
    (tmp_path / "secret.jpg").write_bytes(JPEG)
    folder = tmp_path / "2024-03-05-laboratory"
    (folder / "photos").mkdir(parents=True)
    (folder / SITE).symlink_to(tmp_path / "secret.jpg")
    english = text(entry(), body="![A room](photos/01.jpg)\n")
    version = parse_version(folder / "index.en.md", "en", english)
    context = ArticleContext(ROOM, Article(folder.name, folder, {"en": version}, picture_files(folder, headers=True)))
    message = "photos/01.jpg is a link that leads out of the article's folder; put the file itself there"
    found = found_by((*PH_RULES, *ST_RULES), context)
    assert [(code, hit.message) for code, hit in found] == [("PH001", message), ("ST010", message)]


@pytest.mark.parametrize(
    ("head", "name", "kind"),
    [
        (JPEG, "a.JPEG", "JPEG"), (PNG, "a.png", "PNG"), (b"GIF89a", "a.gif", "GIF"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "a.webp", "WebP"), (b"II*\0", "a.tiff", "TIFF"), (b"MM\0*", "a.nef", "TIFF"),
        (b"\0\0\0\x18ftypmif1", "a.heif", "HEIC"), (b"\0\0\0\x18ftypavif", "a.avif", "AVIF"),
        (b"<svg xmlns=", "a.svg", "SVG"), (b"\xef\xbb\xbf\n<?xml version", "a.svg", "SVG"), (b"BM6", "a.bmp", "BMP"),
        (b"8BPS", "a.psd", "Photoshop"), (b"%PDF-1.7", "a.pdf", "PDF"), (b"PK\x03\x04", "a.docx", "ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1", "a.doc", "Microsoft Office"), (b"\0\0\0\x18ftypisom", "a.mp4", "MP4"),
        (b"<HTML>", "a.html", "HTML"),
    ],
)  # fmt: skip
def test_content_and_name_tell_the_kind(head: bytes, name: str, kind: str) -> None:
    """The content is what counts."""
    content = kind_of_content(head)
    assert content is not None
    assert content.name == kind
    assert kind_of_name(name) is content


@pytest.mark.parametrize("head", [b"", b"hello", b"RIFF\0\0\0\0WAVE", b"\0" * 64, b"\xff\xd8"])
def test_other_content_is_of_no_kind(head: bytes) -> None:
    """A sound, a text, a file that broke off."""
    assert kind_of_content(head) is None


def test_the_smallest_pictures_are_whole() -> None:
    """They have a beginning and an end, so that programs can open them."""
    assert JPEG.endswith(b"\xff\xd9")
    assert PNG.endswith(b"IEND\xaeB`\x82")


def test_a_large_file_is_a_mapping_like_others() -> None:
    """Examples hold it without its bytes."""
    large = LargeFile("photos/01.jpg", JPEG, 9000)
    assert {path: len(data) for path, data in large.items()} == {"photos/01.jpg": 9000}
    assert len(large) == 1
    assert large.get("photos/02.jpg") is None


@pytest.mark.parametrize("rule", PH_RULES, ids=lambda rule: rule.code)
def test_examples_hold(rule: Rule) -> None:
    """The bad one shows its own slip and no other of the family; the good one shows none."""
    for example, expected in ((rule.bad, [rule.code]), (rule.good, [])):
        texts = {name.split(".")[1]: content for name, content in example.files.items()}
        assert not isinstance(example.others, tuple)
        found = found_by(PH_RULES, context_of(texts, dict(example.others)))
        assert [code for code, _hit in found] == expected


def test_codes_are_in_order() -> None:
    """As the registry wants them."""
    assert [rule.code for rule in PH_RULES] == [f"PH{number:03}" for number in range(1, len(PH_RULES) + 1)]


_PATHS = st.sampled_from(
    ["photos/01.jpg", "photos/a b.PNG", "cover", "../x", "/etc", "C:\\x", ".", "photos/\0", "ф.jpg"]
)


@settings(max_examples=200, deadline=None)
@given(
    st.dictionaries(_PATHS, st.binary(max_size=80) | st.sampled_from([JPEG, PNG]), max_size=4),
    st.lists(_PATHS | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=6), max_size=4),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
)
def test_anything_ends_in_findings(files: dict[str, bytes], listed: list[str], body: str) -> None:
    """Odd paths, odd bytes, odd texts."""
    photos = "".join(f"  - file: {path}\n    alt: {body[:9]!r}\n" for path in listed)
    context = context_of({"en": text(photos, f"{body}\n![x]({body[:5]})\n"), "ru": text()}, files)
    for _code, hit in found_by(PH_RULES, context):
        assert hit.message
        assert hit.place.line >= 1


def test_a_wrong_file_is_shown_where_it_is_listed() -> None:
    """In whatever version; one that is listed nowhere, at the beginning."""
    texts = {"ru": text(), "en": text(entry("photos/1.jpg"))}
    found = dict(found_by(PH_RULES, context_of(texts, {"photos/1.jpg": b""})))
    assert (found["PH006"].language, found["PH006"].place.line) == ("en", 4)
    found = dict(found_by(PH_RULES, context_of({"ru": text(), "en": text()}, {"photos/1.jpg": b""})))
    assert (found["PH006"].language, found["PH006"].place.line) == (None, 1)
