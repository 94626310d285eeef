"""What the rules on the numbers of the words (GJ501-GJ507, GJ509-GJ511) say of sentences, through the real reader."""

import pytest

from gouji.engine.check import check
from gouji.engine.finding import Finding
from gouji.engine.recognise import recognise
from gouji.engine.source import Source
from gouji.rules.differing_repeat import differing_repeat
from gouji.rules.last_year_repeated import last_year_repeated
from gouji.rules.missing_number import missing_number
from gouji.rules.odd_unit import odd_unit
from gouji.rules.parts_exceed_whole import parts_exceed_whole
from gouji.rules.parts_fall_short import parts_fall_short
from gouji.rules.rate_differs import rate_differs
from gouji.rules.share_word_differs import share_word_differs
from gouji.rules.shares_not_hundred import shares_not_hundred
from gouji.rules.vague_count import vague_count

RULES = (
    parts_exceed_whole,
    parts_fall_short,
    shares_not_hundred,
    differing_repeat,
    missing_number,
    odd_unit,
    vague_count,
    share_word_differs,
    last_year_repeated,
    rate_differs,
)
REPORT = """云河县2021年政府信息公开工作年度报告
一、总体情况
{}
六、其他需要报告的事项
无
"""


def findings(sentence: str) -> tuple[Finding, ...]:
    return check(recognise(Source("<test>", REPORT.format(sentence), "", "utf-8")), RULES).findings


def found(sentence: str) -> list[tuple[str, str]]:
    return [(each.code, each.severity.value) for each in findings(sentence)]


PARTS_FIT = [
    "公开信息48条，其中财政20条、社会救助28条。",
    "公开信息48条，其中财政20条（其中预算12条、决算8条）、社会救助28条。",
    "公开信息8条（财政4条（预算2条（县本级1条、乡镇1条）、决算2条）、人事4条）。",
    "发布短视频52条，其中1条播放量破亿、2条破千万、49条破百万。",
    "公开信息88条，其中重点领域52条、其他36条；重点领域中，财政30条、救助22条。",
    "公开各类信息58条，其中动态40条、会议18次、来信12封、文件60件。",
    "受理申请60件，其中自然人53件，法人或其他组织7件，网络提交40件，信函提交20件。",
    "受理申请60件，其中自然人53件、法人或其他组织7件，网络提交40件、信函提交20件。",
    "受理申请60件，其中自然人53件、企业7件；按渠道分，网络40件、信函20件。",
    "公开信息400条，其中网站公开300条、微信公众号公开200条。",
    "公开信息100余条，其中财政60条、人事52条。",
    "公开信息100条，其中财政约60条、人事约50条。",
    "受理申请57件，比上年增加8件。其中予以公开24件，部分公开30件。",
    "受理申请57件，答复50件，其中自然人54件、企业3件。",
    "办理网民留言300条、热线留言200条，其中咨询类400条、投诉类100条。",
    "受理申请12件（上年30件），均按期答复。",
    "受理申请12件，其中自然人9件，同比增长5件，企业3件。",
    "受理申请12件，其中自然人9件、企业3件，办结11件，结转1件。",
    "召开会议3次，其中参训120人次。",
    "受理申请12件（含上年结转3件），办结11件。",
    "受理申请385件，其中自然人371件，法人或其他组织14件，共办理368件，结转下一年17件。",
    "公开信息12条，其中动态10条，制发文件20件，开展培训13次。",
    "答复申请66件，其中予以公开30件、部分公开9件等，收到留言99件。",
    "全年发布信息12条，由县政府办公室审核后发布40条。",
    "制定文件12件，其中规范性文件3件，备案3件，目录所列现行有效45件。",
    "制定文件12件，其中规范性文件3件，备案10件，备案率100%。",
    "公开信息80条，其中动态60条、重点领域30条（与动态有重复）。",
    "受理申请60件，其中涉及土地40件、涉及房屋30件。",
    "公开信息80条，其中主要为公共资源60条，公共服务20条，公开指南1份。",
]
EXCEEDING = [
    ("公开信息3437条，其中文件类12条、动态类1740条、解读回应类225条、公示类110条、其他1827条。", "error"),
    ("公开信息382条，其中乡镇动态35条、民生信息80条、其他信息2443条。", "error"),
    ("公开政策信息1条，包括文件1条和解读2条。", "error"),
    ("开展培训4次，其中线上培训5次。", "error"),
    ("受理申请21件（其中信件申请12件，网络申请19件）。", "error"),
    ("受理申请21件（自然人20件、企业2件），已全部办结。", "error"),
    ("公开信息48条，其中财政20条（其中预算12条、决算9条）、社会救助28条。", "error"),
    ("公开信息48条，其中公开财政信息20条，公开人事信息29条。", "warning"),
    ("公开信息48条，其中财政20条，救助19条，人事16条。", "warning"),
    (
        "公开信息400条，包括：人事类12条，动态类240条，公示公告25 条，解读及回应信息共计110条，其他类信息127条。",
        "error",
    ),
    ("公开信息382条，其中：乡镇动态35条，民生信息80条，其他信息2443条。", "error"),
    ("公开信息48条。其中财政20条、救助30条。", "error"),
    ("行政诉讼22件，其中维持、纠正、其他分别为14、3、6件。", "error"),
    ("受理申请52件，其中1件来自企业、2件来自律师事务所、50件来自自然人。", "error"),
]


