"""Problems or measures that are not as many as was said."""

from collections.abc import Iterator, Sequence

from gouji.engine.finding import Label, Objection, Severity
from gouji.engine.narrative import Enumeration
from gouji.engine.rule import rule
from gouji.engine.subjects import Enumerations
from gouji.engine.text import Text

MISCOUNTED = Text(
    "写的是“{raw}”，列举的却有 {listed} 项：请改正数目或者补写",
    "the words say “{raw}”, and {listed} are listed: correct the number, or add what is missing",
)
FEWER = Text(
    "列举了 {problems} 个问题，改进措施只有 {measures} 项：请核对是否每个问题都有对应的措施",
    "{problems} problems are listed, and {measures} measures: is there one for each problem?",
)
LAST = Text("列举到此", "the last one listed")
PROBLEMS = Text("问题列举到此", "the last problem listed")
_SECTION = 5


@rule(
    "GJ114",
    severity=Severity.INFO,
    basis="《政府信息公开条例》第五十条第一款第（四）项",
    message=MISCOUNTED,
    en="""Section five lists another number of problems than it says, or fewer measures than problems.

    Why: 存在以下三个问题 before two of them shows that one was lost. Measures belong to problems; where they are fewer,
    one problem has perhaps been forgotten. One measure may as well be against two problems, hence only a remark.

    Judged are lists with marks such as 一是 or （一） whose lead says what they are.

    Not applicable: section 5 lists nothing so.

    What to do: count again, and write what is missing.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年公开信息310条。
五、存在的主要问题及改进情况
存在以下两个问题：一是解读形式单一；二是栏目更新不及时。下一步改进措施：一是丰富解读形式；二是逐月检查栏目。
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年公开信息310条。
五、存在的主要问题及改进情况
存在以下三个问题：一是解读形式单一；二是栏目更新不及时。下一步改进措施：一是丰富解读形式；二是逐月检查栏目。
""",
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年公开信息310条。
五、存在的主要问题及改进情况
主要问题：一是解读形式单一；二是栏目更新不及时；三是培训不够。下一步改进措施：一是丰富解读形式；二是逐月检查栏目。
""",
    ],
)
def miscounted_problems(enumerations: Enumerations) -> Iterator[Objection]:
    """第五部分列举的问题与所说的数目不一致，或者措施少于问题。

    为什么：说“存在以下三个问题”而只列两个，是漏了一个。措施对应问题，措施比问题少，可能漏了一个；
    一项措施解决两个问题也未尝不可，所以只是提示。

    判断的是用“一是”、（一）等列举、而且前文说明列举的是什么的。

    不适用：第五部分没有这样列举。

    怎样改：重新核对数目，补写缺少的。
    """
    listed = [each for each in enumerations if each.section == _SECTION and _is_whole(each)]
    for each in listed:
        if each.announced and each.announced.count != len(each.items):
            message = MISCOUNTED.format(raw=each.announced.raw, listed=len(each.items))
            labels = (Label(each.items[-1].span, LAST),)
            yield Objection(each.announced.span, message, labels, found=each.announced.raw)
    yield from _fewer(
        [each for each in listed if each.about == "problems"], [each for each in listed if each.about == "measures"]
    )


def _is_whole(enumeration: Enumeration) -> bool:
    """Whether points are counted off from the first one on, without a gap."""
    ordinals = [item.ordinal for item in enumeration.items]
    return len(ordinals) > 1 and ordinals == list(range(1, len(ordinals) + 1))


def _fewer(problems: Sequence[Enumeration], measures: Sequence[Enumeration]) -> Iterator[Objection]:
    """Yield that the one list of measures is shorter than the one list of problems; of several, nobody can tell."""
    if len(problems) == len(measures) == 1 and len(measures[0].items) < len(problems[0].items):
        message = FEWER.format(problems=len(problems[0].items), measures=len(measures[0].items))
        labels = (Label(problems[0].items[-1].span, PROBLEMS),)
        yield Objection(measures[0].items[-1].span, message, labels)
