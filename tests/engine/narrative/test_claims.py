"""What sentences say of the requests received: the wording is our own, the traps are those of real reports."""

import pytest
from support.sentences import TITLE, claim, received, said

NEW = ("requests.received.total",)
WITH_CARRIED_IN = ("requests.received.total", "requests.carried_in.total")


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("全年共收到公开政府信息申请12件。", 12),
        ("依申请公开政府信息共收到6件,办结6件。", 6),
        ("全年共受理依申请公开件3件,在规定时限内予以答复。", 3),
        ("2021年,全县收到政府信息公开申请42件,均按期答复。", 42),
        ("2021年度我县收到政府信息公开申请 1,203 件。", 1203),
        ("本机关共接收政府信息公开申请8宗。", 8),
        ("年内接到依申请公开申请16份。", 16),
        ("全县各级行政机关累计收到公民、法人和其他组织提出的政府信息公开申请321件。", 321),
        ("共收办政府信息公开申请案件2106件,同比增长7%。", 2106),
        ("本年度全县共收到58件政府信息公开申请,已办结57件。", 58),
        ("(二)依申请公开方面。坚持登记在先。本年度共收到58件申请,办结57件。", 58),
        ("(二)依申请公开情况。收到21件(其中网络9件、信函12件),全部办结。", 21),
        ("依申请公开\n2021年共收到申请7件。", 7),
        ("2021年1月1日至2021年12月31日,全县共收到政府信息公开申请19件。", 19),
        ("2021年1-12月,我县收到依申请公开信息2条。", 2),
        ("政府信息公开申请共收到12件,答复11件。", 12),
        ("收到申请公开政府信息5件。", 5),
        ("云河县共收到政府信息公开申请30件。", 30),
        ("2021年,云河县各级行政机关收到政府信息公开申请30件。", 30),
        ("受理政府信息公开申请数量为30件。", 30),
        ("共收到政府信息公开申请９件。", 9),
        ("收到政府信息公开申请12件,比上年减少3件。", 12),
        ("上年结转申请2件,收到政府信息公开申请24件。", 24),
        ("收到政府信息公开申请75件,涉及自然人72件、商业企业3件。", 75),
        ("规范登记、审核、办理、答复、归档各环节,全年共收到政府信息\n公开申请14件。", 14),
        ("共收到申请40件。", 40),
    ],
)
def test_requests_received_are_claimed(words: str, value: int) -> None:
    found = received(words)
    assert [(int(c.value), c.undecided) for c in found] == [(value, None)]
    assert [c.readings for c in found] == [(NEW, WITH_CARRIED_IN)]


@pytest.mark.parametrize(
    "words",
    [
        "本年新收政府信息公开申请12件,上年结转1件。",
        "新收到依申请公开件12件。",
        "新收政府信息公开申请12件(不含上年结转1件)。",
        "(二)依申请公开。新收12件,加上上年结转的1件,共办理13件。",
    ],
)
def test_newly_received_has_one_reading(words: str) -> None:
    found = claim(words)
    assert found.readings == (NEW,)
    assert (int(found.value), found.certain, found.undecided) == (12, True, None)


@pytest.mark.parametrize("bracket", ["(含上年结转3件)", ",其中上年结转3件", ",包括上年度结转的3件"])
def test_newly_received_with_those_carried_in_has_both_readings(bracket: str) -> None:
    found = claim(f"新收政府信息公开申请15件{bracket}。")
    assert (found.readings, found.certain, found.undecided) == ((NEW, WITH_CARRIED_IN), False, None)


def test_newly_taken_up_is_not_surely_all_that_came_in() -> None:
    found = claim("全县新受理政府信息公开申请15件。")
    assert (found.certain, found.undecided) == (False, None)


@pytest.mark.parametrize(
    "words",
    [
        "2021年未收到政府信息公开申请。",
        "本年度没有收到公民、法人或其他组织的政府信息公开申请,无结转。",
        "我县未接到依申请公开事项。",
        "全年未收到任何政府信息公开申请的情况。",
    ],
)
def test_no_request_is_a_claim_of_zero(words: str) -> None:
    found = claim(words)
    assert (int(found.value), found.unit, found.certain, found.undecided) == (0, None, False, None)


