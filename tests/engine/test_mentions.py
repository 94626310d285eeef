"""The phrases by which the form ogi-2021 knows a topic, a cue or a statement."""

import pytest

from gouji.engine.document import Content, Section, SectionState
from gouji.engine.forms import load_form
from gouji.engine.narrative import narrate
from gouji.engine.source import Source, Span

FORM = load_form("ogi-2021")


def keys(words: str, number: int) -> set[str]:
    form = next(section for section in FORM.sections if section.number == number)
    body = Span(0, len(words))
    section = Section(form, SectionState.PRESENT, "", "accepted", number, Span.at(0), body, Content.WORDS)
    return {mention.key for mention in narrate(Source("test", words, "", "utf-8"), [section], FORM, 2021).mentions}


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("（一）主动公开情况。", "disclosure"),
        ("（二）依申请公开情况。", "requests"),
        ("收到政府信息公开申请3件。", "requests"),
        ("（三）政府信息管理。", "management"),
        ("严格信息发布审核。", "management"),
        ("开展规范性文件清理工作。", "management"),
        ("（四）平台载体建设方面。", "platform"),
        ("加强政府网站和政务新媒体建设。", "platform"),
        ("推进信息公开平台规范化建设。", "platform"),
        ("（四）政府信息公开平台。", "platform"),
        ("（四）平台运行维护情况。", "platform"),
        ("强化政府信息全生命周期管理。", "management"),
        ("严格落实先审后发。", "management"),
        ("（五）监督保障。", "safeguards"),
        ("强化督查考核。", "safeguards"),
    ],
)
def test_a_topic_is_named(words: str, topic: str) -> None:
    assert f"overview.{topic}" in keys(words, 1)


@pytest.mark.parametrize(
    "words",
    [
        "最大限度保障了群众的知情权、参与权和监督权。",
        "利用信息公开平台公布消息。",
        "围绕公开平台运行维护等内容开展培训,推进专区建设。",
        "为发展提供坚强保障。",
    ],
)
def test_a_word_in_passing_names_no_topic(words: str) -> None:
    assert keys(words, 1) == set()


@pytest.mark.parametrize(
    ("words", "results"),
    [
        ("将公开工作纳入年度考核。", {"assessment"}),
        ("未开展社会评议。", {"evaluation"}),
        ("未发生责任追究情形。", {"accountability"}),
        ("引入第三方评估。", set()),
        ("压实工作责任。", set()),
    ],
)
def test_results_are_spoken_of_even_if_there_are_none(words: str, results: set[str]) -> None:
    assert keys(words, 6) == {f"results.{result}" for result in results}


@pytest.mark.parametrize(
    "words",
    [
        "2021年度未收取信息处理费。",
        "无收取信息处理费情况。",
        "信息处理费0元。",
        "依申请公开信息处理费收取情况：无。",
        "全年收取政府信息公开信息处理费2460元。",
        "本年度没有产生信息公开处理费。",
        "根据《政府信息公开信息处理费管理办法》，本年度未收费。",
        "未对政府信息公开申请收费。",
        "未因政府信息公开申请收取费用。",
        "我办2021年无信息公开收费情况。",
        "依申请提供政府信息收费总额0元。",
    ],
)
def test_fees_charged_or_not_are_a_statement(words: str) -> None:
    assert "fee.statement" in keys(words, 6)


@pytest.mark.parametrize(
    "words",
    [
        "无其他需要报告的事项。",
        "认真学习《政府信息公开信息处理费管理办法》,落实有关规定。",
        "做好依申请公开、行政事业性收费公示工作。",
    ],
)
def test_a_regulation_on_fees_is_no_statement(words: str) -> None:
    assert keys(words, 6) == set()


@pytest.mark.parametrize(
    ("words", "cues"),
    [
        ("政策解读形式单一。", {"problem"}),
        ("公开的深度有待进一步加强。", {"problem"}),
        ("下一步,我县将加大培训力度。", {"measure"}),
        ("一是加强学习。二是完善制度。", {"measure"}),
        ("存在人员不足的问题。今后将进一步充实力量。", {"problem", "measure"}),
        ("工作平稳有序。", set()),
        ("问题：公开有时滞后。改进：每周调度。", {"problem", "measure"}),
        ("主要不足：人手紧张。对策：增配一名工作人员。", {"problem", "measure"}),
        ("专业人才匮乏,栏目更新较慢。对此,一要增强意识,二要健全制度。", {"problem", "measure"}),
        ("解读偏少,拟在2022年重点解决。", {"problem", "measure"}),
        ("上年度更新不及时的情况已得到明显改善。", {"problem", "measure"}),
        ("公开形式单调,有些方面需要改进。", {"problem"}),
    ],
)
def test_problems_and_measures_have_their_cues(words: str, cues: set[str]) -> None:
    assert keys(words, 5) == {f"problems.{cue}" for cue in cues}
