"""What `gouji ruleset test` does: try the examples of packs, and what their rules look at and catch."""

from collections.abc import Sequence

import click

from gouji._version import VERSION
from gouji.cli.exits import Exit
from gouji.cli.found import findings_by
from gouji.cli.output import write
from gouji.cli.render.proof import render_proof
from gouji.cli.render.proof_json import render_proof_json
from gouji.cli.rulebook import load_rulebook
from gouji.cli.settings import ProofSettings
from gouji.cli.streams import talk
from gouji.cli.tried import Sown, TriedPack
from gouji.engine.coverage import coverage
from gouji.engine.form import Form
from gouji.engine.forms import editions, load_form
from gouji.engine.mutation import sow, specimens
from gouji.engine.proof import prove
from gouji.engine.refusal import RulesetError
from gouji.engine.report import Report
from gouji.engine.rulebook import Rulebook
from gouji.engine.text import Text

_NO_SPECIMENS = Text(
    "格式 {form} 没有六个部分，造不出无误的报告：没有植入错误",
    "the form {form} has no six sections, and no clean reports of it can be made: nothing is planted",
)


def run_proof(settings: ProofSettings) -> int:
    """Try all packs of the settings, print what came out, return how to end."""
    books = [load_rulebook([name], settings.lang, "PACK") for name in settings.packs]
    # files of one folder name one pack, as a hook names them
    tried = [_tried(book, settings) for book in {book.named[0]: book for book in books}.values()]
    if settings.style == "json":
        text = render_proof_json(tried, VERSION)
    else:
        text = "\n".join(render_proof(pack, settings.lang, verbose=settings.verbose) for pack in tried)
    write(text, settings.output)
    return Exit.CLEAN if all(pack.proof.holds for pack in tried) else Exit.FINDINGS


def _tried(book: Rulebook, settings: ProofSettings) -> TriedPack:
    try:
        proof = prove(book.named[0])
    except RulesetError as error:
        raise click.BadParameter(error.told.in_language(settings.lang), param_hint="'PACK'") from error
    if not (settings.coverage or settings.mutate):
        return TriedPack(proof, None, None)
    form, year = _edition(book)
    clean = tuple(specimens(form, year, settings.reports, settings.seed)) if form in editions() else ()
    covered = coverage(book.ever_selected, form, clean) if settings.coverage else None
    if settings.mutate and not clean:
        talk(_NO_SPECIMENS.format(form=form.name).in_language(settings.lang))
    sown = _sown(book, form, clean, settings) if settings.mutate and clean else None
    return TriedPack(proof, covered, sown)


def _edition(book: Rulebook) -> tuple[Form, int]:
    """Return the newest edition of the form that the pack is for, and a year that it is for."""
    rules = book.named[0].rules
    named = {name for rule in rules for name in rule.forms or ()}
    form = max(map(load_form, named), key=lambda form: form.since, default=editions()[0])
    first = max([form.since, *(rule.years[0] or 0 for rule in rules)])
    return form, form.until or first


def _sown(book: Rulebook, form: Form, clean: Sequence[Report], settings: ProofSettings) -> Sown:
    planted = sow(clean, lambda report: findings_by(book, report, settings.lang), settings.seed)
    return Sown(form, settings.seed, clean, tuple(planted))
