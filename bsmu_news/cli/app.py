"""The program `bsmu-news`: its commands, loaded when called; the one place where errors become messages."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any, ClassVar, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup

from bsmu_news import __version__
from bsmu_news.cli import output
from bsmu_news.cli.session import Session
from bsmu_news.errors import INTERRUPTED, BsmuNewsError
from bsmu_news.language.near_words import nearest
from bsmu_news.messages import N_, _

_REPORT = N_("Run it again with BSMU_NEWS_DEBUG=1 in the environment, and report what it prints.")


class CommandEntry(NamedTuple):
    """A command in the list: its module in `cli/commands`, what `--help` says of it, and in which panel."""

    module: str
    summary: str
    panel: str


_WRITE = N_("Write")
_LOOK = N_("Look and check")
_NEWSROOM = N_("Newsroom")

COMMANDS = {
    "init": CommandEntry("init", N_("Make a newsroom in a folder."), _NEWSROOM),
    "new": CommandEntry("new", N_("Start an article, or add a language to one."), _WRITE),
    "import": CommandEntry("import_", N_("Turn a page of the site, saved as text, into an article."), _WRITE),
    "photos": CommandEntry("photos", N_("Put photos into articles, with their credits."), _WRITE),
    "preview": CommandEntry("preview", N_("Show an article as it will be read."), _LOOK),
    "translate": CommandEntry("translate", N_("Draft what nobody has translated yet."), _WRITE),
    "diff": CommandEntry("diff", N_("Show what changed in the source since it was translated."), _LOOK),
    "status": CommandEntry("status", N_("List the articles and how far each one is."), _LOOK),
    "validate": CommandEntry("validate", N_("Check articles for mistakes."), _LOOK),
    "rule": CommandEntry("rule", N_("Explain a rule of “validate”."), _LOOK),
    "credits": CommandEntry("credits", N_("Tell who is credited, and whose work translations are."), _LOOK),
    "people": CommandEntry("people", N_("Keep the names of people and organizations."), _NEWSROOM),
    "memory": CommandEntry("memory", N_("Find again what people have translated."), _NEWSROOM),
    "engines": CommandEntry("engines", N_("List what may translate, and whether it answers."), _NEWSROOM),
    "models": CommandEntry("models", N_("List and fetch the models of the engine “local”."), _NEWSROOM),
    "export": CommandEntry("export", N_("Print an article in another form, such as the site's page."), _WRITE),
}
"""All commands, in the order of an article's life. Each module defines `run`, or `Group` where it has commands of
its own, and may define `DETAILS`."""


class CommandGroup(TyperGroup):
    """Imports a command's module when it is called, so that `--help` and each command stay quick.

    Errors of our own leave as one message and their exit code; what else happens is a bug and shows as such.
    """

    package: ClassVar[str] = "bsmu_news.cli.commands"
    entries: ClassVar[Mapping[str, CommandEntry]] = COMMANDS
    _overview = False

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Show the overview without importing a single command."""
        self._overview = True
        try:
            super().format_help(ctx, formatter)
        finally:
            self._overview = False

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - Typer's signature
        """Return the names in the order of the list."""
        return list(self.entries)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - Typer's signature
        """Return a command; for the overview of `--help`, only its summary."""
        entry = self.entries.get(cmd_name)
        if entry is None:
            return None
        if self._overview:
            return TyperCommand(cmd_name, help=_(entry.summary), rich_help_panel=_(entry.panel))
        module = import_module(f"{self.package}.{entry.module}")
        details = _(module.DETAILS) if hasattr(module, "DETAILS") else ""
        text = "\n\n".join(filter(None, (_(entry.summary), details)))
        if hasattr(module, "Group"):
            return _typer_group(cmd_name, module.Group, text)
        return _typer_command(cmd_name, module.run, text)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command; of an unknown one Typer suggests what is in `commands`, empty in a lazy group."""
        near = nearest(args[0], self.entries) if args and args[0] not in self.entries else None
        self.commands = {near: TyperCommand("-")} if near else {}
        return super().resolve_command(ctx, args)

    def make_context(self, *args: Any, **kwargs: Any) -> Any:
        """Read the words of the command line; `--help` prints here."""
        with _errors_told():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: Any) -> Any:
        """Run the command."""
        with _errors_told():
            return super().invoke(ctx)


@contextmanager
def _errors_told() -> Iterator[None]:
    """Turn every error into a message and an exit code."""
    try:
        yield
    except BsmuNewsError as error:
        output.print_error(error)
        raise typer.Exit(error.exit_code) from error
    except (KeyboardInterrupt, EOFError) as error:
        output.notice("\n" + _("Stopped."))
        raise typer.Exit(INTERRUPTED) from error
    except (BrokenPipeError, SystemExit) as error:
        if isinstance(error, SystemExit) and not isinstance(error.__context__, BrokenPipeError):
            raise
        # The reader (head, less) has seen enough; Rich would end with 1.
        output.drop_stdout()
        raise typer.Exit from error


def _typer_command(name: str, function: Callable[..., None], text: str) -> Any:
    single = typer.Typer(add_completion=False, rich_markup_mode="rich", pretty_exceptions_enable=False)
    single.command(name, help=text, context_settings=_CONTEXT)(function)
    return typer.main.get_command(single)


def _typer_group(name: str, kind: type[CommandGroup], text: str) -> Any:
    """Return a command that has commands of its own, and no option."""
    commands = typer.Typer(
        cls=kind,
        name=name,
        help=text,
        add_completion=False,
        no_args_is_help=True,
        rich_markup_mode="rich",
        pretty_exceptions_enable=False,
        context_settings=_CONTEXT,
    )

    @commands.callback()
    def _nothing() -> None:
        pass

    return typer.main.get_command(commands)


_CONTEXT = {"help_option_names": ["-h", "--help"]}

app = typer.Typer(
    cls=CommandGroup,
    name="bsmu-news",
    help=_("Write, translate, check and preview the university's news."),
    epilog=_("Start with [bold]bsmu-news new[/]. “bsmu-news COMMAND --help” explains a command."),
    add_completion=False,  # installing completion from inside would change the user's shell settings
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings=_CONTEXT,
)


def _print_version(asked: bool) -> None:
    if asked:
        output.data(f"bsmu-news {__version__}")
        raise typer.Exit


@app.callback()
def _program(
    ctx: typer.Context,
    newsroom: Annotated[
        Path | None,
        typer.Option(
            envvar="BSMU_NEWSROOM",
            metavar="DIR",
            help=_("The newsroom, if it is not the current folder or one above."),
        ),
    ] = None,
    version: Annotated[
        bool,
        typer.Option("--version", "-V", is_eager=True, callback=_print_version, help=_("Show the version.")),
    ] = False,
) -> None:
    del version  # answered by its callback
    ctx.obj = Session(newsroom)


def run() -> int:
    """Run the command line on `sys.argv`; returns the exit code."""
    output.prepare_streams()
    code = 0
    try:
        app(prog_name="bsmu-news")
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(bool(end.code))
    except Exception as error:  # noqa: BLE001 - the last place where a traceback can become a message
        code = _unexpected(error)
    return output.finish(code)


def _unexpected(error: Exception) -> int:
    """Say what went wrong where nobody foresaw it; with BSMU_NEWS_DEBUG set, show where."""
    if os.environ.get("BSMU_NEWS_DEBUG"):
        raise error
    if isinstance(error, OSError):
        from bsmu_news.storage.files import explain_os_error  # noqa: PLC0415 - not for `--help`

        told: BsmuNewsError = explain_os_error(error, Path(str(error.filename or _("the output"))))
    else:
        shown = f"{type(error).__name__}: {error}".splitlines()[0]
        told = BsmuNewsError(_("this is a bug in bsmu-news: {error}").format(error=shown), _(_REPORT))
    output.print_error(told)
    return told.exit_code