@pytest.mark.parametrize("sentence", PARTS_FIT)
def test_parts_that_may_be_right(sentence: str) -> None:
    assert [each for each in found(sentence) if each[0] in ("GJ501", "GJ502")] == []


@pytest.mark.parametrize(("sentence", "severity"), EXCEEDING)
def test_parts_come_to_more_than_their_whole(sentence: str, severity: str) -> None:
    assert found(sentence) == [("GJ501", severity)]


def test_the_message_shows_the_sum_and_every_part_has_its_place() -> None:
    [finding] = findings("公开信息48条，其中财政20条、救助30条。")
    assert finding.message == "“48条”的各部分之和为 50（20 + 30），多出 2。请核对后改正总数或者其中一项"
    assert [(related.raw, related.label) for related in finding.related] == [("20条", "其中一项"), ("30条", "其中一项")]


def test_growth_is_shown_as_it_is() -> None:
    [finding] = findings("去年受理申请12件，今年受理申请7件，同比减少71.4%。")
    assert "今年 7件，上年 12件，变化为 -41.67%" in finding.message


LISTS_THAT_MAY_LEAVE_OUT = [
    "公开信息48条，包括财政20条、救助19条等。",
    "公开信息48条，其中财政20条、救助19条。",
    "公开信息48条，其中财政20条、救助19条和人事2条。",
    "公开信息48条，主要包括财政20条、救助19条和人事2条。",
    "公开信息210条，包括动态150条、公告38篇和会议4次。",
    "公开信息48条，包括财政20条、救助19条，其余为工作动态。",
    "公开信息40余条，包括财政20条、救助9条和人事2条。",
    "公开信息48条，包括财政20条、救助22条和人事6条。",
    "公开信息48条，包括财政信息20条。",
    "公开信息48条，其中：财政20条，救助9条，人事2条，发布解读材料3条。",
    "召开新闻发布会14场，分别为县政府9场、部门5场。",
    "受理申请45件，由本年新收43件和历年结余2件组成。",
    "开展培训3次，分别培训40人、50人和60人。",
    "受理申请47件，办结40件，其中予以公开30件。",
    "受理申请34件（邮寄20件，网上提交13件，当面提交1件），办结29件。",
]
SHORT = [
    ("公开信息4702条，包括动态3000条、公告800条和政策65条。", "warning"),
    ("公开信息276条，包括统计数据166条、动态90条、其他10条。", "warning"),
    ("公开信息276条，包括统计数据166条、动态90条、公示10条。", "info"),
    ("召开新闻发布会14场，分别为县政府9场、部门4场。", "warning"),
    ("行政诉讼25件，其中维持、纠正、其他分别为14、3、6件。", "warning"),
    ("受理申请45件，由本年新收41件和历年结余2件组成。", "warning"),
    ("公开信息48条，其中：财政20条、救助19条、人事2条。", "info"),
    ("受理申请34件（邮寄20件，网上提交12件，当面提交1件），办结29件。", "info"),
]


@pytest.mark.parametrize("sentence", LISTS_THAT_MAY_LEAVE_OUT)
def test_lists_that_may_leave_parts_out(sentence: str) -> None:
    assert [each for each in found(sentence) if each[0] in ("GJ501", "GJ502")] == []


@pytest.mark.parametrize(("sentence", "severity"), SHORT)
def test_lists_of_all_parts_come_to_less(sentence: str, severity: str) -> None:
    assert found(sentence) == [("GJ502", severity)]


