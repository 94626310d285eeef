"""What `gouji ruleset lint` does."""

from gouji._version import VERSION
from gouji.cli.exits import Exit
from gouji.cli.output import write
from gouji.cli.render.remarks import render_remarks, render_remarks_json
from gouji.cli.rulebook import load_rulebook
from gouji.cli.settings import LintSettings
from gouji.engine.lint import Flaw, lint


def run_lint(settings: LintSettings) -> int:
    """Look at each pack of the settings, print what is wrong with it, return how to end."""
    names = dict.fromkeys(settings.packs)
    remarks = [remark for name in names for remark in lint(load_rulebook([name], settings.lang, "PACK"))]
    if settings.style == "json":
        text = render_remarks_json(remarks, VERSION)
    else:
        text = render_remarks(remarks, len(names), settings.lang)
    write(text, settings.output)
    return Exit.FINDINGS if any(remark.flaw is not Flaw.UNDECIDED for remark in remarks) else Exit.CLEAN
