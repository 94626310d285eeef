"""Sentences whose claims are all true of the table: no rule on words against tables objects to one of them."""

import pytest
from support.trials import agreeing_report, passages

import gouji.rules
from gouji.engine.check import check
from gouji.engine.discovery import discover

YEAR = 2023
EXPECTED = {
    "收到申请0件，办结率100%，群众满意率100%。": ["GJ414"],
    "全年已办结0件，办结率100%。": ["GJ414"],
    # amounts in 万元 and amounts that no tariff gives, as these rules say
    "全市共对21件政府信息公开申请收取信息处理费，合计0.318万元。": ["GJ744"],
    "全市各级行政机关共收取信息处理费1.28万元，涉及申请37件。": ["GJ744"],
    "各单位总共收取信息处理费0.62万元，涉及申请12件。": ["GJ744"],
    "信息处理费总额1.24万元，按件计收的居多，涉32件。": ["GJ744"],
    "全省共有214件申请被收取信息处理费，总额13.65万元。": ["GJ744"],
    "2021年收费办法实施至今，全市累计收取信息处理费6.4万元，2023年当年为1.92万元。": ["GJ744", "GJ744"],
    "因申请数量明显超过合理范围，向1名申请人按件收取信息处理费0.12万元，计费申请12件。": ["GJ744"],
    "2023年，全市各级行政机关依法收取政府信息公开信息处理费共计1.46万元，涉及申请41件。": ["GJ744"],
    "全市共收取信息处理费2.37万元，其中市直部门收取8,200元，县（区）收取15,500元。": ["GJ744"],
    "收费制度实行三年来累计收取信息处理费1.12万元，其中2023年收取2,900元。": ["GJ744"],
    "各单位共收取信息处理费约1.5万元，全部实行非税收缴。": ["GJ744"],
    "报告年度内信息处理费入账7,215元。": ["GJ742"],
    # narrower or wider than the table by what stands behind it: not heard yet
    "全市行政机关全年收取信息处理费总额为0.86万元，涉及申请19件。": ["GJ744"],
    # 100% beside requests that were carried out
    "2023年，全省各级行政机关共受理政府信息公开申请18,264件，答复18,019件（含上年度结转申请512件，另有757件顺延到下年度"
    "答复），答复率100%。": ["GJ413"],
    "受理依申请公开53件，较去年多了12件，涉及征收补偿31件、物业管理14件、工程档案8件。按时答复50件，答复率100%，3件未到答复期限结转次年。"
    "所有答复均经法律顾问审核，未收取任何费用。": ["GJ413"],
    # what the shares are of is not said, so that it is zero here
    "就答复类型而言，予以公开及部分公开的共566件（占47.2%），不予处理102件（8.5%），转下一年度办理答复61件。": [
        "GJ415"
    ],
    "在不予公开的23件中，涉及第三方的9件，涉及国家秘密的8件，涉及过程性信息的6件，占全部答复的12.6%。": ["GJ415"],
}
RULES = [rule for rule in discover(gouji.rules) if rule.code.startswith(("GJ4", "GJ74"))]
SENTENCES = [sentence for name in ("tuned", "further") for sentence in passages(name)]


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence["says"][:24])
def test_true_sentences_are_silent(sentence: dict[str, object]) -> None:
    codes = [found.code for found in check(agreeing_report(sentence), RULES).findings if found.code != "GJ416"]
    assert codes == EXPECTED.get(str(sentence["says"]), [])