@pytest.mark.parametrize(
    ("words", "scope"),
    [
        ("县政府办公室收到政府信息公开申请17件。", "政府办"),
        ("县政府办代表县政府受理政府信息公开申请17件。", "政府办"),
        ("我办共收到政府信息公开申请6件。", "我办"),
        ("县本级收到政府信息公开申请6件。", "本级"),
        ("其中收到政府信息公开申请6件。", "其中"),
        ("通过门户网站收到政府信息公开申请6件。", "通过门户网站"),
        ("收到当面提交的政府信息公开申请6件。", "当面"),
        ("收到信函方式的政府信息公开申请6件。", "信函"),
        ("收到网络申请公开政府信息6件。", "网络"),
        ("收到政府信息公开申请6件(含咨询2件)。", "含咨询2件"),
        ("收到政府信息公开申请6件(网络渠道)。", "网络"),
        ("上半年收到政府信息公开申请6件。", "上半年"),
        ("3月收到政府信息公开申请6件。", "3月"),
        ("县教育局收到政府信息公开申请6件。", "县教育局"),
        ("云河县教育局收到政府信息公开申请6件。", "教育局"),
        ("收到征地类政府信息公开申请6件。", "征地类"),
        ("全县教育系统收到政府信息公开申请6件。", "系统"),
        ("未收到通过信函提交的政府信息公开申请。", "通过信函"),
        ("各乡镇均未收到政府信息公开申请。", "各乡镇"),
        ("全县各部门收到政府信息公开申请6件。", "各部门"),
        ("自条例施行以来,累计收到政府信息公开申请45件。", "以来"),
        ("条例实施四年多来,累计收到政府信息公开申请45件。", "四年多来"),
        ("未接到辖区居民及单位提出的政府信息公开申请。", "辖区居民及单位"),
        ("截至2021年12月31日,累计收到政府信息公开申请45件。", "截至"),
        ("(二)依申请公开。全年收到各类申请36件。", "各类"),
        ("收到依申请公开件9件,经审查属于信访3件,实际办理6件。", "属于信访"),
        ("受理依申请公开6件,其余3件不予受理。", "不予受理"),
        ("收到政府信息公开申请6件,经甄别后受理。", "甄别后受理"),
        ("新收政府信息公开申请3件、结转2件由县档案馆办理。", "由"),
    ],
)
def test_a_narrower_scope_leaves_the_claim_undecided(words: str, scope: str) -> None:
    found = claim(words).undecided
    assert found
    assert scope in found.words


@pytest.mark.parametrize(
    "words",
    [
        "全年收到网民留言320条,均已回复。",
        "受理12345热线诉求4100件。",
        "收到信访件12件。",
        "收到人大代表建议12件、政协提案9件。",
        "收到政府信息公开投诉举报2件。",
        "收到因政府信息公开申请引发的行政复议2件。",
        "收到政府信息公开申请行政复议2件。",
        "未收到因政府信息公开申请引起的行政诉讼。",
        "未收到申请人反馈。",
        "收到申请之日起20个工作日内予以答复。",
        "自收到政府信息公开申请之日起15个工作日内答复。",
        "收到补贴申请40件。",
        "受理行政许可申请40件。",
        "较上年新收政府信息公开申请减少4件。",
        "收到政府信息公开申请处理费40元。",
        "办理政府信息公开申请40件。",
        "(三)政务服务。收到12件,全部办结。",
        "受理并答复政府信息公开申请6件。",
        "收到自然人政府信息公开申请6件。",
        "未收到法人或其他组织提交的政府信息公开申请。",
        "依据〔2021〕30号文件受理政府信息公开申请。",
        "规范依申请受理答复流程,新增公开事项3项。",
        "(二)依申请公开。办理信访事项时收到12件,全部办结。",
        "(二)依申请公开。12345热线收到12件,全部办结。",
    ],
)
def test_other_subjects_are_no_claim(words: str) -> None:
    assert received(words) == []


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("去年收到政府信息公开申请40件。", "去年"),
        ("2020年收到政府信息公开申请40件。", "2020年"),
        ("2020年,全县共收到政府信息公开申请40件。", "2020年"),
        ("与上年同期收到政府信息公开申请40件相比,数量下降。", "上年同期"),
        ("明年计划收到政府信息公开申请40件。", "计划"),
        ("力争受理政府信息公开申请40件。", "力争"),
    ],
)
def test_numbers_of_other_years_are_told_apart(words: str, time: str) -> None:
    found = claim(words).undecided
    assert found
    assert (found.kind, found.words) == ("time", time)


def test_the_year_named_last_is_meant() -> None:
    before, now = received("2020年收到9件,2021年收到政府信息公开申请14件。")
    assert (before.undecided and before.undecided.kind, now.undecided) == ("time", None)


