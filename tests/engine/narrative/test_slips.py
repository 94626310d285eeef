"""What is written wrong in the prose, sentence by sentence: what fires, and the near misses that do not."""

import pytest
from support.sentences import said

from gouji.engine.narrative import Slip

FULL = "全年公开信息64条，涉及规划计划，财政资金，重大项目，民生事项。"


def found(words: str, code: str, number: int = 1) -> list[Slip]:
    return [slip for slip in said(words, number).slips if slip.code == code]


def wrong(words: str, code: str, number: int = 1) -> list[str]:
    return [slip.wrong for slip in found(words, code, number)]


@pytest.mark.parametrize(
    "words",
    [
        "全年办结申请8件，1件转结下年度继续办理。",
        "收到申请9件，上年度转结2件。",
        "答复8件，转结至2024年办理1件。",
        "上年转结的申请均已答复。",
    ],
)
def test_carried_over_is_reversed(words: str) -> None:
    assert [(slip.wrong, slip.right) for slip in found(words, "GJ801")] == [("转结", "结转")]


@pytest.mark.parametrize(
    "words",
    [
        "1件结转下年度继续办理。",
        "上年度结转结果已经公布。",
        "上年结转结案3件。",
        "土地流转结束后及时公开。",
        "系统运转结果良好。",
        "扭转结构性矛盾。",
        "办理户口迁转结算12件。",
        "落实《关于申请转结办理的通知》。",
    ],
)
def test_what_only_looks_reversed_is_silent(words: str) -> None:
    assert wrong(words, "GJ801") == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("进一步规范审查审查流程。", "审查审查"),
        ("打造统一的的页面。", "的的"),
        ("重大政策的的出台。", "的的"),
        ("落实专项资金资金，公开到位。", "资金资金"),
        ("做好政府信息公开工作工作要点的落实。", "工作工作"),
        ("及时发布政府信息政府信息。", "政府信息政府信息"),
        ("由县政府办公室办公室牵头。", "办公室办公室"),
        ("形成了了良好氛围。", "了了"),
        ("主动公开目录于于年底更新。", "于于"),
    ],
)
def test_a_word_stands_twice(words: str, told: str) -> None:
    (slip,) = found(words, "GJ802")
    assert (slip.wrong, slip.right) == (told, told[: len(told) // 2])


@pytest.mark.parametrize(
    "words",
    [
        "常常走访，谢谢参与，多多宣传，一一答复，人人知晓。",
        "一项一项抓好落实，逐条逐条核对。",
        "为公众收到政府信息公开申请申请人的回执提供方便。",
        "优质服务服务对象，规范便民服务服务中心运行。",
        "以方便公众查询为目的的公开方式。",
        "为了了解群众需求，开展问卷调查。",
        "以及及时回应社会关切，检查及及早整改，重点是是不是应公开尽公开。",
        "加强日常监督 监督方式更加多样。",
        "加强日常监督\n监督方式更加多样。",
        "编制《公开公开指南》，印发《审查审查办法》。",
        "热线12345、电话05715715、编号20202020。",
        "公开、公开、再公开，落实、落实、再落实。",
        "实实在在、方方面面、千千万万的群众。",
        "哈哈哈哈，的的的的。",
        "政务公开公开透明，政府信息公开公开栏。",
        "第三方评估评估结果良好。",
        "与与会人员交流，为和和谐社会建设服务。",
        "𠮷𠮷县公开信息。",
        "旧版链接已经用不了了，计数饱和和求和和缓和和各项都已说明。",
    ],
)
def test_words_that_may_stand_twice_are_silent(words: str) -> None:
    assert wrong(words, "GJ802") == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("全年公开信息64条，，其中解读12条。", "，，"),
        ("全年公开信息64条、。", "、。"),
        ("均已答复。。", "。。"),
        ("做好以下工作：，一是加强培训。", None),
        ("加强“三审三校”，；严把关口。", "，；"),
    ],
)
def test_a_mark_stands_twice(words: str, told: str | None) -> None:
    assert wrong(words, "GJ803") == ([told] if told else [])


OPEN_END = (
    "（一）主动公开。全年公开信息64条。县政府网站设置专栏，公开决策草案和听取意见的情况{}\n（二）依申请公开。均已答复。"
)


