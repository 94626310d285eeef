"""Words that are those of last year's report."""

from collections.abc import Iterator
from decimal import Decimal

from gouji.engine.example import TwoYears
from gouji.engine.finding import Label, Objection, Severity, Skip
from gouji.engine.likeness import RUN, Likeness
from gouji.engine.neighbours import Previous
from gouji.engine.rule import rule
from gouji.engine.subjects import Thresholds
from gouji.engine.text import Text

ALIKE = Text(
    "第一、五、六部分的 {signs} 字中有 {percent}% 与上年报告相同，这是其中最长的一段。请按本年的情况重写",
    "{percent}% of the {signs} characters in sections 1, 5 and 6 stand in last year's report too; this is the longest "
    "passage. Write what this year was like",
)
COPIED = Text(
    "第一、五、六部分的 {signs} 字中有 {percent}% 与上年报告相同，几乎是照抄，这是其中最长的一段。请按本年的情况重写",
    "{percent}% of the {signs} characters in sections 1, 5 and 6 stand in last year's report too: all but a copy; this "
    "is the longest passage. Write what this year was like",
)
LAST_YEAR = Text("上年的同一段", "the same passage last year")
FEW = Text("文字不到 {least} 字，不作比较", "there are less than {least} characters in words, too few to compare")
HUNDRED = 100
REPORT = """云河县{year}年政府信息公开工作年度报告
一、总体情况
{words}
五、存在的主要问题及改进情况
解读形式单一，下一步丰富解读形式。
六、其他需要报告的事项
本年度没有收取信息处理费。
"""
SAME = (
    "县政府门户网站改版以后开设了惠企政策专栏，按照主题整理历年文件，群众可以从首页直接查阅。"
    "各乡镇便民服务中心设立查阅点，配备专人引导，老年人可以当场打印所需材料。"
    "办公室每季度抽查各部门栏目，发现更新不及时的当场通知整改，整改情况下一季度复查。"
    "收到申请后当日登记、三日内转办，疑难申请由司法局参加会商，答复文书统一格式。"
    "全年组织两次培训，各单位经办人员交流答复案例，新到岗人员跟班学习一个月。"
)
OTHER = (
    "本年重点是规范性文件库，逐件核对有效性，废止的文件全部标注，读者一眼看出哪些还在执行。"
    "热线知识库与门户网站打通，来电常问的问题整理成问答，每周更新一次。"
    "审计指出的三个栏目已经合并，访问统计显示查询量上升，停留时间缩短。"
    "依申请公开改用统一平台登记，部门之间转办不再用纸质单，进度可以在线查询。"
    "年底请人大代表和企业代表座谈，收集意见并逐条答复，答复情况向社会公布。"
)
THEN = REPORT.format(year=2021, words=SAME)


@rule(
    "GJ901",
    severity=Severity.WARNING,
    basis="年度报告评估中关于与上年度报告重复率的要求（重复超过一半的扣分）",
    message=ALIKE,
    thresholds={"similarity": Decimal("0.5"), "copied": Decimal("0.9"), "signs": Decimal(150)},
    en=f"""Half of the words or more are those of last year's report.

    Why: the report tells what this year was like. Reviewers compare it with last year's, and deduct where more than
    half is the same; reports that are copied to nine tenths have been found.

    Counted are the Chinese characters of sections 1, 5 and 6 that stand in last year's report too, {RUN} or more of
    them in a row. Numbers, dates, titles of documents, the name of the body and set phrases count on neither side. Your
    reviewers may count otherwise: set the threshold `similarity` as they do.

    Not applicable: there is no report of last year to compare with, or there are fewer than 150 characters in words.

    What to do: rewrite what is the same, beginning with the passage shown.
    """,
    passes=[TwoYears(THEN, REPORT.format(year=2022, words=OTHER))],
    fails=[
        TwoYears(THEN, REPORT.format(year=2022, words=SAME[:140] + OTHER[:100])),
        TwoYears(THEN, REPORT.format(year=2022, words=SAME)),
    ],
)
def repeated_words(likeness: Likeness, previous: Previous, thresholds: Thresholds) -> Iterator[Objection | Skip]:
    """文字有一半以上与上年报告相同。

    为什么：年度报告写的是本年的情况。评估时会与上年报告比较，重复超过一半的扣分；实际中有九成照抄的。

    比较的是第一、五、六部分的汉字，连续 10 字以上在上年报告中也有的计为相同；
    数字、日期、文件名称、机关名称和固定表述两边都不计。评估办法另有算法的，可以另设阈值 similarity。

    不适用：没有上年的报告可供对照，或者文字不到 150 字。

    怎样改：重写相同的部分，从列出的一段开始。
    """
    if likeness.signs < thresholds["signs"]:
        yield Skip(FEW.format(least=thresholds["signs"]))
    elif likeness.here and likeness.there and likeness.alike >= thresholds["similarity"] * likeness.signs:
        copied = likeness.alike >= thresholds["copied"] * likeness.signs
        percent = HUNDRED * likeness.alike // likeness.signs
        message = (COPIED if copied else ALIKE).format(signs=likeness.signs, percent=percent)
        label = Label(likeness.there, LAST_YEAR, source=previous.report.source)
        yield Objection(likeness.here, message, (label,), found=f"{percent}%")
