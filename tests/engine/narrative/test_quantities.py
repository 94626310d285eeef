"""What the prose says in numbers: exact values with their units, and what is no quantity."""

from decimal import Decimal

import pytest
from support.sentences import section

from gouji.engine.narrative import Quantity
from gouji.engine.narrative.prose import prose_of
from gouji.engine.narrative.quantities import find_quantities
from gouji.engine.source import Source


def find(words: str) -> list[Quantity]:
    source = Source("test", words, "", "utf-8")
    return find_quantities(source, prose_of(source, section(1, 0, len(words))))


def only(words: str) -> Quantity:
    (quantity,) = find(words)
    return quantity


@pytest.mark.parametrize(
    ("words", "raw", "value", "unit"),
    [
        ("收到申请１，２０３件。", "１，２０３件", "1203", "件"),
        ("收到信件，183条。", "183条", "183", "条"),
        ("受理 34 件。", "34 件", "34", "件"),
        ("收费 4.5 万元。", "4.5 万元", "4.5", "万元"),
        ("收到三份。", "三份", "3", "份"),
        ("编印十二期。", "十二期", "12", "期"),
        ("收到一百二十件。", "一百二十件", "120", "件"),
        ("收到一百零五件。", "一百零五件", "105", "件"),
        ("收到一百〇五件。", "一百〇五件", "105", "件"),
        ("收到一〇五件。", "一〇五件", "105", "件"),
        ("收到廿三件,办结卅件。", "廿三件", "23", "件"),
        ("收到壹佰贰拾叁件。", "壹佰贰拾叁件", "123", "件"),
        ("收取叁拾元。", "叁拾元", "30", "元"),
        ("开设公众号两个。", "两个", "2", "个"),
        ("设立两个政务微博。", "两个", "2", "个"),
        ("涉及二十二个部门。", "二十二个", "22", "个"),
        ("行政诉讼一起。", "一起", "1", "起"),
        ("办结率百分之九十八点五。", "百分之九十八点五", "98.5", "%"),
        ("办结率百分之98.50。", "百分之98.50", "98.50", "%"),
        ("办结率百分之百。", "百分之百", "100", "%"),
        ("差错率千分之三。", "千分之三", "3", "‰"),
        ("提高五个百分点。", "五个百分点", "5", "个百分点"),
        ("提高一点五个百分点。", "一点五个百分点", "1.5", "个百分点"),
        ("增长1.5倍。", "1.5倍", "1.5", "倍"),
        ("是上年的三倍。", "三倍", "3", "倍"),
        ("阅读23456万次。", "23456万次", "234560000", "次"),
        ("阅读1亿2345万6789次。", "1亿2345万6789次", "123456789", "次"),
        ("阅读1万2345次。", "1万2345次", "12345", "次"),
        ("连续11个季度合格。", "11个季度", "11", "个季度"),
        ("收到零次。", "零次", "0", "次"),
        ("用时30分钟。", "30分钟", "30", "分钟"),
        ("用时三十分钟。", "三十分钟", "30", "分钟"),
    ],
)
def test_values(words: str, raw: str, value: str, unit: str) -> None:
    found = find(words)[0]
    assert (found.raw, str(found.value), found.unit) == (raw, value, unit)


@pytest.mark.parametrize(
    ("words", "raw", "value", "unit"),
    [
        ("约120余条。", "约120余条", 120, "条"),
        ("发布信息1.2万条。", "1.2万条", 12_000, "条"),
        ("发布信息3万2千条。", "3万2千条", 32_000, "条"),
        ("阅读1亿2000万次。", "1亿2000万次", 120_000_000, "次"),
        ("阅读十余万次。", "十余万次", 100_000, "次"),
        ("发布百余条。", "百余条", 100, "条"),
        ("发布近千条。", "近千条", 1000, "条"),
        ("发布上千条。", "上千条", 1000, "条"),
        ("发布十几篇。", "十几篇", 10, "篇"),
        ("发布三百篇。", "三百篇", 300, "篇"),
        ("增加了3倍多。", "3倍多", 3, "倍"),
        ("培训20人左右。", "20人左右", 20, "人"),
        ("培训二十人以上。", "二十人以上", 20, "人"),
        ("点击10万+次。", "10万+次", 100_000, "次"),
        ("占比八成。", "八成", 80, "%"),
        ("占比八成五。", "八成五", 85, "%"),
        ("占比超七成。", "超七成", 70, "%"),
        ("占比七成多。", "七成多", 70, "%"),
        ("占比百分之六十多。", "百分之六十多", 60, "%"),
        ("收费3百万元。", "3百万元", 300, "万元"),
    ],
)
def test_approximate_values(words: str, raw: str, value: int, unit: str) -> None:
    found = only(words)
    assert (found.raw, found.value, found.unit, found.approximate) == (raw, value, unit, True)


@pytest.mark.parametrize(
    "words", ["收到3件。", "收到一百二十件。", "收取叁仟元。", "办结率百分之百。", "办结率百分之三十。"]
)
def test_exact_values(words: str) -> None:
    assert not only(words).approximate


