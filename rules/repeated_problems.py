"""The same problems as last year."""

from collections.abc import Iterator

from gouji.engine.example import TwoYears
from gouji.engine.finding import Label, Objection, Severity, Skip
from gouji.engine.likeness import Problem, Problems
from gouji.engine.neighbours import Previous
from gouji.engine.rule import rule
from gouji.engine.text import Text

SAME = Text(
    "第五部分所写的 {count} 个问题与上年报告逐字相同：上年提出的改进有没有做到？请按本年的情况写",
    "the {count} problems of section 5 are those of last year's report, word for word: what became of the measures of "
    "last year? Write what is wanting this year",
)
LAST_YEAR = Text("上年的同一个问题", "the same problem last year")
NONE = Text("没有读出两年所写的问题", "the problems of the two years could not be made out")
ONE = Text("只写了一个问题，不作比较", "there is one problem only, which is not compared")
REPORT = """云河县{year}年政府信息公开工作年度报告
五、存在的主要问题及改进情况
{problems}下一步将丰富解读形式，按月检查栏目。
六、其他需要报告的事项
本年度没有收取信息处理费。
"""
OLD = "主要问题：一是政策解读形式单一；二是栏目更新不及时。"
THEN = REPORT.format(year=2021, problems=OLD)


@rule(
    "GJ903",
    severity=Severity.WARNING,
    basis="《政府信息公开条例》第五十条第一款第（四）项；年度报告评估中关于问题雷同的要求",
    message=SAME,
    en="""Section five tells the same problems as last year, word for word.

    Why: Article 50 wants the problems of the year and what is done about them. The same list again tells either that
    nothing was done, or that it was copied.

    Compared are the clauses that tell what is wanting (不足, 单一, 有待 …), whatever their order; numbers, dates and
    the marks of the points do not count.

    Not applicable: there is no report of last year to compare with; no problem can be made out, or one only, which may
    well be there for two years.

    What to do: write what is wanting this year; where a problem has lasted, tell what was done and what is left of it.
    """,
    passes=[TwoYears(THEN, REPORT.format(year=2022, problems="主要问题：一是政策解读形式单一；二是专业人员不足。"))],
    fails=[
        TwoYears(THEN, REPORT.format(year=2022, problems=OLD)),
        TwoYears(THEN, REPORT.format(year=2022, problems="2022年，栏目更新不及时，政策解读形式单一。")),
    ],
)
def repeated_problems(problems: Problems, previous: Previous) -> Iterator[Objection | Skip]:
    """第五部分所写的问题与上年逐字相同。

    为什么：条例第五十条要求写明存在的主要问题及改进情况。问题与上年一样，要么是没有改进，要么是照抄。

    比较的是写明不足的分句（“不足”“单一”“有待”等），不论先后；数字、日期和序号不计。

    不适用：没有上年的报告可供对照；没有读出问题，或者只有一个问题（一个问题两年都在并不奇怪）。

    怎样改：写本年存在的问题；问题延续下来的，写明做了什么、还差什么。
    """
    now, then = _by_words(problems.now), _by_words(problems.then)
    if not now or not then:
        yield Skip(NONE)
    elif len(now) == 1:
        yield Skip(ONE)
    elif now.keys() == then.keys():
        labels = (Label(then[words].span, LAST_YEAR, source=previous.report.source) for words in now)
        yield Objection(next(iter(now.values())).span, SAME.format(count=len(now)), tuple(labels))


def _by_words(problems: tuple[Problem, ...]) -> dict[str, Problem]:
    return {problem.words: problem for problem in problems}