def test_a_paragraph_ends_without_a_mark() -> None:
    (slip,) = found(OPEN_END.format(""), "GJ803")
    assert (slip.wrong, slip.right, slip.certain) == ("取意见的情况", "取意见的情况。", False)


@pytest.mark.parametrize(
    "words",
    [
        OPEN_END.format("。"),
        OPEN_END.format("；"),
        OPEN_END.format("："),
        "（一）主动公开，依申请公开，信息管理，平台建设，监督保障等工作情况\n（二）依申请公开。均已答复。",  # a heading
        "（一）主动公开。全年公开信息64条。云河县人民政府办公室政务公开科\n（二）依申请公开。均已答复。",  # signed
        "（一）主动公开。全年公开信息64条。县政府网站设置专栏，公开决策草案，依照条例第二十条第\n（一）项办理。",
        "（一）主动公开。全年公开信息64条。县政府网站设置专栏，公开决策草案和听取意见\n的情况。",  # a line broke
        "（一）主动公开。全年公开信息64条。县政府网站设置专栏，公开决策草案64\n（二）依申请公开。均已答复。",
        "联系电话：，地址：。",
        "用时10:30，比例1：：2。",
        "示例：，。",
    ],
)
def test_marks_that_are_in_order_are_silent(words: str) -> None:
    assert wrong(words, "GJ803") == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (FULL + "加强培训,规范流程。", ","),
        (FULL + "存在的问题：一是，二是。主要措施:加强培训。", ":"),
        (FULL + "培训两次(含线上培训)已经结束（详见附件）。", "("),
        (FULL + "加强培训.规范流程。", "."),
        (FULL + "加强培训；规范流程;严格审核。", ";"),
    ],
)
def test_a_half_width_mark_stands_among_full_width_ones(words: str, told: str) -> None:
    assert wrong(words, "GJ804") == [told]


@pytest.mark.parametrize(
    "words",
    [
        "全年公开信息64条,涉及规划计划,财政资金,重大项目,民生事项。",  # a conversion
        FULL + "公开信息1,264条。",
        FULL + "版本1.2，网址www.yunhe.gov.cn，邮箱a.b@yunhe.gov.cn。",
        FULL + "培训30人(次)。",
        FULL + "会议在10:30召开。",
        FULL + "推进“互联网+政务服务”(Internet)建设。",
        FULL + "（1)培训，(2）检查。",
        FULL + "一,二,三,四,五,六,七,八。",
        "加强培训,规范流程。",
        FULL + "甲,乙，丙,丁，戊,己，庚,辛，壬,癸。",
    ],
)
def test_half_width_marks_that_belong_there_are_silent(words: str) -> None:
    assert wrong(words, "GJ804") == []


@pytest.mark.parametrize(
    "words",
    [
        "截止2023年12月31日，共公开信息64条。",
        "截止到2023年底，共公开信息64条。",
        "截止目前，均已答复。",
        "截止12月31日，共收到申请8件。",
    ],
)
def test_until_is_written_as_a_deadline(words: str) -> None:
    assert [(slip.wrong, slip.right) for slip in found(words, "GJ805")] == [("截止", "截至")]


@pytest.mark.parametrize(
    "words",
    [
        "截至2023年12月31日，共公开信息64条。",
        "征集意见的截止日期为5月10日。",
        "报名截止2023年5月10日。",
        "统计时间截止2023年12月31日。",
        "意见征集于12月31日截止。2024年继续开展。",
        "截止后收到的意见同样答复。",
        "申报截止前完成。",
        "印发《关于截止2023年底有效文件的公告》。",
    ],
)
def test_deadlines_are_silent(words: str) -> None:
    assert wrong(words, "GJ805") == []


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("畅通网上申请渠。", "申请渠道"),
        ("拓宽信息发布渠、监督渠道。", "发布渠道"),
        ("总结公开工情况。", "公开工作情况"),
        ("完善保密审查管制度。", "审查管理"),
        ("行政复、行政诉讼均为0。", "行政复议"),
        ("未发生行政诉案件。", "行政诉讼"),
        ("清理规范性件12件。", "规范性文件"),
        ("在政务新媒平台发布。", "政务新媒体"),
        ("县人政府网站改版。", "人民政府"),
        ("依照《办法》和中华人共和国法律。", "中华人民共和国"),
        ("更新信息公指南。", "信息公开指南"),
    ],
)
def test_a_term_lost_a_character(words: str, right: str) -> None:
    (slip,) = found(words, "GJ806")
    assert slip.right is not None
    assert slip.right.endswith(right)


