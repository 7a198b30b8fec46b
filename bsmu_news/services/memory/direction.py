"""From which language into which a text is meant to go, where the user does not say."""

from bsmu_news.domain.language import Language
from bsmu_news.domain.newsroom import Newsroom
from bsmu_news.errors import BsmuNewsError
from bsmu_news.language.detection import detect_language
from bsmu_news.messages import _
from bsmu_news.services.answers import require_language


def direction(newsroom: Newsroom, text: str, source: str | None, target: str | None) -> tuple[str, str]:
    """Return the pair of languages: as named, else the text's own, and English or else the newsroom's.

    Raises:
        BsmuNewsError: for a language that the newsroom does not have, or the same one twice.
    """
    languages = newsroom.settings.newsroom.languages
    own = newsroom.settings.newsroom.source
    if source is None:
        likely = [one for one in languages if one != target]
        guess = detect_language(text, likely)
        source = guess if guess in likely else own if own != target else next(iter(likely), own)
    require_language(newsroom, source)
    if target is None:
        wanted = (Language.EN.value, own, *languages)
        target = next((one for one in wanted if one in languages and one != source), source)
    require_language(newsroom, target)
    if source == target:
        raise BsmuNewsError(_("both languages are “{name}”").format(name=source), _("Give --from and --to."))
    return source, target
