"""Numbers that look like those of requests, cases, documents and the fee, and are of something else."""

import pytest
from support.sentences import said


@pytest.mark.parametrize(
    "words",
    [
        "办理林权纠纷行政裁决6件,当事人不服提起诉讼2件,二审维持1件。",
        "调解征地纠纷8件,当事人起诉2件。",
        "全年行政复议71件,多数由投诉举报处理引起,维持48件,另有行政诉讼19件。",
        "工伤认定行政诉讼24件均不属于政府信息公开案件。",
        "全局行政应诉12件,其中劳动保障类10件,政府信息公开类2件。",
        "东湾区有3件答复被复议机关责令重作。",
        "市政府公报登载规章2件、规范性文件31件、其他文件87件。",
        "学校新制定规章制度18项、修订27项、废止9项。",
        "收到登记申请18件,办结16件。",
        "发出信息处理费收费通知21份。",
        "举办培训班,未收取费用。",
        "梳理行政许可事项28项、行政处罚事项214项。",
    ],
)
def test_nothing_is_heard_of_other_business(words: str) -> None:
    assert said(words).claims == ()


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("因征地补偿被提起行政诉讼7件;因政府信息公开被提起行政诉讼1件。", ["litigation.total"]),
        ("因政府信息公开引发的行政复议案件3件,不涉及行政处罚。", ["review.total"]),
        ("答复申请20件,其中2件答复被上级机关责令纠正。", ["requests.concluded"]),
        ("登载规范性文件12件,制定规范性文件3件。", ["normative_documents.made"]),
        ("登记政府信息公开申请18件,办结16件。", ["requests.received", "requests.concluded"]),
        ("发出收费通知3份,收取信息处理费300元。", ["fee.amount"]),
        ("依申请提供信息未收取费用。", ["fee.amount"]),
        ("政府信息公开行政复议维持2件,法院判决撤销1件。", ["review.upheld", "litigation.corrected"]),
        ("行政复议答复通知书5件,其中涉及政府信息公开1件。", ["review.total"]),
        ("因政府信息公开未成为被告。", ["litigation.total"]),
        ("未发生涉及政府信息公开的行政复议,未发生涉及政府信息公开的行政诉讼。", ["review.total", "litigation.total"]),
        (
            "收到政府信息公开申请9件。引发行政复议4件,已审结3件。",
            ["requests.received", "review.total", "review.closed"],
        ),
        ("因政府信息公开被复议纠正2件,被法院判决败诉1件。", ["review.corrected", "litigation.corrected"]),
        ("因政府信息公开引发行政复议1件;3件申请尚未到期,转入下年。", ["review.total", "requests.carried_out"]),
        ("政府信息公开行政复议占8.3%;3件尚未到期,转入下年。", ["requests.carried_out"]),
        ("没有因答复不当引起的行政复议、行政诉讼。", ["cases.total"]),
        ("政府信息公开行政复议17件,审结后重新作出答复2份。", ["review.total"]),
        ("因政府信息公开引发的复议、诉讼有所上升,全年共办理17件。", ["cases.total"]),
    ],
)
def test_what_is_said_beside_it_is_heard(words: str, names: list[str]) -> None:
    assert [claim.statement for claim in said(words).claims] == names


def test_answers_of_which_a_number_is_some_or_sent_in_one_way_are_no_whole() -> None:
    for words in ("收到申请9件,答复中3件引用了法条。", "收到申请9件,以电子邮件答复3件。"):
        assert [claim.statement for claim in said(words).claims] == ["requests.received"]


def test_requests_are_spoken_of_behind_what_some_of_them_are_about() -> None:
    topics = "收到申请9件,涉及用地审批3件、惠农补贴5件、其他1件"
    for words in (f"{topics};答复8件。", "发布信息94条;收到申请9件,答复8件。"):
        told = [(claim.statement, int(claim.value)) for claim in said(words).claims]
        assert told == [("requests.received", 9), ("requests.concluded", 8)]


def test_requests_are_spoken_of_behind_the_share_that_led_to_cases() -> None:
    words = "收到政府信息公开申请9件,引发行政复议的比例为11.1%;3件尚未到期。"
    assert [claim.statement for claim in said(words).claims] == ["requests.received", "requests.carried_out"]


@pytest.mark.parametrize(
    "words",
    [
        "今年因政府信息公开被诉案件中有2件败诉。",
        "不动产登记中心受理登记申请61220件，办结61004件。",
        "区法律援助中心受理申请207件。",
    ],
)
def test_some_of_what_is_named_and_applications_of_other_kinds_are_no_whole(words: str) -> None:
    assert [claim.statement for claim in said(words).claims if claim.statement.endswith((".total", "received"))] == []
