import pytest

from gouji.engine.binding import bind
from gouji.engine.expression import parse, parse_over
from gouji.engine.forms import load_form
from gouji.engine.formula import formula, formula_of, usual_message
from gouji.engine.ruleset import load_ruleset

FORM = load_form("ogi-2021")


@pytest.mark.parametrize(
    ("holds", "over", "zh", "en"),
    [
        (
            "sum(applicants) == total",
            "rows of requests",
            "表三每一行：自然人 + 商业企业 + … + 其他组织 = 总计",
            "each row of table three: natural persons + businesses + … + other organisations = total",
        ),
        (
            "received - 0.5 * carried_in + 3 <= 2 * concluded",
            "columns of requests",
            "表三每一列：本年新收 - 0.5 × 上年结转 + 3 ≤ 2 × 办理结果总计",
            "each column of table three: received - 0.5 × carried in + 3 ≤ 2 × concluded",
        ),
        (
            "upheld <= total",
            "blocks of cases",
            "表四每一组（行政复议、未经复议直接起诉、复议后起诉）：结果维持 ≤ 总计",
            (
                "each group of table four (administrative review, litigation without review, litigation after review): "
                "upheld ≤ total"
            ),
        ),
        (
            "total <= requests.concluded.total",
            "rows of requests in outcomes",
            "表三每一行（予以公开、部分公开、属于国家秘密等 21 项）：总计 ≤ 表三 › 办理结果总计 › 总计",
            (
                "each row of table three (granted, granted in part, state secret, 21 in all): "
                "total ≤ table three › concluded › total"
            ),
        ),
        (
            "requests.carried_in.total == previous.requests.carried_out.total",
            None,
            "表三 › 上年结转 › 总计 = 上年的表三 › 结转下年度 › 总计",
            "table three › carried in › total = last year's table three › carried out › total",
        ),
        (
            "children.sum(total) <= total",
            "rows of requests",
            "表三每一行：下级各报告总计之和 ≤ 总计",
            "each row of table three: total of all bodies below ≤ total",
        ),
        ("said(rate.reply) >= 90", None, "文中的答复率 ≥ 90", "the rate of replies in the words ≥ 90"),
        (
            "said(requests.received) == requests.received.total",
            None,
            "文中的表三 › 本年新收 › 总计 = 表三 › 本年新收 › 总计",
            "table three › received › total in the words = table three › received › total",
        ),
        ("said(fee.count) != 3", None, "文中的“fee.count” ≠ 3", "“fee.count” in the words ≠ 3"),
    ],
)
def test_a_relation_is_written_as_people_would(holds: str, over: str | None, zh: str, en: str) -> None:
    written = formula(bind(parse(holds), parse_over(over) if over else None, FORM))
    assert (written.zh, written.en) == (zh, en)


def test_the_formula_of_a_rule_is_that_of_its_first_edition() -> None:
    (rule,) = (rule for rule in load_ruleset("ogi").rules if rule.code == "GJ301")
    written = formula_of(rule)
    assert written is not None
    assert written.zh == "表三每一列：本年新收 + 上年结转 = 办理结果总计 + 结转下年度"


@pytest.mark.parametrize(
    ("holds", "over", "zh"),
    [
        ("a + b == c", "rows of t", "{row}：{left_parts} = {left}，{right_parts}，两者应相等"),
        ("a != sum(b)", "columns of t", "{column}：{left_parts}，{right_parts} = {right}，两者不应相等"),
        ("a <= 100", "blocks of t", "{block}：{left_parts}，{right_parts}，前者不应大于后者"),
        ("a >= 0.5 * b", None, "{left_parts}，{right_parts} = {right}，前者不应小于后者"),
        ("previous.a == said(b)", None, "{left_parts}，{right_parts}，两者应相等"),
        ("a < b", None, "{left_parts}，{right_parts}，前者应小于后者"),
        ("a > b", None, "{left_parts}，{right_parts}，前者应大于后者"),
    ],
)
def test_a_rule_without_a_message_tells_both_sides_and_what_is_demanded(holds: str, over: str | None, zh: str) -> None:
    assert usual_message(parse(holds), parse_over(over) if over else None).zh == zh
