"""Give somebody another preferred spelling; the old one stays known, and articles that use it are written anew."""

from collections.abc import Mapping

from bsmu_news.domain.newsroom import Newsroom, Person
from bsmu_news.errors import UndoneError
from bsmu_news.language.names.registered import spellings_in
from bsmu_news.messages import _
from bsmu_news.services.answers import require_language
from bsmu_news.services.people.find import find_id, require_own
from bsmu_news.services.people.registry import registry_text
from bsmu_news.services.people.rewrite import Plan, Renames, plan
from bsmu_news.storage.people_edit import fields_of, with_changes


def plan_rename(
    newsroom: Newsroom, person_id: str, names: Mapping[str, str], *, in_text: bool = False, every: bool = False
) -> Plan:
    """Return what has to be written so that somebody is called by new names, by language.

    Articles in a language that credit the old name of it change; with `every`, those that use another registered
    spelling change too.

    Raises:
        BsmuNewsError: when nobody has this id, a language is not the newsroom's, or somebody else has one of the names.
        UndoneError: when that is how the person is called already.
        ConfigError: when the registry cannot be edited.
        FileChangedError: when it was changed meanwhile.
    """
    person = find_id(newsroom, person_id)
    for language in names:
        require_language(newsroom, language)
    if not every and all(person.names.get(language) == name for language, name in names.items()):
        raise UndoneError(
            _("that is how {id} is called already").format(id=person.id),
            _("With --every-spelling, articles that use another spelling are rewritten."),
        )
    renames = {
        language: {old: new for old in _old(person, language, every=every) if old != new}
        for language, new in names.items()
    }
    require_own(newsroom, {*names.values(), *(old for one in renames.values() for old in one)}, [person])
    before = registry_text(newsroom)
    fields = fields_of(before, person.id)
    renamed = {**_texts(fields.get("names")), **names}
    kept = [*person.also, *(old for one in renames.values() for old in one)]
    also = [name for name in dict.fromkeys(kept) if name not in renamed.values()]
    fields["names"] = renamed
    if also != list(person.also):
        fields["also"] = also
    if not fields.get("also"):
        fields.pop("also", None)
    return plan(newsroom, (before, with_changes(before, person.id, fields)), _filled(renames), in_text=in_text)


def _old(person: Person, language: str, *, every: bool) -> tuple[str, ...]:
    name = person.names.get(language)
    own = (name,) if name else ()
    return tuple(dict.fromkeys((*own, *spellings_in(person, language)))) if every else own


def _texts(value: object) -> dict[str, object]:
    return dict(value) if isinstance(value, dict) else {}


def _filled(renames: Renames) -> Renames:
    return {language: names for language, names in renames.items() if names}
