"""Readings of sentences that published reports use: true of the table no rule objects, with another number one does."""

import pytest
from support.shapes import FORM, document, fillers_dropped, zeros

import gouji.rules
from gouji.engine.check import check
from gouji.engine.discovery import discover
from gouji.engine.recognise import recognise
from gouji.engine.ruleset import load_ruleset
from gouji.engine.source import Source

WORDS = [rule for rule in discover(gouji.rules) if rule.code.startswith(("GJ4", "GJ74"))]
RULES = (*WORDS, *load_ruleset("ogi").rules)
COLUMNS = [column.key for block in FORM.table("requests").blocks for column in block.columns]
# 自然人, 商业企业, 总计; no other organisation applied.
ROWS = {
    "received": (70, 5, 75),
    "carried_in": (4, 1, 5),
    "granted": (28, 2, 30),
    "granted_in_part": (9, 1, 10),
    "denied.internal_affairs": (3, 0, 3),
    "denied.process_info": (2, 0, 2),
    "denied.enforcement_file": (1, 0, 1),
    "unable.not_held": (11, 1, 12),
    "unable.need_creation": (4, 0, 4),
    "not_processed.petition": (2, 0, 2),
    "not_processed.repeat": (3, 0, 3),
    "other.overdue_correction": (2, 0, 2),
    "other.misc": (3, 1, 4),
    "concluded": (68, 5, 73),
    "carried_out": (6, 1, 7),
}
REVIEW, DIRECT, AFTER_REVIEW = "20 3 4 5 32", "6 1 0 2 9", "8 0 1 3 12"
CASES_ALONE = "1 0 0 0 1 2 0 0 0 2 0 0 0 0 0"
DISCLOSURE = {
    "regulations.made": "1",
    "regulations.in_force": "3",
    "normative_documents.made": "8",
    "normative_documents.repealed": "3",
    "normative_documents.in_force": "31",
    "permits.decisions": "215",
    "penalties.decisions": "40",
    "fees.amount": "484.64",
}


def full_table() -> dict[str, str]:
    """Return the figures of a year in which all relations of the form hold."""
    cells = zeros() | DISCLOSURE
    for row, (person, business, total) in ROWS.items():
        figures = {"natural_person": person, "business": business, "total": total}
        cells |= {f"requests.{row}.{column}": str(figures.get(column, 0)) for column in COLUMNS}
    return cells | dict(zip(FORM.table("cases").keys, f"{REVIEW} {DIRECT} {AFTER_REVIEW}".split(), strict=True))


def no_requests_but_cases() -> dict[str, str]:
    """Return the figures of a year without requests, in which an earlier one led to a review and two lawsuits."""
    return zeros() | dict(zip(FORM.table("cases").keys, CASES_ALONE.split(), strict=True))


def codes(words: str, cells: dict[str, str]) -> list[str]:
    text = document(cells, fillers_dropped).replace("依法答复申请。", words)
    assert words in text
    return [found.code for found in check(recognise(Source("<test>", text, "", "utf-8")), RULES).findings]