@pytest.mark.parametrize(
    "words",
    [
        "畅通依申请公开受理渠道。",
        "公开渠首水位和灌区水价。",
        "及时公开工程进度、公开工资总额、公开工会经费。",
        "严格审查管理，审查管控方案。",
        "行政复核、行政复审和行政复议。",
        "行政诉求集中，行政诉讼为0。",
        "政务新媒体矩阵。",
        "为人民服务，人民政协提案。",
        "法律法规性文件，规范性文书。",
        "信息公开条例、信息公示、信息公众号。",
        "依照《中华人民共国政府信息公开条例》。",
        "主动公布、主动公示信息。",
        "清点办公室、门户站点。",
        "在法定期限内答复。",
    ],
)
def test_words_that_only_begin_alike_are_silent(words: str) -> None:
    assert wrong(words, "GJ806") == []


@pytest.mark.parametrize(
    ("words", "right", "certain"),
    [
        ("做好以申请公开工作。", "依申请公开", True),
        ("已申请公开渠道更加畅通。", "依申请公开", True),
        ("及时公开政府息。", "政府信息", True),
        ("建立工作台帐。", "台账", False),
        ("登陆县政府网站查询。", "登录", False),
        ("专题布署政务公开工作。", "部署", True),
        ("召开坐谈会。", "座谈会", True),
        ("及时更新行政权利清单。", "权力清单", False),
    ],
)
def test_a_word_is_taken_for_another(words: str, right: str, certain: bool) -> None:
    assert [(slip.right, slip.certain) for slip in found(words, "GJ807")] == [(right, certain)]


@pytest.mark.parametrize(
    "words",
    [
        "公民可以申请公开相关信息。",
        "予以申请公开的，依法答复。",
        "对已申请公开的信息一并公开。",
        "均已申请公开办理回执。",
        "台风登陆期间及时发布预警。",
        "登陆作战纪念馆免费开放。",
        "台账逐项登记，账号统一管理。",
        "面对帐篷需求，及时公布物资。",
        "投资询价结果公开。",
        "起诉松动，各类申诉。",
        "政府信息、政府信访。",
        "告知专利权人的权利清单。",
    ],
)
def test_words_that_are_meant_are_silent(words: str) -> None:
    assert wrong(words, "GJ807") == []


@pytest.mark.parametrize(
    ("words", "told", "right"),
    [
        ("服務群众12次。", "務", "务"),
        ("全年公开信息\ufffd64条。", "\ufffd", None),
        ("收到来信?64封。", "?", None),
        ("公开信息64条?，同比增长。", "?", None),
        ("加强信息發布。", "發", "发"),
    ],
)
def test_a_glyph_is_stray(words: str, told: str, right: str | None) -> None:
    assert [(slip.wrong, slip.right) for slip in found(words, "GJ808")] == [(told, right)]


@pytest.mark.parametrize(
    "words",
    [
        "怎样申请公开?线上线下都可以。",
        "是否属于公开范围?由县政府办认定。",
        "什么是依申请公开？",
        "网址http://www.yunhe.gov.cn/list?id=12。",
        "縣政府辦公室負責政府信息公開工作，發布信息。",
        "加强政務(wù)公开。",
        "朱镕、李喆、陈堃三位代表参加，〇三号窗口办理。",
        "温度25℃，占比5‰，①培训②检查→整改。",
        "公开信息64条？",
    ],
)
def test_glyphs_that_are_meant_are_silent(words: str) -> None:
    assert wrong(words, "GJ808") == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("落实“三审三校制度。", "“"),
        ("印发《公开工作要点，逐项落实。", "《"),
        ("公开信息64条（含解读12条。", "（"),
        ("公开信息64条，含解读12条）。", "）"),
        ("落实三审三校”制度。", "”"),
        ("落实“三审三校“制度。", "“"),
        ("公开信息（含“解读”（12条）。", "（"),
    ],
)
def test_a_mark_has_no_counterpart(words: str, told: str) -> None:
    assert wrong(words, "GJ809") == [told]