@pytest.mark.parametrize(
    ("words", "raw", "lower", "upper"),
    [
        ("收到3至5件。", "3至5件", 3, 5),
        ("收到3-5件。", "3-5件", 3, 5),
        ("收到3—5件。", "3—5件", 3, 5),
        ("收到三至五件。", "三至五件", 3, 5),
        ("收到三五件。", "三五件", 3, 5),
        ("收到十二三件。", "十二三件", 12, 13),
        ("收到二三十件。", "二三十件", 20, 30),
        ("发布1至2万条。", "1至2万条", 10_000, 20_000),
        ("发布9千至1万条。", "9千至1万条", 9_000, 10_000),
        ("发布约1至2万条。", "约1至2万条", 10_000, 20_000),
        ("占90%-95%。", "90%-95%", 90, 95),
        ("占七八成。", "七八成", 70, 80),
        ("提高1.2-1.5个百分点。", "1.2-1.5个百分点", Decimal("1.2"), Decimal("1.5")),
    ],
)
def test_ranges(words: str, raw: str, lower: Decimal, upper: Decimal) -> None:
    found = only(words)
    assert (found.raw, found.value, found.upper, found.approximate) == (raw, lower, upper, True)


def test_a_part_of_a_whole_stays_exact() -> None:
    found = only("占总量的三分之一。")
    assert (found.value, found.divisor, found.unit, found.approximate) == (1, 3, None, False)
    assert only("近四分之三。").approximate


@pytest.mark.parametrize(("words", "decimals"), [("96%", 0), ("96.50%", 2), ("百分之九十八点五", 1), ("1.2万条", 1)])
def test_printed_decimals(words: str, decimals: int) -> None:
    assert only(words).decimals == decimals


def test_a_quantity_stands_in_the_prose_and_in_the_source() -> None:
    words = "共收到 34 件。"
    found = only(words)
    assert found.prose.text[found.start : found.end] == "34件"
    assert words[found.span.start : found.span.end] == found.raw == "34 件"


MASKED = {
    "document numbers": [
        "国办公开办函〔2021〕30号",
        "国务院令第711号",
        "令第492号",
        "第三十号",
        "闽政办〔二〇二一〕三号",
    ],
    "articles and items": [
        "第二十条第(八)项",
        "第二十条、三十条",
        "第十条至二十条",
        "第一项加第二项之和",
        "第三至五项",
        "第(一)(二)项",
        "《条例》第五十条",
    ],
    "dates": [
        "2021年12月31日",
        "1月1日至12月31日",
        "二〇二一年",
        "十二月三十一日",
        "2021-2022年",
        "三个月",
        "3个月",
        "12月份",
    ],
    "phones and post codes": ["0591-23165370", "350400", "12345热线", "12345个", "12345件", "12329条", "13800000000"],
    "enumerators": ["1.件", "(一)件", "一是件", "一、条", "二、三类", "三、四期", "(1)件"],
    "slogans": [
        "两微一端",
        "1+X",
        "三审三校",
        "五公开",
        "三安全一稳定",
        "六稳",
        "最后一公里",
        "两个维护",
        "四个意识",
        "四个自信",
        "三个清单制度",
        "八项规定",
        "五个一",
        "最多跑一次",
        "最多跑1次",
        "双随机一公开",
        "一网通办",
        "三重一大",
    ],
    "addresses and versions": ["www.example.cn/2021/12条.html", "5G", "V2.0", "2.0版", "7×24小时", "3∶5件"],
    "ordinals": [
        "第一批",
        "第三期",
        "第1,203件",
        "前三名",
        "十九届六中全会",
        "二十大",
        "十四五期间",
        "十三五时期",
        "三季度",
        "前三季度",
        "一期工程",
        "二次元",
        "近三次",
        "最近三次",
        "新一轮",
        "上一次",
    ],
    "words": [
        "进一步",
        "统一",
        "一方面",
        "一些",
        "一般",
        "一律",
        "一批信息",
        "万一",
        "千方百计",
        "百姓",
        "三农",
        "两会",
        "一件事",
        "一件事一次办",
        "一站式",
        "第一时间",
        "一次性告知",
        "一起努力",
        "唯一一个",
        "一类信息",
        "一家人",
        "一张网",
        "一部分",
        "一份子",
        "零件",
        "零距离",
        "多元化",
        "二元结构",
        "三天两头",
        "一户一策",
        "一成不变",
        "十件实事",
        "百件",
        "几十件",
        "数百条",
        "每一件",
        "每月一次",
        "每季度一次",
        "三个方面",
        "六个部分",
        "五五开",
        "三成立",
        "三五成群",
    ],
    "numerals that are no number": [
        "一千五十件",
        "一万五件",
        "十两件",
        "二十两件",
        "三百五百件",
        "三二件",
        "一百百件",
        "零五件",
        "三亿亿件",
        "5-3件",
        "五至三件",
        "百分之三十至四十",
        "百分之三十至百分之四十",
        "五分之八",
        "三分之三五",
        "1.2万3千件",
        "一" * 500 + "件",
        "1" * 500 + "件",
        "三亿零" * 200 + "件",
    ],
}


@pytest.mark.parametrize("words", [pytest.param(w, id=f"{kind}-{w[:12]}") for kind, ws in MASKED.items() for w in ws])
@pytest.mark.parametrize("sentence", ["{}", "按照{}的要求，", "落实{}。"])
def test_no_quantities(words: str, sentence: str) -> None:
    assert [found.raw for found in find(sentence.format(words))] == []


@pytest.mark.parametrize(
    "stretch", ["一", "百分之", "三至", "近百余", "1,203", "一件一", "收到三", "第", "1至", "十万零"]
)
def test_long_stretches_without_an_end_are_read(stretch: str) -> None:
    assert isinstance(find(stretch * (100_000 // len(stretch))), list)