READINGS = [
    pytest.param(
        "全县共受理政府信息公开申请{}件，其中自然人{}件，法人或其他组织{}件；共办理{}件，结转下一年{}件。",
        (80, 74, 6, 73, 7),
        [(0, 82, "GJ401"), (1, 71, "GJ405"), (2, 8, "GJ405"), (3, 76, "GJ402"), (4, 9, "GJ404")],
        id="taken up: newly received with those carried in, applicants likewise",
    ),
    pytest.param(
        "共办理涉及政府信息公开的行政复议、行政诉讼案件{}件。",
        (53,),
        [(0, 74, "GJ408")],
        id="cases: all three blocks",
    ),
    pytest.param(
        "共收办政府信息公开申请{}件，同比增长70.3%，自然人{}件、法人{}件；予以公开{}件、部分公开{}件、不予公开{}件、"
        "无法提供{}件、不予处理{}件、其他处理{}件、转下年度办理{}件。",
        (80, 74, 6, 30, 10, 6, 16, 5, 6, 7),
        [
            (0, 88, "GJ401"),
            (1, 77, "GJ405"),
            (2, 9, "GJ405"),
            (3, 31, "GJ406"),
            (4, 12, "GJ406"),
            (5, 3, "GJ406"),
            (6, 12, "GJ406"),
            (7, 4, "GJ406"),
            (8, 4, "GJ406"),
            (9, 8, "GJ404"),
        ],
        id="outcomes and those carried over add up to what was taken up",
    ),
    pytest.param(
        "全年办结政府信息公开行政复议案件{}件，办结政府信息公开行政诉讼案件{}件。",
        (27, 16),
        [(0, 30, "GJ409"), (1, 17, "GJ409")],
        id="closed cases only",
    ),
    pytest.param(
        "受理政府信息公开申请{}件，答复{}件（含上年度结转申请{}件，另有{}件顺延到下年度答复）。",
        (75, 73, 5, 7),
        [(0, 76, "GJ401"), (1, 72, "GJ402"), (2, 6, "GJ403"), (3, 2, "GJ404")],
        id="received, concluded, carried in, carried over",
    ),
    pytest.param(
        "政府信息公开行政诉讼{}件，其中结果维持{}件，纠正{}件，其他{}件，尚未审结{}件。",
        (21, 14, 1, 1, 5),
        [(0, 22, "GJ408"), (1, 15, "GJ409"), (2, 3, "GJ409"), (3, 2, "GJ409"), (4, 6, "GJ409")],
        id="both kinds of lawsuits together, cell by cell",
    ),
    pytest.param(
        "新增公开市政府规章{}件、政策性文件11件。",
        (1,),
        [(0, 2, "GJ411")],
        id="policy documents are no normative documents",
    ),
    pytest.param(
        "新收政府信息公开申请{}件，答复{}件，结转下年度{}件。",
        (75, 73, 7),
        [(0, 80, "GJ401"), (1, 70, "GJ402"), (2, 3, "GJ404")],
        id="newly received has one meaning",
    ),
    pytest.param(
        "收到政府信息公开申请{}件，上年度结转办理{}件，共办结{}件，结转到2022年办理{}件。",
        (75, 5, 73, 7),
        [(0, 74, "GJ401"), (1, 4, "GJ403"), (2, 70, "GJ402"), (3, 1, "GJ404")],
        id="all four terms of the balance",
    ),
    pytest.param(
        "收到政府信息公开申请{}件（信件10件，网络65件），已办结{}件，{}件结转下年度；涉及政府信息公开的行政复议27件已审结；"
        "涉及政府信息公开的行政诉讼{}件正在审理。",
        (75, 73, 7, 5),
        [(0, 79, "GJ401"), (1, 77, "GJ402"), (2, 8, "GJ404"), (3, 6, "GJ409")],
        id="ways of arrival are no applicants, pending cases no others",
    ),
    pytest.param(
        "县政府办代表县政府受理政府信息公开申请{}件。",
        (75,),
        [(0, 17, "GJ416")],
        id="an office that speaks of its own: a remark, no contradiction",
    ),
    pytest.param("全年答复政府信息公开申请{}件。", (67,), [(0, 66, "GJ402")], id="replies without other outcomes"),
    pytest.param("全年答复政府信息公开申请{}件。", (68,), [(0, 71, "GJ402")], id="replies without those carried in"),
    pytest.param(
        "收到政府信息公开申请75件，其中{}件已按期办结，4件申请人主动撤销。",
        (69,),
        [(0, 61, "GJ402")],
        id="replies without what was withdrawn",
    ),
    pytest.param("全年办理政府信息公开申请{}件。", (80,), [(0, 81, "GJ402")], id="handled: all that was there"),
    pytest.param(
        "全年制发行政规范性文件{}件，废止{}件，现行有效{}件。",
        (8, 3, 31),
        [(0, 9, "GJ411"), (1, 4, "GJ411"), (2, 13, "GJ411")],
        id="documents",
    ),
    pytest.param("全年制发和废止行政规范性文件共{}件。", (11,), [], id="made and repealed together"),
    pytest.param("全年作出行政许可决定{}件。", (215,), [(0, 216, "GJ412")], id="decisions"),
    pytest.param("行政事业性收费{}万元。", ("484.64",), [(0, "48.46", "GJ412")], id="charges in the unit of the form"),
    pytest.param(
        "依申请公开办理结果中，予以公开{}件（41.1%），部分公开10件（13.7%）。",
        (30,),
        [(0, 31, "GJ406")],
        id="a share of those concluded",
    ),
    pytest.param(
        "依申请公开办理结果中，予以公开30件（{}%）。",
        ("37.5",),
        [(0, "39.5", "GJ415")],
        id="a share of all that was handled",
    ),
    pytest.param(
        "全年政府信息公开申请办结率{}%。",
        ("91.3",),
        [(0, "100", "GJ413")],
        id="a rate that leaves room for those carried over",
    ),
]


