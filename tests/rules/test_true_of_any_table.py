"""Whatever the figures are: sentences that tell them in one of their legitimate readings are never objected to."""

import re
from collections.abc import Callable
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from support.consistent import consistent
from support.shapes import Cells, document, fillers_dropped

import gouji.rules
from gouji.engine.check import check
from gouji.engine.discovery import discover
from gouji.engine.recognise import recognise
from gouji.engine.source import Source

RULES = [rule for rule in discover(gouji.rules) if rule.code.startswith(("GJ4", "GJ74")) and rule.code != "GJ413"]
OUTCOMES = {"予以公开": "granted", "部分公开": "granted_in_part"}
GROUPS = {"不予公开": "denied", "无法提供": "unable", "不予处理": "not_processed", "其他处理": "other"}
RESULTS = {"结果维持": "upheld", "结果纠正": "corrected", "尚未审结": "pending"}


class Told:
    """What may be told of the figures, in a reading that is drawn."""

    def __init__(self, cells: Cells, random: Random) -> None:
        self.cells, self.random = {key: int(value) for key, value in cells.items() if "." not in value}, random

    def total(self, *rows: str, column: str = "total") -> int:
        return sum(self.cells[f"requests.{row}.{column}"] for row in rows)

    def group(self, name: str) -> int:
        return sum(v for key, v in self.cells.items() if key.startswith(f"requests.{name}.") and key.endswith(".total"))

    def cases(self, column: str, *blocks: str) -> int:
        return sum(self.cells[f"{block}.{column}"] for block in blocks)

    def received(self) -> str:
        rows = self.random.choice([("received",), ("received", "carried_in")])
        whole, persons = self.total(*rows), self.total(*rows, column="natural_person")
        return f"全年收到政府信息公开申请{whole}件，其中自然人{persons}件，法人或其他组织{whole - persons}件。"

    def concluded(self) -> str:
        whole = self.total("concluded")
        less = [0, self.group("other"), self.total("other.misc"), self.total("carried_in")]
        done = self.random.choice([*(whole - each for each in less), self.total("received", "carried_in")])
        return f"全年办结政府信息公开申请{done}件，结转下年度{self.total('carried_out')}件。" if done >= 0 else ""

    def outcomes(self) -> str:
        rows = [f"{name}{self.total(row)}件" for name, row in OUTCOMES.items()]
        groups = [f"{name}{self.group(row)}件" for name, row in GROUPS.items()]
        return f"政府信息公开申请办理结果：{'、'.join(rows + groups)}。"

    def reviews(self) -> str:
        whole = self.cases("total", "review") - self.random.choice([0, self.cases("pending", "review")])
        parts = "，".join(f"{name}{self.cases(column, 'review')}件" for name, column in RESULTS.items())
        return f"因政府信息公开申请引发行政复议{whole}件，其中{parts}。"

    def litigation(self) -> str:
        direct, after = "litigation.direct", "litigation.after_review"
        blocks = self.random.choice([(direct, after), (direct,), (after,)])
        whole = self.cases("total", *blocks) - self.random.choice([0, self.cases("pending", *blocks)])
        return f"因政府信息公开工作被提起行政诉讼{whole}件。"

    def documents(self) -> str:
        made, repealed, in_force = (
            self.cells[f"normative_documents.{each}"] for each in ("made", "repealed", "in_force")
        )
        return f"全年制发行政规范性文件{made}件，废止{repealed}件，现行有效{in_force}件。"


SENTENCES = [
    (Told.received, ["GJ401"]),
    (Told.concluded, ["GJ402"]),
    (Told.outcomes, ["GJ406"]),
    (Told.reviews, ["GJ407"]),
    (Told.litigation, ["GJ408"]),
    (Told.documents, ["GJ411"]),
]
FIGURES = st.builds(
    lambda seed, share, size: (consistent(Random(seed), share, size), seed),
    st.integers(0, 10**9),
    st.sampled_from([0.2, 0.6, 1.0]),
    st.sampled_from([5, 60, 4000]),
)


def codes(cells: Cells, words: str) -> list[str]:
    text = document(cells, fillers_dropped).replace("依法答复申请。", words)
    return [found.code for found in check(recognise(Source("<test>", text, "", "utf-8")), RULES).findings]


@settings(max_examples=60)
@given(FIGURES)
def test_true_sentences_are_never_objected_to(figures: tuple[Cells, int]) -> None:
    cells, seed = figures
    told = Told(cells, Random(seed))
    assert codes(cells, "".join(say(told) for say, _ in SENTENCES)) == []


@settings(max_examples=60)
@given(FIGURES, st.sampled_from(SENTENCES))
def test_another_first_number_is_always_told(
    figures: tuple[Cells, int], sentence: tuple[Callable[[Told], str], list[str]]
) -> None:
    cells, seed = figures
    words = sentence[0](Told(cells, Random(seed)))
    wrong = re.sub("[0-9]+", "87654321", words, count=1)
    assert codes(cells, wrong) == (sentence[1] if words else [])
