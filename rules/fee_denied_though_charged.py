"""No information processing fee in one sentence, some in another."""

from collections.abc import Iterator

from gouji.engine.agreement import doubted
from gouji.engine.finding import Label, Objection, Severity
from gouji.engine.narrative import Claim
from gouji.engine.rule import rule
from gouji.engine.subjects import Claims
from gouji.engine.text import Text

BOTH = Text(
    "这里写“{raw}”，另一处写“{other}”，两者必有一误，请核对后改正",
    "“{raw}” here, “{other}” elsewhere: one of the two is wrong, look it up and correct it",
)
CHARGED = Text("写明收取了", "some was charged")
_ONE_SENTENCE = 40


@rule(
    "GJ747",
    severity=Severity.WARNING,
    basis="《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）",
    message=BOTH,
    years=(2020, None),
    en="""The report says both that no information processing fee was charged and that some was.

    Why: the fee statement of section 6 is often taken over from last year, and another sentence tells this year's.
    Close to one another the two may be of both ways of charging (按件, 按量), and nothing is found.

    What to do: look up what was charged, and say it once.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
五、存在的主要问题及改进情况
解读材料偏少，下一步每份文件都配发解读。
六、其他需要报告的事项
全年未按件收取信息处理费，按量收取信息处理费500元。
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
五、存在的主要问题及改进情况
解读材料偏少，下一步每份文件都配发解读。
六、其他需要报告的事项
全年未收取政府信息公开信息处理费。全县各级机关严格执行收费管理规定，规范开具票据，及时足额缴入国库，接受财政和审计部门监督，共收取信息处理费500元。
""",
    ],
)
def fee_denied_though_charged(claims: Claims) -> Iterator[Objection]:
    """报告既说没有收取信息处理费，又说收取了。

    为什么：第六部分的收费说明常常沿用上年，另一处又写了本年的金额。相邻的两句可能分别说按件、按量收费，不报。

    怎样改：核对收取的金额，只写一次。
    """
    told = [claim for claim in claims.of("fee.amount") if doubted(claim) is None]
    charged = [claim for claim in told if claim.value]
    for claim in told:
        other = next((each for each in charged if _is_apart(claim, each)), None)
        if not claim.value and other:
            message = BOTH.format(raw=claim.raw, other=other.raw)
            yield Objection(claim.span, message, (Label(other.span, CHARGED),), found=claim.raw)


def _is_apart(one: Claim, other: Claim) -> bool:
    """Whether two claims stand so far apart that they are not of one sentence."""
    return other.span.start - one.span.end > _ONE_SENTENCE or one.span.start - other.span.end > _ONE_SENTENCE
