"""The forms of each phrase of a glossary, made once and plain enough to be kept in a file."""

from collections.abc import Callable, Iterable, Mapping

from bsmu_news.domain.glossary import Term
from bsmu_news.language.terms.belarusian import belarusian_forms
from bsmu_news.language.terms.english import english_forms
from bsmu_news.language.terms.russian import russian_forms

FORMS_OF: Mapping[str, Callable[[str], tuple[str, ...]]] = {
    "ru": russian_forms,
    "be": belarusian_forms,
    "en": english_forms,
}


def forms_of(terms: Iterable[Term], language: str) -> dict[str, list[str]]:
    """Return all grammatical forms of every phrase that the glossary has in a language, by the phrase as listed.

    Forbidden renderings are among them where their script fits the language. Only strings and lists, so that the
    result can be pickled or written as JSON and given back to `TermIndex`; it depends on nothing but the phrases.
    """
    forms = FORMS_OF.get(language)
    listed = dict.fromkeys(phrase for term in terms for phrase in phrases_of(term, language))
    return {phrase: list(forms(phrase)) if forms else [phrase] for phrase in listed}


def phrases_of(term: Term, language: str) -> tuple[str, ...]:
    """Return what a term has in a language: accepted forms first, then the forbidden ones of its script."""
    return (*term.forms.get(language, ()), *forbidden_in(term, language))


def forbidden_in(term: Term, language: str) -> tuple[str, ...]:
    """Return the forbidden renderings that can stand in a text of a language, by their script."""
    accepted = term.forms.get(language, ())
    latin = language == "en"
    return tuple(one for one in term.forbidden if _is_latin(one) == latin and one not in accepted)


def _is_latin(text: str) -> bool:
    return not any("\u0400" <= char <= "\u052f" for char in text)
