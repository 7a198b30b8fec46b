"""Make two entries of the registry one: nothing that either says is lost, and articles use the names of one."""

from collections.abc import Mapping
from typing import NamedTuple

from bsmu_news.domain.newsroom import Newsroom, Person
from bsmu_news.errors import BsmuNewsError
from bsmu_news.language.names.registered import spellings_in
from bsmu_news.messages import _
from bsmu_news.services.people.find import find_id, require_own
from bsmu_news.services.people.registry import registry_text
from bsmu_news.services.people.rewrite import Plan, plan
from bsmu_news.storage.people_edit import fields_of, merged

_SPELLINGS = ("id", "kind", "names", "also")


class Merge(NamedTuple):
    """What has to be written, and what both entries said otherwise: one of the two stays as a comment only."""

    plan: Plan
    dropped: tuple[str, ...]


def plan_merge(newsroom: Newsroom, gone_id: str, kept_id: str, *, in_text: bool = False) -> Merge:
    """Return what has to be written so that the entry `gone_id` becomes part of `kept_id`.

    Raises:
        BsmuNewsError: when either is not there, both are one, one is a person and the other an organization, or a third
            entry has a spelling of the one that goes.
        ConfigError: when the registry cannot be edited.
        FileChangedError: when it was changed meanwhile.
    """
    if gone_id == kept_id:
        message = _("{id} cannot be merged into itself").format(id=gone_id)
        raise BsmuNewsError(message, _("Name the entry that goes, then the one that stays."))
    gone, kept = find_id(newsroom, gone_id), find_id(newsroom, kept_id)
    if gone.kind != kept.kind:
        message = _("{gone} is a {gone_kind} and {kept} a {kept_kind}; they cannot be one")
        told = message.format(gone=gone.id, gone_kind=_kind(gone), kept=kept.id, kept_kind=_kind(kept))
        raise BsmuNewsError(told, _("Correct kind in people.yaml if it is wrong there."))
    require_own(newsroom, gone.spellings, [gone, kept])
    before = registry_text(newsroom)
    fields, dropped = _joined(fields_of(before, gone.id), fields_of(before, kept.id))
    names = {**gone.names, **kept.names}
    also = (*kept.also, *gone.names.values(), *gone.also)
    kept_spellings = [name for name in dict.fromkeys(also) if name not in names.values()]
    if kept_spellings:
        fields["also"] = kept_spellings
    fields["names"] = {**_map(fields.get("names")), **{code: names[code] for code in names if code not in kept.names}}
    after = merged(before, gone.id, kept.id, fields, [f"{gone.id}: {one}" for one in dropped])
    renames = {
        language: {old: name for old in spellings_in(gone, language) if old != name} for language, name in names.items()
    }
    return Merge(plan(newsroom, (before, after), {k: v for k, v in renames.items() if v}, in_text=in_text), dropped)


def _joined(gone: Mapping[str, object], kept: Mapping[str, object]) -> tuple[dict[str, object], tuple[str, ...]]:
    """Return the fields of both, those of the entry that stays first; and those of the other that had no room."""
    fields, dropped = dict(kept), []
    for key, value in gone.items():
        mine = fields.get(key)
        if key in _SPELLINGS or mine == value:
            continue
        if mine is None:
            fields[key] = value
        elif isinstance(mine, dict) and isinstance(value, dict):
            fields[key] = {**value, **mine}
            dropped += [f"{key}: {code}: {value[code]}" for code in value if code in mine and value[code] != mine[code]]
        elif key == "consent" and value is False:
            # Who has said no anywhere is not named.
            fields[key] = False
            dropped.append(f"{key}: {mine}")
        else:
            dropped.append(f"{key}: {value}")
    return fields, tuple(dropped)


def _kind(person: Person) -> str:
    return _("person") if person.kind == "person" else _("organization")


def _map(value: object) -> dict[str, object]:
    return dict(value) if isinstance(value, dict) else {}
