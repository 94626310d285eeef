"""Numbers of requests, cases and decisions that look like those of the table and are of others, or of some only."""

import pytest
from support.sentences import said

from gouji.engine.narrative import DoubtKind


@pytest.mark.parametrize(
    ("words", "name", "kind", "of"),
    [
        ("(二)依申请公开。县(区)新收1,230件。", "requests.received", "scope", "县(区)"),
        ("(二)依申请公开。各乡镇、县(市、区)新收申请30件。", "requests.received", "scope", "县(市、区)"),
        ("(二)依申请公开。9件申请要求补正。", "requests.received", "scope", "补正"),
        ("(二)依申请公开。为8件政府信息公开申请提供法律意见。", "requests.received", "scope", "法律"),
        ("(二)依申请公开。涉及第三方权益的4件申请均书面征求意见。", "requests.denied.third_party", "subject", "涉及"),
        ("(二)依申请公开。3个工作日内答复申请20件。", "requests.concluded", "scope", "3个工作日内"),
        ("(二)依申请公开。13件申请转为信访处理。", "requests.carried_out", "scope", "信访"),
        ("县政府作为复议机关办理政府信息公开行政复议9件。", "review.total", "scope", "复议机关"),
        ("作为复议机关,受理政府信息公开行政复议9件。", "review.total", "scope", "复议机关"),
        ("收到政府信息公开申请54件,其中重复申请6件。", "requests.not_processed.repeat", "part", "重复申请"),
        ("废止规范性文件26件,宣布失效11件。", "normative_documents.repealed", "part", "失效"),
        ("公开权力事项1260项,其中行政许可360项。", "permits.decisions", "wider", "项"),
        ("作为县政府复议机构,受理政府信息公开行政复议9件。", "review.total", "scope", "复议机构"),
        ("作为复议机关受理以各乡镇政府为被申请人的政府信息公开行政复议9件。", "review.total", "scope", "复议机关"),
        ("收到申请128件,内容涉及户籍27件、执法案卷40件。", "requests.denied.enforcement_file", "part", "执法案卷"),
    ],
)
def test_words_round_a_number_leave_it_undecided(words: str, name: str, kind: DoubtKind, of: str) -> None:
    claim = next(claim for claim in said(words).claims if claim.statement == name)
    assert claim.undecided
    assert claim.undecided.kind == kind
    assert of in claim.undecided.words


def test_the_rest_of_a_count_is_a_part() -> None:
    _, rest = said("(二)依申请公开。当月办结13件,其余42件年内办结。").claims
    assert rest.undecided
    assert rest.undecided.kind == "part"


def test_the_office_of_another_body_is_named_with_it() -> None:
    title = "云河县水务局2021年政府信息公开工作年度报告\n"
    (claim,) = said("(二)依申请公开。配合县政府办公室答复申请3件。", title=title).claims
    assert claim.undecided
    assert claim.undecided.words == "县政府办公室"


@pytest.mark.parametrize("words", ["县政府办公室转来申请3件。", "申请13件转至自然资源部门办理。"])
def test_what_is_sent_on_between_bodies_is_not_carried_over(words: str) -> None:
    claims = said(f"(二)依申请公开。{words}").claims
    assert [claim.statement for claim in claims if claim.statement != "requests.received"] == []
    assert [claim for claim in claims if not claim.undecided] == []


@pytest.mark.parametrize(
    ("words", "name", "value"),
    [
        ("(二)依申请公开。收到57件,其中结转2件,其余55件均已办结。", "requests.concluded", 55),
        ("(二)依申请公开。申请2件转至下年度办理。", "requests.carried_out", 2),
        ("(二)依申请公开。对9件申请予以公开。", "requests.granted", 9),
        ("(二)依申请公开。不予公开5件,其中涉及第三方权益2件。", "requests.denied.third_party", 2),
        ("收到政府信息公开申请54件,其中重复申请不予处理6件。", "requests.not_processed.repeat", 6),
        ("答复政府信息公开申请54件,其中重复申请6件。", "requests.not_processed.repeat", 6),
        ("(二)依申请公开。不予公开2件,均属于国家秘密。", "requests.denied", 2),
        ("废止规范性文件26件,现行有效11件。", "normative_documents.repealed", 26),
        ("(二)依申请公开。涉及第三方权益不予公开2件。", "requests.denied.third_party", 2),
        ("作为县政府复议机构依法履职;以我县为被申请人的政府信息公开行政复议3件。", "review.total", 3),
        ("收到申请54件,其中部分公开3件、国家秘密2件。", "requests.denied.state_secret", 2),
        ("收到申请54件,其中涉及户籍27件、因国家秘密不予公开2件。", "requests.denied.state_secret", 2),
    ],
)
def test_words_that_are_understood_leave_it_decided(words: str, name: str, value: int) -> None:
    claim = next(claim for claim in said(words).claims if claim.statement == name)
    assert (int(claim.value), claim.undecided) == (value, None)


def test_a_list_is_of_those_with_whom_it_begins() -> None:
    _, penalties = said("县市场监管局办理行政许可6230件、行政处罚413件。").claims
    assert penalties.undecided
    assert penalties.undecided.words == "县市场监管局"


