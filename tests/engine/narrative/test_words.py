"""Where one word ends and the next begins: characters that are a word alone, and a part of a longer one."""

import pytest
from support.sentences import said


@pytest.mark.parametrize(
    ("words", "name", "value"),
    [
        ("收到申请9件,分别于3月、10月按期答复9件。", "requests.concluded", 9),
        ("收到申请9件,于20日内答复9件。", "requests.concluded", 9),
        ("收到申请9件,均于次月30日前答复,答复9件。", "requests.concluded", 9),
    ],
)
def test_the_zero_of_a_date_is_no_denial(words: str, name: str, value: int) -> None:
    assert (name, value) in {(claim.statement, int(claim.value)) for claim in said(words).claims}


@pytest.mark.parametrize("words", ["收到申请0。", "公开申请数为0,其他无。", "公开申请:0"])
def test_a_zero_alone_is_one(words: str) -> None:
    assert [(claim.statement, int(claim.value)) for claim in said(words).claims] == [("requests.received", 0)]


@pytest.mark.parametrize("words", ["竣工验收1件", "涉及竣工验收3件", "收支账目1件", "链接2件", "直接补贴类2件"])
def test_received_is_not_heard_inside_a_longer_word(words: str) -> None:
    (found,) = said(f"收到申请9件,{words}。").claims
    assert (found.statement, int(found.value)) == ("requests.received", 9)


@pytest.mark.parametrize("asked", ["收支账目", "气象观测资料", "学校招生、收费信息"])
def test_what_a_request_asks_for_is_no_deed_and_leaves_it_open_whether_there_were_others(asked: str) -> None:
    (some,) = said(f"收到要求公开{asked}的申请1件。").claims
    assert (some.statement, int(some.value), some.raw[-4:]) == ("requests.received", 1, "申请1件")
    assert some.undecided
    (none,) = said(f"没有收到要求公开{asked}的申请。").claims
    assert (none.statement, int(none.value)) == ("requests.received", 0)
    assert none.undecided


@pytest.mark.parametrize("words", ["未成年人保护方面", "无障碍改造类", "零售类"])
def test_a_denial_is_not_heard_inside_a_longer_word(words: str) -> None:
    *_, last = said(f"收到申请9件,{words}答复2件。").claims
    assert (last.statement, int(last.value)) == ("requests.concluded", 2)


def test_what_is_put_to_a_body_directly_is_received() -> None:
    (found,) = said("直接向我局提出的公开申请12件。").claims
    assert (found.statement, int(found.value)) == ("requests.received", 12)


@pytest.mark.parametrize("words", ["同意全部公开", "同意公开", "同意予以公开"])
def test_to_consent_is_no_comparison(words: str) -> None:
    first, second = said(f"答复申请9件,{words}6件,不予公开3件。").claims[1:]
    assert (first.statement, int(first.value), first.undecided) == ("requests.granted", 6, None)
    assert second.statement == "requests.denied"


@pytest.mark.parametrize(
    "carried", ["加上年度结转2件", "加上年结转的2件", "加上上年度结转2件", "加上年度结转办理的2件"]
)
def test_those_added_are_of_the_year_before(carried: str) -> None:
    *_, last = said(f"收到申请9件,{carried}。").claims
    assert (last.statement, int(last.value), last.undecided) == ("requests.carried_in", 2, None)


def test_a_year_behind_what_is_added_is_its_own() -> None:
    found = said("受理申请9件,加上年内收到的2件。").claims
    assert [(claim.statement, int(claim.value)) for claim in found] == [
        ("requests.received", 9),
        ("requests.received", 2),
    ]


@pytest.mark.parametrize("body", ["区住房和建设局", "县住房城乡建设局", "市住房和城市更新局", "县住房局"])
def test_a_body_for_housing_is_named_and_no_other_business(body: str) -> None:
    found = said(f"收取信息处理费4件,具体为{body}3件,金鳌街道1件。").claims
    assert [(claim.statement, int(claim.value)) for claim in found] == [("fee.count", n) for n in (4, 3, 1)]
