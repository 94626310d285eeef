"""Numbers that a list takes apart: which parts belong to which whole, and whether they are all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.sentences import said

from gouji.engine.narrative import Breakdown


def breakdowns(words: str) -> tuple[Breakdown, ...]:
    return said(words).tally.breakdowns


def taken_apart(words: str) -> list[tuple[str, list[str]]]:
    return [(found.whole.raw, [part.count.raw for part in found.parts]) for found in breakdowns(words)]


def only(words: str) -> Breakdown:
    (found,) = breakdowns(words)
    return found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("公开48条,其中财政20条、救助28条。", [("48条", ["20条", "28条"])]),
        ("公开48条。其中,财政20条,救助28条。", [("48条", ["20条", "28条"])]),
        ("公开48条(财政20条、救助28条),解读3条。", [("48条", ["20条", "28条"])]),
        ("公开48条,同比增长5%,其中财政20条、救助28条。", [("48条", ["20条", "28条"])]),
        ("公开48条(上年40条),其中财政20条、救助28条。", [("48条", ["20条", "28条"])]),
        ("公开48条信息,均已归档,其中财政20条和救助28条。", [("48条", ["20条", "28条"])]),
        (
            "公开48条,其中财政20条(预算12条、决算8条)、救助28条。",
            [("48条", ["20条", "28条"]), ("20条", ["12条", "8条"])],
        ),
        ("公开8条(财政4条(预算3条(县级1条)))。", [("8条", ["4条"]), ("4条", ["3条"]), ("3条", ["1条"])]),
        ("公开48条,其中动态40条、会议18次、来信12封。", [("48条", ["40条"])]),
        # another year's, what became of a part, and 在其中 take nothing apart
        ("诉讼2件(2022年5件),降幅明显。", []),
        ("收到26件,其中符合要件并受理23件,答复23件。", [("26件", ["23件"])]),
        ("答复33件,其中25件按期办结,延期答复4件,发出补正告知7件。", [("33件", ["25件", "4件"])]),
        ("答复318件(结转的9件也在其中,21件顺延)。", [("318件", ["9件"])]),
        ("公开48条,其中1条播放破亿、47条破千万。", [("48条", ["1条", "47条"])]),
        ("公开48条,其中自然人20条、企业28条,网络40条、信函8条。", [("48条", ["20条", "28条"])]),
        ("公开48条,其中财政20条、救助8条,召开会议3次。", [("48条", ["20条", "8条"])]),
        ("公开48条,其中财政20条、救助8条;解读3条。", [("48条", ["20条", "8条"])]),
        ("公开48条,其中财政20条,其中预算12条、决算8条。", [("48条", ["20条"]), ("20条", ["12条", "8条"])]),
        ("公开48条,其中财政20条,同比增加5条,救助28条。", [("48条", ["20条"])]),
        ("公开48条,其中财政20条(41.7%)、救助28条(58.3%)。", [("48条", ["20条", "28条"])]),
        ("公开48条,其中财政20条,占41.7%,救助28条,占58.3%。", [("48条", ["20条", "28条"])]),
        ("收到45件,由新收43件和结余2件组成。", [("45件", ["43件", "2件"])]),
        ("诉讼25件,其中维持、纠正、其他结果分别为14、3和8件。", [("25件", ["14", "3", "8"])]),
        ("诉讼25件,其中维持、纠正分别为14、3和8件。", []),
        ("诉讼25件,其中维持、纠正分别为14、3次。", []),
        ("诉讼25件,复议、信访分别为14、3件。", []),
        ("公开48条,其中:财政20条;救助20条;人事8条。", [("48条", ["20条", "20条", "8条"])]),
        ("公开48条,其中:财政20条,救助20条;人事8条。", [("48条", ["20条", "20条"])]),
        ("公开48条,其中:财政20条;救助20条,人事8条。", [("48条", ["20条", "20条"])]),
        ("公开48条,其中财政20条;救助20条。", [("48条", ["20条"])]),
        ("收到45件,由县政府办公室答复43件。", []),
        ("发布信息公开指南,其中动态20条。", []),
        ("公开48条,工作扎实推进,其中财政20条。", []),
        ("培训3次,其中参训120人次。", []),
        ("办结率98%,其中网络20条。", []),
    ],
)
def test_parts_belong_to_the_number_before_their_list(words: str, found: list[tuple[str, list[str]]]) -> None:
    assert taken_apart(words) == found


@pytest.mark.parametrize(
    ("words", "complete"),
    [
        ("公开48条,其中财政20条、救助28条。", "untold"),
        ("公开48条,其中财政20条、救助8条等。", "open"),
        ("公开48条,包括财政20条、救助8条等内容。", "open"),
        ("公开48条,包括财政20条、救助8条,其余为动态。", "open"),
        ("公开48条,分别为财政20条、救助28条。", "told"),
        ("受理48件,其中自然人、企业分别为20件、28件。", "told"),
        ("公开48条,包括财政20条和救助28条。", "told"),
        ("公开48条,包括财政20条、其他28条。", "told"),
        ("公开48条,包括财政20条、救助28条。", "likely"),
        ("公开48条,主要包括财政20条和救助28条。", "untold"),
        ("公开48条,包括财政20条。", "untold"),
        ("公开48条,分别为20条、18条和10条。", "untold"),  # 18条 behind 条、 is read as an article
        ("公开48条,包括财政20条、救助3次和人事8条。", "untold"),
        ("公开48条,其中:财政20条、救助20条、人事8条。", "likely"),
        ("公开48条,其中财政20条、其他28条。", "likely"),
        ("公开48条(财政20条、救助28条)。", "likely"),
        ("公开48条(含财政20条、救助28条)。", "untold"),
    ],
)
def test_words_tell_whether_the_parts_are_all(words: str, complete: str) -> None:
    assert only(words).complete == complete


@pytest.mark.parametrize(
    ("words", "certain"),
    [
        ("公开48条,其中财政20条、救助29条。", True),
        ("公开48条,其中财政20条,救助29条。", False),
        ("公开48条,其中:财政20条,救助29条。", True),
        ("公开48条(财政20条,救助29条)。", True),
        ("公开48条,其中财政49条,救助2条。", True),
        ("公开48条,其中公开财政20条,公开救助29条。", False),
        ("公开48条,其中自然人20条、救助29条。", False),
    ],
)
def test_a_list_held_together_by_commas_may_have_ended(words: str, *, certain: bool) -> None:
    assert only(words).certain is certain


@pytest.mark.parametrize(
    ("words", "overlapping"),
    [
        ("公开48条,其中网站40条、微信20条。", True),
        ("公开48条,其中财政40条、救助20条(有交叉)。", True),
        ("受理48件,其中涉及土地40件、房屋20件。", True),
        ("受理48件,其中邮寄40件、当面8件。", False),
        ("公开48条,其中财政40条、救助8条。", False),
    ],
)
def test_one_thing_may_be_in_two_parts(words: str, *, overlapping: bool) -> None:
    assert only(words).overlapping is overlapping


def test_other_numbers_of_the_sentence_may_be_meant_and_all_of_them_together() -> None:
    assert only("办理留言30条、热线20条,其中咨询40条、投诉10条。").others == (30, 50)
    assert only("开展培训30次,办理热线20条,其中咨询40条、投诉10条。").others == ()
    assert only("办理留言30条。公开信息20条,其中动态10条。").others == ()


def test_a_list_has_its_place_in_the_source() -> None:
    words = "公开 48 条,其中财政 20 条、救助 28 条。"
    found = only(words)
    assert found.whole.source.raw(found.span) == "48 条,其中财政 20 条、救助 28 条"


def test_shares_stand_beside_their_parts() -> None:
    found = only("公开48条,其中财政20条(41.7%)、救助28条,占六成左右。")
    assert [part.share and part.share.raw for part in found.parts] == ["41.7%", "六成左右"]


PIECES = (
    "公开",
    "9条",
    "12件",
    "其中",
    "财政3条",
    "包括",
    "(",
    ")",
    "、",
    ",",
    "。",
    ";",
    ":",
    "占3%",
    "等",
    "分别为",
    "其他",
    "共",
    "条",
)


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_whatever_is_written_parts_stand_behind_their_whole_in_its_unit(pieces: list[str]) -> None:
    for found in breakdowns("".join(pieces)):
        ends = [found.whole.end, *(part.count.end for part in found.parts)]
        assert ends == sorted(ends)
        assert {part.count.unit for part in found.parts} == {found.whole.unit}