@pytest.mark.parametrize(("words", "true"), [pytest.param(*case.values[:2], id=case.id) for case in READINGS])
def test_true_sentence_is_silent(words: str, true: tuple[int | str, ...]) -> None:
    assert codes(words.format(*true), full_table()) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param(
            words.format(*true[:place], number, *true[place + 1 :]), code, id=f"{case.id}: {number} for {true[place]}"
        )
        for case in READINGS
        for words, true, wrong in [case.values]
        for place, number, code in wrong
    ],
)
def test_another_number_is_told_once(words: str, found: str) -> None:
    assert codes(words, full_table()) == [found]


@pytest.mark.parametrize(
    ("review", "lawsuits", "found"),
    [(1, 2, []), (3, 2, ["GJ407"]), (1, 4, ["GJ408"])],
    ids=["true", "review", "lawsuits"],
)
def test_cases_of_an_earlier_request_beside_no_requests(review: int, lawsuits: int, found: list[str]) -> None:
    words = "全年未收到政府信息公开申请。办理因2020年度政府信息公开申请引发的行政复议{}件、行政诉讼{}件，均维持。"
    assert codes(words.format(review, lawsuits), no_requests_but_cases()) == found


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("备案政府信息公开行政复议案件19件，行政诉讼案件8件。", id="filed for the record"),
        pytest.param("全市共收到政府信息公开申请912件。", id="wider than the body"),
        pytest.param("全年发布市政府规章13件（含新制定5件，修改8件）。", id="amended ones among those made"),
        pytest.param("全年出台政策性文件27件，印发文件110件。", id="policy documents"),
        pytest.param("主动公开行政许可信息180条、行政处罚信息36条。", id="published, not decided"),
        pytest.param("全年办理网民留言3203条，办结率96%；12345热线诉求1453件，办结率100%。", id="rates of messages"),
        pytest.param("全年收到政府信息公开申请75件，按时办结率100%。", id="all in time, some carried over"),
        pytest.param("2020年收到政府信息公开申请61件，上年同期办结52件。", id="last year"),
        pytest.param("全年收到政府信息公开申请75件，较上年增加14件，增长22.95%。", id="differences"),
        pytest.param("计划全年制定行政规范性文件12件。", id="a plan"),
        pytest.param("全年收到政府信息公开申请75件，答复率提高3个百分点。", id="points are no percent"),
        pytest.param(
            "主动公开财政信息2条（其中预算1条、决算1条），解读52条，其中1条播放量破亿。", id="brackets of others"
        ),
        pytest.param(
            "按照国办公开办函〔2021〕30号和条例第二十条第（八）项，推进“两微一号”建设，咨询电话12345。",
            id="numbers of no quantity",
        ),
        pytest.param("全年收到政府信息公开申请近80件，答复70余件。", id="rough numbers"),
        pytest.param("自条例施行以来累计收到政府信息公开申请412件。", id="over the years"),
        pytest.param("全年通过网络收到政府信息公开申请65件，占86.7%。", id="a way of arrival and its share"),
        pytest.param("规章0件，行政强制0件，未收取行政事业性收费的单位实行零报告。", id="zeros"),
    ],
)
def test_what_the_table_does_not_count_is_silent(words: str) -> None:
    assert codes(words, full_table() | {"regulations.made": "0"}) == []


def test_full_table_keeps_all_relations_of_the_form() -> None:
    assert codes("依法办理。", full_table()) == []
