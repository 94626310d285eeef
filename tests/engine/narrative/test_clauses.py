"""Clauses in which a reason, or a comma, stands between a number and what it is of."""

import pytest
from support.sentences import said


@pytest.mark.parametrize(
    "words",
    [
        "收到申请9件,2件因正在征求第三方意见结转下年度。",
        "收到申请9件,其余2件因征求第三方意见或依法延期,转至2022年答复。",
        "收到申请9件,另有2件于12月下旬收到,结转下年度办理。",
        "收到申请9件,剩余2件待补正,次年答复。",
        "答复7件(另外2件申请因征求第三方意见顺延至下年度)。",
        "收到申请9件,年底收到的2件结转下年度。",
    ],
)
def test_what_goes_over_to_the_next_year_may_have_its_reason_told_between(words: str) -> None:
    *_, last = said(words).claims
    assert (last.statement, int(last.value), last.undecided) == ("requests.carried_out", 2, None)


@pytest.mark.parametrize(
    "words",
    [
        "答复申请9件,其中有2件是2020年12月收到、结转至本年的。",
        "答复申请9件,答复数中有2件是上年度结转的。",
        "另有2020年末收到的公开申请2件延续至本年办理。",
    ],
)
def test_what_came_from_the_year_before_may_have_its_coming_told_between(words: str) -> None:
    *_, last = said(words).claims
    assert (last.statement, int(last.value), last.undecided) == ("requests.carried_in", 2, None)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("无法提供9件:一是本机关不掌握,6件;二是补正后申请内容仍不明确,3件。", "requests.unable.not_held"),
        ("答复申请9件,以予以公开为主,计6件。", "requests.granted"),
        ("答复申请9件,重复申请告知不予处理,共6件。", "requests.not_processed.repeat"),
    ],
)
def test_a_reason_may_have_its_number_behind_a_comma(words: str, name: str) -> None:
    assert {claim.statement: int(claim.value) for claim in said(words).claims}[name] == 6


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("收到申请9件,其中2件已答复,结转下年度1件。", {"received": 9, "concluded": 2, "carried_out": 1}),
        ("收到申请9件,2件已答复,下年度继续规范办理。", {"received": 9, "concluded": 2}),
        ("答复申请9件,2件不予公开,6件部分公开。", {"concluded": 9, "denied": 2, "granted_in_part": 6}),
    ],
    ids=["a number of its own", "answered", "an outcome of its own"],
)
def test_no_other_comma_is_passed_over(words: str, told: dict[str, int]) -> None:
    found = {claim.statement.removeprefix("requests."): int(claim.value) for claim in said(words).claims}
    assert found == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("未制发规章、未废止行政规范性文件。", {"regulations.made": 0, "normative_documents.repealed": 0}),
        ("废止规章2件、未制发规范性文件。", {"regulations.repealed": 2, "normative_documents.made": 0}),
        ("制定规章2件、规范性文件5件。", {"regulations.made": 2, "normative_documents.made": 5}),
        ("未办理行政许可、未作出行政处罚。", {"permits.decisions": 0, "penalties.decisions": 0}),
        ("行政复议维持2件、未发生行政诉讼。", {"review.upheld": 2, "litigation.total": 0}),
    ],
)
def test_a_denial_in_a_list_has_its_own_deed(words: str, told: dict[str, int]) -> None:
    found = said("因政府信息公开," + words if "复议" in words else words).claims
    assert {claim.statement: int(claim.value) for claim in found} == told


@pytest.mark.parametrize("mark", [",", "，", "、"])
@pytest.mark.parametrize("count", [0, 1])
def test_a_denial_is_of_the_first_where_the_second_has_its_number(mark: str, count: int) -> None:
    for first, second in (("行政复议", "行政诉讼"), ("复议", "诉讼")):
        found = said(f"因政府信息公开未发生{first}{mark}{second}{count}件。").claims
        assert [(claim.statement, int(claim.value), claim.undecided) for claim in found] == [
            ("review.total", 0, None),
            ("litigation.total", count, None),
        ]


@pytest.mark.parametrize("mark", [",", "、"])
def test_without_a_number_a_denial_is_of_both(mark: str) -> None:
    for words in (f"未发生行政复议{mark}行政诉讼。", f"引发的行政复议{mark}行政诉讼0件。"):
        (found,) = said(f"因政府信息公开{words}").claims
        assert (found.statement, int(found.value)) == ("cases.total", 0)


def test_a_comma_joins_no_reviews_that_are_counted() -> None:
    found = said("因政府信息公开引发1件行政复议,行政诉讼2件。").claims
    assert [(claim.statement, int(claim.value)) for claim in found] == [("review.total", 1), ("litigation.total", 2)]
