"""Addresses: links, e-mail and telephone numbers are the same in every language."""

import re
from collections.abc import Iterator, Mapping, Sequence

from bsmu_news.domain.finding import Place, Severity
from bsmu_news.messages import N_, _
from bsmu_news.rules.context import opening_of
from bsmu_news.rules.rule import Hit, Rule
from bsmu_news.rules.tr.compared import Compared, check_by
from bsmu_news.rules.tr.samples import bodies

_LINK = re.compile(r"(?:https?://|www\.)[^\s<>«»“”\"'()\[\]]+", re.IGNORECASE)
_TRAILING = ".,;:!?*_~`…"
_OF_A_LANGUAGE = re.compile(r"(?<=[/_.=-])(?:ru|be|by|en|rus|bel|eng|english|russian)(?=[/_.?&#-]|\Z)")
_LANGUAGE_HOST = re.compile(r"\A(?:ru|be|by|en|eng)\.")
_BY_LANGUAGE = ("wikipedia.org",)
"""Sites whose pages have another name in each language."""
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_PHONE = re.compile(r"(?<![\w.,/@+-])(?:\+|\(|8[ -])?\d[\d \u00a0()–-]{5,20}\d(?![\w@])")
_PHONE_SIGNS = (
    "+",
    "тел.",
    "Тел",
    "телеф",
    "тэл",
    "Тэл",
    "tel.",
    "tel:",
    "Tel",
    "phone",
    "Phone",
    "(01",
    "(02",
    "(80",
    "8 (",
)
"""One of these stands near any telephone number; most articles have none."""
_PHONE_SHAPE = re.compile(r"\+|\(0?\d{2,4}\)|\d{2,3}[-–]\d{2}[-–]\d{2}")
_PHONE_DIGITS = range(7, 14)
_MOST = 50
"""Addresses that are sought in the pairs; where more differ, their places matter to nobody."""
_OWN_DIGITS = 7
"""Digits at the end that are the number itself; codes of country and town are written in several ways."""


def find_links(compared: Compared) -> Iterator[Hit]:
    """Find addresses of the web that only one of the two versions has."""
    source, target = compared.versions
    if "http" not in source.body + target.body and "www." not in source.body + target.body:
        return
    mine, theirs = _links(source.body), _links(target.body)
    lost = [mine[key] for key in mine.keys() - theirs.keys()]
    added = [theirs[key] for key in theirs.keys() - mine.keys()]
    wanted_at, added_at = _pairs_with(compared, lost, 0), _pairs_with(compared, added, 1)
    by_pair = {number: address for address, number in added_at.items()}
    for address in lost:
        instead = by_pair.pop(wanted_at.get(address, -1), None)
        if instead:
            message = _("this links to {address}, but the source to {wanted}").format(address=instead, wanted=address)
            place = _place(compared, 1, instead)
            added.remove(instead)
        else:
            message = _("the source links to {address}, and the translation does not").format(address=address)
            place = _counterpart(compared, wanted_at.get(address))
        yield Hit(message, place, compared.language, source=_place(compared, 0, address))
    for address in added:
        message = _("the source has no link to {address}").format(address=address)
        yield Hit(message, _place(compared, 1, address), compared.language)


def find_contacts(compared: Compared) -> Iterator[Hit]:
    """Find e-mail addresses and telephone numbers that only one of the two versions has."""
    source, target = (version.body for version in compared.versions)
    for read in (_mails, _phones):
        mine, theirs = read(source), read(target)
        lost = [mine[key] for key in mine.keys() - theirs.keys()]
        lost_at = _pairs_with(compared, lost, 0)
        for contact in lost:
            message = _("{contact} of the source is missing or different here").format(contact=contact)
            place = _counterpart(compared, lost_at.get(contact))
            yield Hit(message, place, compared.language, source=_place(compared, 0, contact))
        for key in theirs.keys() - mine.keys() if not lost else ():
            message = _("the source does not have {contact}").format(contact=theirs[key])
            yield Hit(message, _place(compared, 1, theirs[key]), compared.language)


def _links(body: str) -> Mapping[str, str]:
    """Return the addresses in a text by what is the same of them in every language."""
    return {_key(address): address for found in _LINK.findall(body) if (address := found.rstrip(_TRAILING))}


def _key(address: str) -> str:
    plain = address.casefold()
    for start in ("http://", "https://", "www."):
        plain = plain.removeprefix(start)
    host, slash, path = _LANGUAGE_HOST.sub("", plain).partition("/")
    if host.endswith(_BY_LANGUAGE):
        return host
    # A site's front page is the same page in every language.
    path = _OF_A_LANGUAGE.sub("", slash + path).replace("//", "/").rstrip("/")
    return host + path


def _mails(body: str) -> Mapping[str, str]:
    return {found.casefold(): found for found in _MAIL.findall(body)} if "@" in body else {}


def _phones(body: str) -> Mapping[str, str]:
    if not any(sign in body for sign in _PHONE_SIGNS):
        return {}
    phones = {}
    for found in _PHONE.findall(body):
        digits = "".join(filter(str.isdigit, found))
        if len(digits) in _PHONE_DIGITS and _PHONE_SHAPE.search(found):
            phones[digits[-_OWN_DIGITS:]] = found.strip()
    return phones


def _place(compared: Compared, side: int, text: str) -> Place:
    """Return the place of a text in the body of the source (0) or of the translation (1)."""
    version = compared.versions[side]
    at = version.body.find(text)
    before = version.body[:at]
    column = at - before.rfind("\n")
    line = version.body_line + before.count("\n")
    return Place(line, column, line, column + len(text))


def _pairs_with(compared: Compared, wanted: Sequence[str], side: int) -> Mapping[str, int]:
    """Return in which pair each text stands, on the side of the source (0) or of the translation (1)."""
    segments = (compared.source, compared.target)[side].segments
    found: dict[str, int] = {}
    left = list(wanted)[:_MOST]
    for number, pair in enumerate(compared.pairs if left else ()):
        for at in pair[side]:
            text = segments[at].text
            for one in [one for one in left if one in text]:
                found[one] = number
                left.remove(one)
    return found


def _counterpart(compared: Compared, number: int | None) -> Place:
    """Return the place of a pair in the translation, or of its front matter."""
    if number is not None and (targets := compared.pairs[number].targets):
        return compared.target.segment_place(targets[0])
    return opening_of(compared.versions[1])


LINK_RULES = (
    Rule(
        code="TR008",
        name="link-differs",
        severity=Severity.WARNING,
        summary=N_("The source links to an address that the translation does not link to, or the other way round."),
        why=N_("Readers of one language are sent elsewhere than those of the other; /ru/ and /en/ are the same page."),
        check=check_by(find_links),
        bad=bodies(
            "Запись [на сайте](https://www.bsmu.by/ru/allarticles/).\n",
            "Register [on the site](https://www.bsmu.by/en/news/).\n",
        ),
        good=bodies(
            "Запись [на сайте](https://www.bsmu.by/ru/allarticles/).\n",
            "Register [on the site](https://bsmu.by/en/allarticles).\n",
        ),
    ),
    Rule(
        code="TR009",
        name="contact-differs",
        severity=Severity.ERROR,
        summary=N_("An e-mail address or telephone number of the source is not in the translation, or differs."),
        why=N_("One wrong character, and nobody is reached."),
        check=check_by(find_contacts),
        bad=bodies("Пишите на info@bsmu.by.\n", "Write to inform@bsmu.by.\n"),
        good=bodies("Пишите на info@bsmu.by.\n", "Write to info@bsmu.by.\n"),
    ),
)