def test_applications_of_any_kind_are_left_open_where_some_of_them_are_for_information() -> None:
    applications, _ = received("(二)依申请公开。收到申请36件,其中政府信息公开申请6件。")
    assert applications.undecided


def test_what_was_taken_up_is_a_part_of_what_was_received() -> None:
    came_in, taken_up = received("(二)依申请公开。收到申请12件,受理9件,告知补正3件。")
    assert (came_in.undecided, taken_up.undecided is None) == (None, False)


@pytest.mark.parametrize("whole", ["全县各级各部门", "各级行政机关", "各乡镇、各部门", "各地各单位", "全县各单位"])
def test_all_its_authorities_are_the_whole_body(whole: str) -> None:
    assert claim(f"{whole}共收到政府信息公开申请6件。").undecided is None


@pytest.mark.parametrize(
    ("body", "who", "scope"),
    [
        ("云河县", "全县", None),
        ("云河县", "全市", "全市"),
        ("宁川市云河区人民政府", "全区", None),
        ("宁川市云河区人民政府", "全市", "全市"),
        ("云河县教育局", "我局", None),
        ("云河县教育局", "全县", "全县"),
        ("云河县发展和改革委员会", "我委", None),
        ("云河街道办事处", "我街道", None),
        ("云河高新区管委会", "全区", None),
    ],
)
def test_only_the_area_of_the_body_itself_is_the_whole(body: str, who: str, scope: str | None) -> None:
    found = received(f"{who}收到政府信息公开申请6件。", title=f"{body}2021年政府信息公开工作年度报告\n")
    assert [claim.undecided and claim.undecided.words for claim in found] == [scope]


@pytest.mark.parametrize(
    "words",
    [
        "申请量居前的是自然资源领域,收到8件。",
        "1名申请人集中提出,收到申请8件。",
        "本机关收到9件,所属单位收到3件。",
        "县政府收到申请9件,部门收到申请3件。",
    ],
)
def test_a_bare_count_takes_its_subject_from_the_words_around_it(words: str) -> None:
    assert None not in [claim.undecided for claim in received(f"(二)依申请公开。{words}")]


def test_only_the_total_of_a_breakdown_is_claimed() -> None:
    found = received("收到政府信息公开申请15件(其中自然人申请11件,企业申请4件),已办结13件,2件结转下年办理。")
    assert [c.value for c in found] == [15]


def test_an_approximate_number_says_so() -> None:
    assert claim("收到政府信息公开申请120余件。").approximate


def test_a_claim_spans_its_words_in_the_source() -> None:
    words = "全年共 受理政府信息公开申请 ２１ 件。"
    found = said(words)
    assert found.claims[0].raw == "受理政府信息公开申请 ２１ 件"
    assert found.claims[0].span.start == len(TITLE) + words.index("受理")


@pytest.mark.parametrize(
    "words", ["其中(申请3件", "未收到", "13800001111", "2021年1月", "行政复议3件,行政诉讼4件,", "(", "申请)3件"]
)
def test_endless_sentences_are_heard_to_their_end(words: str) -> None:
    assert isinstance(said("(二)依申请公开。" + words * (100_000 // len(words))).claims, tuple)


@pytest.mark.parametrize(("body", "certain"), [("云河省人民政府", True), ("云河省人民政府办公厅", False)])
def test_nobody_knows_whether_the_table_of_an_office_is_of_a_whole_area(body: str, certain: bool) -> None:
    (only,) = received("全省各级行政机关新收政府信息公开申请19,214件。", f"{body}2021年政府信息公开工作年度报告\n")

    assert only.certain is certain


@pytest.mark.parametrize(
    ("words", "name", "value"),
    [
        ("答复申请9件,属于信访、举报的不予处理5件。", "requests.not_processed.petition", 5),
        ("答复申请9件,逾期未缴费不再处理2件。", "requests.other.overdue_fee", 2),
        ("答复申请9件,部分同意公开2件。", "requests.granted_in_part", 2),
        ("答复申请9件,无法提供信息4件。", "requests.unable", 4),
        ("收到申请9件,亦无上年度结转申请。", "requests.carried_in", 0),
        ("政府信息公开行政复议为0件,没有上年结转的申请。", "requests.carried_in", 0),
        ("办理信息公开申请没有收取费用。", "fee.amount", 0),
    ],
)
def test_what_became_of_requests_is_heard_in_other_words(words: str, name: str, value: int) -> None:
    *_, last = said(words).claims
    assert (last.statement, last.value, last.undecided) == (name, value, None)