@pytest.mark.parametrize(
    "sentence",
    [
        "受理申请60件，其中自然人53件（88.3%）、企业7件（11.7%）。",
        "受理申请30件，其中自然人10件（33.3%）、企业10件（33.3%）、律所10件（33.3%）。",
        "受理申请30件，其中自然人10件（33%）、企业10件（33%）、律所10件（33%）。",
        "自然人占54.0%，企业占6.1%，律师事务所占3.2%。",
        "自然人占51.2%、企业占38.3%。",
        "予以公开占比46.2%，较上年上升4个百分点，不予公开占比12%。",
        "办结率98%、答复率97%、满意率99%。",
        "自然人、企业、其他占比分别为50.1%、30.0%和19.9%。",
        "自然人约占五成，企业占三成，其他占两成。",
        "多元化解读占35%，图解占28%，视频占20%。",
    ],
)
def test_shares_that_may_be_right(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "自然人占88.3%、企业占6.7%、其他占3.0%。",
        "自然人占51.2%，企业占38.3%，律师事务所占12.0%。",
        "自然人、企业、其他占比分别为50.1%、30.0%和18.2%。",
        "文字解读占60%，图解占30%，其余占7%。",
    ],
)
def test_shares_do_not_come_to_all(sentence: str) -> None:
    assert found(sentence) == [("GJ503", "info")]


@pytest.mark.parametrize(
    "sentence",
    [
        "全年召开新闻发布会14场。2020年全年召开新闻发布会12场。",
        "全年召开新闻发布会14场。去年共召开新闻发布会12场。",
        "全年召开新闻发布会14场。其中，县直部门共召开新闻发布会12场。",
        "全年召开新闻发布会14场。全年举办新闻发布会培训12场。",
        "全年召开新闻发布会14场。全年共召开新闻发布会14场。",
        "全年召开新闻发布会14场。在县融媒体中心共召开新闻发布会12场。",
        "全年发布政策解读30篇。政务微信方面，全年发布政策解读20篇。",
        "全年新收政府信息公开申请9件。全年答复政府信息公开申请8件。",
        "全年共制发规范性文件5件。上半年共制发规范性文件2件。",
        "全年召开新闻发布会10余场。全年共召开新闻发布会14场。",
        "县教育局公开信息20条，其中政策解读3条；县民政局公开信息30条，其中政策解读8条。",
    ],
)
def test_two_numbers_of_two_things(sentence: str) -> None:
    assert [each for each in found(sentence) if each[0] == "GJ504"] == []


@pytest.mark.parametrize(
    ("sentence", "severity"),
    [
        ("全年召开新闻发布会14场。机制不断健全。2021年共召开新闻发布会12场。", "warning"),
        ("全年共公开政府信息480条。平台建设不断加强。全年公开政府信息490条。", "info"),
        ("公开信息400条，其中解读及回应110条、动态290条。全年共发布解读及回应72条。", "info"),
        ("全年新收政府信息公开申请9件。依申请公开不断规范，全年新收政府信息公开申请8件。", "warning"),
        ("全年编印政府公报6期。全年共编印政府公报8期。", "warning"),
    ],
)
def test_the_same_told_twice(sentence: str, severity: str) -> None:
    assert found(sentence) == [("GJ504", severity)]


@pytest.mark.parametrize(
    "sentence",
    [
        "收到的依申请公开件，均按期答复。",
        "无行政复议件、行政诉讼件。",
        "每条信息、每条动态，逐条审核。",
        "受理件、办结件、回复件逐一登记。",
        "全年共公开信息条数有所增加。",
        "在新闻发布会场，设置了席位。",
        "全年共公开48条，其中动态20条。",
        "全年共公开四十八条，收到申请9件。",
        "规范性文件，政策文件，信件，稿件。",
        "全年共开展培训3次，检查2次。",
        "落实公开条例，规范公开条件。",
        "全年未发生行政复议件。",
        "依法办理行政复议件、行政诉讼件。",
        "规范办理行政复议件，加强应诉。",
    ],
)
def test_units_that_need_no_number(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "全年共主动公开条。",
        "全年共主动公开条，机制不断完善。",
        "全年在网上共主动公开条，其中指南1条，机构职能2条。",
        "全年行政复议件，均已办结。",
        "全年累计发布信息条，回应社会关切。",
        "全年公开政府信息____条。",
        "全年公开××条，各项工作有序推进。",
        "全年共召开新闻发布会场，效果良好。",
    ],
)
def test_numbers_that_are_missing(sentence: str) -> None:
    assert found(sentence) == [("GJ505", "warning")]