@pytest.mark.parametrize(
    "words",
    [
        "落实“三审三校”制度，印发《要点》（含附件）。",
        "1）培训；2）检查。",
        "措施：a)培训；b)检查；三）整改。",
        "印发《关于转发《要点》的通知》。",
        "公开信息（含解读)12条。",
        '落实“三审三校"制度。',
        "“甲、“乙、“丙、“丁都没有写完。",
        "It's 5' long.",
    ],
)
def test_pairs_in_order_are_silent(words: str) -> None:
    assert wrong(words, "GJ809") == []


@pytest.mark.parametrize(
    ("words", "masked", "certain"),
    [
        ("申请人（13800001111）已签收。", "138******11", True),
        ("张某，138-0000-1111，已答复。", "138********11", True),
        ("身份证110101199003071111不予公开。", None, True),
        ("身份证11010119900307109X已登记。", "110*************9X", True),
        ("联系电话：13800001111。", "138******11", False),
        ("申请人13800001111、13900002222。", "138******11", True),
    ],
)
def test_numbers_of_persons_are_told_masked(words: str, masked: str | None, certain: bool) -> None:
    slips = found(words, "GJ810")
    assert [(slip.wrong, slip.certain) for slip in slips][:1] == ([(masked, certain)] if masked else [])
    assert all(slip.masked for slip in slips)


def test_an_identity_card_is_known_by_its_last_digit() -> None:
    valid, other = "11010519491231002X", "110105194912310021"
    assert wrong(f"身份证号{valid}已登记。", "GJ810") == ["110*************2X"]
    assert wrong(f"身份证号{other}已登记。", "GJ810") == []


@pytest.mark.parametrize(
    "words",
    [
        "咨询电话0571-12345678，热线12345。",
        "受理编号13800001111。",
        "浏览量13800001111次。",
        "索引号6208001003202213800001111。",
        "统一社会信用代码11320829014321345X。",
        "金额13800001111.25元。",
        "申请人138****1111。",
        "13,812,345,678元。",
        "文件X13800001111号。",
        "版本2.13800001111。",
    ],
)
def test_numbers_of_things_are_silent(words: str) -> None:
    assert wrong(words, "GJ810") == []


@pytest.mark.parametrize(
    "words",
    [
        "部分地区和部门对政府信息公开工作重视不够。",
        "一些地区政务公开机制不健全。",
        "多数部门主动公开意识不强。",
        "各地各部门公开工作进展不平衡。",
    ],
)
def test_words_on_many_bodies_are_found(words: str) -> None:
    assert len(found(words, "GJ811")) == 1


@pytest.mark.parametrize(
    "words",
    [
        "部分地区出现强降雨，及时发布预警。",
        "个别科室主动公开意识不强。",
        "多数部门已接入平台。",
        "山区部分地区交通不便。",
        "部分市县蔬菜价格上涨。",
        "个别工作人员业务不熟。",
        "一些地区遭受旱情。",
        "各部门公开工作进展顺利。",
    ],
)
def test_words_on_the_field_of_work_are_silent(words: str) -> None:
    assert wrong(words, "GJ811") == []


def test_marks_of_which_a_conversion_lost_one_half_are_silent() -> None:
    title = "“云河“2021年“政府信息公开工作年度报告\n"
    assert [slip.code for slip in said("落实“三审三校制度。", title=title).slips] == []
    assert [slip.code for slip in said("落实“三审三校制度。").slips] == ["GJ809"]


def test_places_are_those_of_the_source_behind_blanks() -> None:
    (slip,) = found("全年 公开 信息64条。 畅通 网上 申请渠。", "GJ806")
    assert slip.wrong == "申请渠"


def test_the_footer_of_a_page_is_not_the_reports() -> None:
    words = "本年度无其他需要报告的事项。\n相关链接：关于印发《要点\n版权所有 繁體版 服務热线13800001111\n"
    assert said(words, 6).slips == ()


def test_the_menu_before_the_report_is_not_looked_at_for_pairs() -> None:
    title = "首页 政府信息公开政府信息公开指南 《关于 繁體\n依据《条例》编制。\n云河县2021年政府信息公开工作年度报告\n"
    assert said("全年公开信息64条。", title=title).slips == ()


@pytest.mark.parametrize(
    "piece", ["的", "审核", "，", "“", "(", "?", "13800001111-", "申请渠", "《", "務", "1", "\n", " "]
)
def test_long_texts_of_one_piece_are_read_to_their_end(piece: str) -> None:
    said(piece * (100_000 // len(piece)))
