"""Table three with its totals in another column."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from gouji.engine.facts import Facts, Value
from gouji.engine.finding import Label, Objection, Severity
from gouji.engine.form import Form
from gouji.engine.forms import SIX_SECTIONS
from gouji.engine.rule import rule
from gouji.engine.text import Text

SHIFTED = Text(
    "有 {count} 行的各类申请人之和不等于总计，而“{column}”与“总计”两列对调后各行都相等：请核对是否填反或者错位",
    "in {count} rows the applicants do not add up to the total, and in all of them they do once the figures of "
    "“{column}” and of the total are exchanged: were these columns mixed up or shifted?",
)
_TOTAL = "total"
_FEWEST = 2


@rule(
    "GJ306",
    severity=Severity.INFO,
    basis="国办公开办函〔2021〕30号 附件 表三（2019、2020 年度：〔2019〕60号）",
    message=SHIFTED,
    forms=SIX_SECTIONS,
    en="""The totals of table three seem to stand in another column.

    Why: where the applicants miss the total in one row, a figure is wrong; where they do so in several, and all of
    these come right once two columns are exchanged, the columns were mixed up. The rows themselves are told by GJ303;
    this hint names what they have in common, so that one correction mends them all.

    Not applicable: fewer than two rows are wrong and can be read; table three cannot be read.

    What to do: compare the header with the figures below it, and move the two columns to their places.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 7 | 2 | 0 | 0 | 0 | 1 | 10 |
（一）予以公开 | 5 | 2 | 0 | 0 | 0 | 0 | 7 |
（七）总计 | 7 | 2 | 0 | 0 | 0 | 1 | 10 |
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 7 | 2 | 0 | 0 | 0 | 10 | 1 |
（一）予以公开 | 5 | 2 | 0 | 0 | 0 | 7 | 0 |
（七）总计 | 7 | 2 | 0 | 0 | 0 | 10 | 1 |
""",
    ],
)
def shifted_columns(facts: Facts, form: Form) -> Iterator[Objection]:
    """表三的总计像是填在了别的列。

    为什么：一行的各类申请人之和不等于总计，是某个数字填错了；几行都不相等，而把某两列对调后各行都相等，就是两列填反或者错位。
    各行分别由 GJ303 指出；这条提示指出它们共同的原因，改一处即可。

    不适用：可以读出而又不相等的不足两行；表三读不出来。

    怎样改：对照表头核对各列，把填反的两列换过来。
    """
    read = {row: [facts.values[number] for number in numbers] for row, numbers in _rows(form)}
    rows = {row: figures for row, figures in read.items() if None not in figures}
    wrong = [row for row, figures in rows.items() if not _is_sum(figures, -1)]
    if len(wrong) < _FEWEST:
        return
    for place, column in reversed(list(enumerate(form.table("requests").groups["applicants"]))):
        if all(_is_sum(figures, place) for figures in rows.values()):
            yield _objection(facts, wrong, column)
            return


@lru_cache(maxsize=16)
def _rows(form: Form) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Return the rows of table three, each with the numbers of its figures, that of the total last."""
    columns = (*form.table("requests").groups["applicants"], _TOTAL)
    rows = [row.key for row in form.table("requests").blocks[0].rows]
    return tuple((row, tuple(form.index[_key(row, column)] for column in columns)) for row in rows)


def _is_sum(figures: Sequence[Value | None], place: int) -> bool:
    """Whether the figure at a place is the sum of all others in its row."""
    return 2 * (figures[place] or 0) == sum(value or 0 for value in figures)


def _key(row: str, column: str) -> str:
    return f"requests.{row}.{column}"


def _objection(facts: Facts, wrong: Sequence[str], column: str) -> Objection:
    keys = tuple(_key(row, each) for row in wrong for each in (column, _TOTAL))
    name = facts.form.cells[keys[0]].column.name
    labels = tuple(Label(facts[key].span, None, key) for key in keys[1:])
    return Objection(facts[keys[0]].span, SHIFTED.format(count=len(wrong), column=name), labels, keys)