@pytest.mark.parametrize(
    "sentence",
    [
        "收到依申请公开9件。",
        "收到依申请公开9宗，行政复议2起，行政诉讼1例。",
        "收到申请9件，公开信息48条。",
        "收到来信9封，申请人3次来访。",
        "依申请公开信息9条。",
        "公开信息48条，其中主动公开40条、依申请公开8条。",
        "组织行政复议培训3次。",
        "同一申请人3次申请公开同一信息。",
        "收到9封申请表。",
        "发布依申请公开指南3条。",
        "受理政府信息公开申请三份。",
    ],
)
def test_usual_units(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    ["依申请公开17条。", "全年收到12封申请。", "全年行政复议0次。", "收到政府信息公开申请共9条。", "行政诉讼2次。"],
)
def test_units_that_are_not_usual(sentence: str) -> None:
    assert found(sentence) == [("GJ506", "info")]


@pytest.mark.parametrize(
    "sentence",
    [
        "公开信息1.2万余条。",
        "访问量超过30万次。",
        "接待来访200余人次。",
        "2022年计划公开信息不少于100条。",
        "力争公开信息100条以上。",
        "挽回损失30余万元。",
        "历时20余天，走访30多家企业。",
        "公开信息100条。",
        "公开信息三百条。",
        "每年培训2至3次。",
        "上年公开信息100余条。",
    ],
)
def test_numbers_that_may_be_rough(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    "sentence", ["公开信息100余条。", "公开信息80多条。", "发布稿件近90篇。", "公开信息约100条。", "开展培训十余次。"]
)
def test_rough_numbers(sentence: str) -> None:
    assert found(sentence) == [("GJ507", "info")]


@pytest.mark.parametrize(
    "sentence",
    [
        "发布解读21篇，其中图解17篇，占比超八成。",
        "发布解读21篇，其中图解20篇，占比超八成。",
        "发布解读21篇，其中图解16篇，占比近八成。",
        "发布解读21篇，其中图解11篇，占比过半。",
        "发布解读21篇，其中图解7篇，占三分之一。",
        "发布解读21篇，其中图解6篇，约占三成。",
        "发布解读21篇，其中图解6篇，占重点领域解读的八成。",
        "发布解读21篇，图解6篇，占比超七成。",
        "发布解读20余篇，其中图解6篇，占比超七成。",
        "收到留言21条，办结17条，办结率超80%。",
        "公开解读96篇，占总量的四分之一。",
        "发布解读0篇，其中图解0篇，占比过半。",
    ],
)
def test_shares_in_words_that_fit(sentence: str) -> None:
    assert [each for each in found(sentence) if each[0] != "GJ507"] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "发布解读21篇，其中图解16篇，占比超八成。",
        "发布解读21篇，其中图解10篇，占比过半。",
        "发布解读21篇，其中图解12篇，占三分之一。",
        "发布解读21篇，其中图解18篇，占比近八成。",
        "发布解读21篇，其中图解12篇，占八成左右。",
        "收到留言21条，办结16条，办结率超80%。",
        "发布解读21篇（图解8篇，占总数的一半以上）。",
    ],
)
def test_shares_in_words_that_do_not_fit(sentence: str) -> None:
    assert found(sentence) == [("GJ509", "info")]


@pytest.mark.parametrize(
    "sentence",
    [
        "作出许可决定84件，较上年的80件增长5%。",
        "作出许可决定80件，较上年增长5%。",
        "作出许可决定80件，与上年的80件持平。",
        "受理申请9件（上年9件），网站访问量同比增长5%。",
        "受理申请9件，上年9件，增长0%。",
        "受理申请9件，上年培训9次，同比增长5%。",
        "受理申请80余件，上年80余件，同比增长5%。",
        "受理申请9件，答复8件，上年9件，同比下降5%。",
        "去年受理申请12件，今年受理申请7件，同比减少41.7%。",
    ],
)
def test_growth_that_fits_both_years(sentence: str) -> None:
    assert [each for each in found(sentence) if each[0] != "GJ507"] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "作出许可决定80件，较上年的80件增长5%。",
        "受理申请9件（上年9件），同比增长5%。",
        "受理申请9件，去年同期为9件，同比下降10%。",
        "去年受理申请12件，今年受理申请12件，同比减少41.7%。",
    ],
)
def test_growth_between_equal_numbers(sentence: str) -> None:
    assert found(sentence) == [("GJ510", "warning")]


@pytest.mark.parametrize(
    "sentence",
    [
        "作出许可决定84件，较上年的80件增长8%。",
        "作出许可决定84件，较上年的80件下降5%。",
        "去年受理申请12件，今年受理申请7件，同比减少71.4%。",
        "受理申请60件，其中自然人53件，占88.8%。",
        "受理申请60件，其中自然人53件（78.3%）、企业7件。",
    ],
)
def test_percentages_that_their_counts_do_not_give(sentence: str) -> None:
    assert found(sentence) == [("GJ511", "warning")]