def test_what_follows_words_that_are_not_understood_is_left_open_too() -> None:
    claims = said("行政复议机构共受理行政复议案件132件,办结120件,涉及政府信息公开5件。").claims
    assert [claim.raw for claim in claims if not claim.undecided] == []


def test_a_rate_tells_of_what_the_numbers_behind_it_are() -> None:
    claims = said("(二)依申请公开。行政许可平均办理时限压缩60%,办理18264件。").claims
    assert [claim.statement for claim in claims] == ["permits.decisions"]


def test_a_clause_tells_its_own_scope() -> None:
    _, departments = said("(二)依申请公开。县本级新收申请17件,部门新收申请37件。").claims
    assert departments.undecided
    assert departments.undecided.words == "部门"


@pytest.mark.parametrize(
    "words",
    [
        "对9件申请出具补正告知书。",
        "因2019年的1件申请,被申请复议。",
        "就3件申请开展会商。",
        "向2件申请的申请人致歉。",
        "收到书面申请4件、网上申请3件。",
        "因2件申请引发复议。",
        "仅1件申请达到收费标准。",
        # a reason and the whole that it is one of
        "属于国家秘密,不予公开2件。",
        "非本机关掌握等无法提供15件。",
    ],
)
def test_requests_that_something_else_is_told_of_are_not_counted(words: str) -> None:
    claims = said(f"(二)依申请公开。{words}").claims
    assert [claim.statement for claim in claims if claim.statement.startswith("requests.")] == []


@pytest.mark.parametrize(
    "words",
    [
        "其中20个工作日内答复30件,延期答复9件。",
        "其中书面答复30件、电子答复9件。",
        "其中当场办结30件。",
        "(含延期答复9件)。",
    ],
)
def test_how_a_part_was_answered_is_no_number_of_those_answered(words: str) -> None:
    assert [claim.raw for claim in said(f"办结政府信息公开申请39件{',' if words[0] != '(' else ''}{words}").claims] == [
        "办结政府信息公开申请39件"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "出入境受理申请9,320件,办结9,300件。",
        "异地就医备案申请受理5,207件。",
        "全年接到残疾人证办理申请268件。",
        "受理涉税申请38,412件,办结38,390件。",
        "受理治安案件行政复议55件,维持48件。",
        "工伤认定类行政诉讼14件,均判决驳回。",
        "申请行政复议2件均系举报处理类。",
        "核发规划许可11件。",
    ],
)
def test_other_business_is_none_of_the_table(words: str) -> None:
    assert said(words).claims == ()


def test_of_all_lawsuits_those_about_disclosure_are_told() -> None:
    assert [claim.raw for claim in said("行政诉讼案件88件,其中涉及政府信息公开的4件。").claims] == ["4件"]


def test_what_became_of_one_outcome_is_of_this_outcome() -> None:
    *_, last = said("行政复议案件由26件降至19件,纠错案件由5件降至2件。").claims
    assert (last.statement, int(last.value), last.undecided and last.undecided.kind) == (
        "review.corrected",
        2,
        "subject",
    )


@pytest.mark.parametrize("words", ["分别收取信息处理费60元、220元。", "收取信息处理费60元、220元。"])
def test_amounts_in_a_row_are_parts(words: str) -> None:
    assert [claim.undecided and claim.undecided.kind for claim in said(words).claims] == ["part", "part"]


def test_a_claim_that_was_dismissed_is_upheld_or_of_another_result() -> None:
    *_, last = said("政府信息公开行政诉讼2件,其中1件判决驳回原告的诉讼请求。").claims
    assert (last.statement, last.undecided and last.undecided.words) == ("litigation.upheld", "驳回")


@pytest.mark.parametrize(
    "words",
    [
        "办理户籍业务1,000件,受理申请300件,办结280件。",
        "政务服务大厅办理事项12万件,受理申请3.2万件,办结3.1万件。",
        "发布信息94条;收到申请9件,答复8件。",
    ],
)
def test_a_bare_application_behind_other_business_leaves_it_open_with_what_follows(words: str) -> None:
    assert len(said(words).claims) >= 2
    assert all(claim.undecided for claim in said(words).claims)


@pytest.mark.parametrize("office", ["县政府办公室收到3件", "我办收到3件", "县委办公室机关新收3件"])
def test_an_office_that_counts_its_own_has_none_of_its_area(office: str) -> None:
    title = "云河县人民政府办公室2021年政府信息公开工作年度报告\n"
    whole, *_ = said(f"全县行政机关收到政府信息公开申请57件,其中{office}。", title=title).claims
    assert whole.undecided
    assert whole.undecided.kind == "scope"
    alone, *_ = said("全县行政机关收到政府信息公开申请57件,其中网络3件。", title=title).claims
    assert alone.undecided is None


@pytest.mark.parametrize(
    ("words", "of"),
    [
        ("以县政府名义受理的申请34件,占全县总量的13%。", "名义"),
        ("县政府秘书处代县政府收到申请34件,办结9件。", "代县"),
    ],
)
def test_what_is_done_for_a_government_is_not_all_that_its_authorities_did(words: str, of: str) -> None:
    *_, last = said(words, title="云河县人民政府2021年政府信息公开工作年度报告\n").claims
    assert last.undecided
    assert last.undecided.kind == "scope"
    assert of in last.undecided.words
