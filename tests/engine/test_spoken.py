import pytest

from gouji.engine.forms import load_form
from gouji.engine.spoken import named, spoken

FORM = load_form("ogi-2021")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("requests.received", "count"),
        ("requests.concluded.organisations", "count"),
        ("litigation.direct.upheld", "count"),
        ("fees.amount", "amount"),
        ("fee.amount", "amount"),
        ("rate.reply", "rate"),
        ("rate.points", None),
        ("{about}.total", None),
    ],
)
def test_statements_and_rates_have_a_kind(name: str, kind: str | None) -> None:
    assert spoken().get(name) == kind


def test_a_statement_is_called_as_the_form_calls_its_figure() -> None:
    assert named("fees.amount", FORM).zh == "表二 › 行政事业性收费 › 本年收费金额"
    assert named("requests.received", FORM).zh == "表三 › 本年新收 › 总计"
    assert named("rate.reply", FORM).zh == "答复率"
    assert named("requests.denied", FORM).zh == "“requests.denied”"
