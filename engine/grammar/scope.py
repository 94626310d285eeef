"""The words that say of whom, of when and of which requests a sentence speaks."""

import re
from functools import cache

from gouji.engine.pattern import late

# Words that narrow a sentence wherever they stand in it: an office, a channel, a part of the year.
_NARROWED = (
    "本级|备案|一家|我办|本办|办公室|政府办|委办|代表|当面|窗口|信函|信件|邮寄|邮件|邮箱|传真|网络|网上|在线|线上|线下|现场|口头|通过[^,。;]{0,16}"
    "|自身|牵头|报备|报送我[局办委厅]|(?:施行|实施|成立|设立|开通|颁布)(?:之日)?(?:起|后|至今)"
    "|以[^,。;]{0,4}[省市县区州旗](?:人民)?(?:政府)?名义|代[省市县区州旗](?:人民)?(?:政府)?(?:收|受理|办|答复)"
    "|上半年|下半年|[一二三四1-4]季度|[0-9]{1,2}月|截至|(?<!今年)(?<!本年)(?<!年初)以来|[两二三四五六七八九十几][年月]多?来"
)
# Words that narrow the clause they stand in: a kind of applicant, a share.
_SHARED = "自然人|公民(?!、|和|或|及)|企业|商业|科研|公益|法律服务|律师|个人|书面|系统|行业"
_YEAR = "20[0-9]{2}年"
_DATED = (
    rf"(?:自|从)?(?:{_YEAR})?1月1日(?:起)?(?:至|到|-|—|~)(?:{_YEAR})?12月31日(?:止|期间|间)?"
    rf"|(?:{_YEAR})?(?<![0-9])1月?(?:至|到|-|—|~)12月份?|截[至止](?:{_YEAR})?(?:12月(?:31日|底)|年?底|年末)(?!.*累计)"
    rf"|{_YEAR}度?(?:全年)?(?:期间|内|末|底)?"
)
_WHOLE_YEAR = (
    rf"{_DATED}|(?:报告|统计)(?:期|年度)内?|全年度?|本年度?内?|今年(?:以来)?|年初以来|截[至止](?:年底|年末|目前)"
    "|年内|当年|年度|一年来"
)
_NOT = ("未", "未曾", "未再", "未有", "未能", "没有", "无", "无须", "无需", "不存在")
DENIALS = (
    *(before + after for before in ("", "尚", "从", "暂", "并", "均", "都", "亦") for after in _NOT),
    *("0", "为0", "无一", "无一例", "无一件", "没有一例", "没有一件", "未出现", "未出现一例", "未有一例"),
    *("零", "零元", "为零", "均为零", "皆为零", "皆为0", "零收入", "零收费"),
)
"""Words by which something did not happen."""
_KIND_OF_BODY = (
    "省|自治区|自治州|自治县|市|区|县|州|盟|旗|镇|乡|街道|局|委|厅|院|所|中心|单位|机关|部门"
    "|办|馆|会|校|社|站|队|厅机关|局机关|委机关|管委会|实验区|开发区|新区|示范区|高新区"
)
_AUTHORITIES = "行政机关|政府机关|机关单位|政府|机关|单位"
# One of these alone is a part of the body: 各乡镇 are not the departments.
_PARTS = "政府部门|部门|乡镇|镇街|街道|地区"
_WHOLE_BODY = (
    f"[省市县区州旗]?(?:{_AUTHORITIES})?(?:本级)?(?:及|和|、)(?:其|各|所属|下属)+(?:级|县市区|县区|区县|市县|{_PARTS}|{_AUTHORITIES})+"
    f"|[省市县区州旗]直各?(?:{_PARTS}|{_AUTHORITIES})+(?:及|和|、)各?(?:{_PARTS}|县市区|县区|区县)+"
    f"|[全我本该](?:{_KIND_OF_BODY})(?:范围)?内?(?:{_AUTHORITIES})*"
    f"|(?:各级|各地)(?:各|{_AUTHORITIES}|{_PARTS}|、|和|及)*|各(?:{_AUTHORITIES})+"
    f"|各?(?:{_PARTS})(?:(?:各|、|和|及)+(?:{_PARTS}|{_AUTHORITIES}))+|人民政府"
)
# Words behind a count by which some of it are none of the requests of the table.
_SET_APART = (
    "不(?:属于|符合|构成)(?:政府|政务)?(?:信息公开|依申请|申请)|不予受理|不受理|属于(?:信访|咨询|投诉|举报)"
    "|剔除|扣除|退回|符合(?:要件|条件|受理条件)|转作|咨询处理|合并|实际受理|有效申请|无效申请|未受理|未予受理|便民答复|咨询件|由[^,。;]{2,12}(?:办理|答复|受理|承办)|(?:甄别|筛选|核实)[^,。;]{0,4}受理|[转按]为?信访|其中(?:属于|涉及|有)?(?:(?:政府|政务)?信息公开的?申请|依申请公开)"
)
_DISCLOSURE = "(?:政府信息依申请公开|政府信息公开|政务公开|信息公开|依申请公开|公开政府信息|申请公开)"
_CAUSE = (
    f"(?:因|由|对)(?:{_YEAR}度?|上一?年度?|往年|去年|历年)?的?(?:{_DISCLOSURE})?申请(?:而)?(?:引起|引发|产生|导致|提起)的?"
    "|(?:申请人|当事人)?(?:因为?)?(?:对|不服)[^,。;:、0-9]{0,14}?(?:答复|决定|结果|行为|告知书)(?:不服|不满)?(?:而)?(?=(?:被|向[^,。;]{0,8})?(?:申请|提起|提出|引发|引起|产生)?(?:行政)?(?:复议|诉讼))"
    "|因(?:对)?(?:申请|答复|办理|受理|处理)[^,。;:、0-9]{0,10}?(?:而)?(?:引起|引发|产生|导致|发生)的?(?=(?:行政)?(?:复议|诉讼))"
    f"|涉(?:及)?(?:{_DISCLOSURE})(?:工作|事项|申请|类)?的?"
    f"|(?:因|由|就|对|涉及|有关|关于)(?:我局|我县|我区|我市|我镇|本机关|本局)?(?:开展)?{_DISCLOSURE}(?:申请|工作|事项|答复|问题|行为|类|领域|方面)*"
    "(?:而|所)?(?:(?:被提起|被申请人提起|被申请|被提出|引起|引发|产生|导致|发生|提起|提出|涉及|不服)(?:或者?)?(?:提起|引发|申请)?的?)?"
    f"|{_DISCLOSURE}(?:类|领域|相关|方面|工作方面|工作|有关|事项)*(?:的|引发的?|引起的?|产生的?|涉及的?|所涉)?(?=(?:共有?|累计)?(?:被)?(?:发生|提起|申请)?(?:行政)?(?:复议|诉讼|应诉|争议))"
)
_COUNTED_BESIDE = "(?:下属|所属|下辖|直属|部门|乡镇|街道|镇街|单位)[^,。;]{0,8}[0-9]"
_OUTCOME = "纠|维持|败诉|撤销|审结|办结|答复|结转|公开的|不予|无法|部分"
_UNRELATED = (
    f"(?:与|同){_DISCLOSURE}(?:工作|申请)?(?:均|都)?(?:无关|没有关系|不相关)|(?:不|非)(?:属于?|涉及?){_DISCLOSURE}"
)
_ELSEWHERE = rf"(?:{_KIND_OF_BODY}|本级|办公[室厅]|政府|[县市](?:\([区县]\))|季度|半年|月份?)\Z"
_RECEIVED_BEFORE = "(?:收到|接收|接到|登记|收件|提交|递交)[^;]*[0-9]"
_ADMITTED = "(?:予以|准予|决定|审查[后,]{0,2}|符合[^,。;]{0,6})受理"
_ALL_KINDS = "各类|各种|各项"
_CARRIED = "结转|转结|结余|转接|转来|遗留|延续|顺延|未结|未办结"
_WITH_CARRIED_IN = r"[(,]?(?:其中)?(?:包?含|包括|其中)[^,。;()]{0,8}结转"


@cache
def narrowed() -> re.Pattern[str]:
    """Return what finds words by which a sentence speaks of fewer requests than the table."""
    return re.compile(_NARROWED)


@cache
def shared() -> re.Pattern[str]:
    """Return what finds words by which a clause speaks of a share of the requests."""
    return re.compile(_SHARED)


@cache
def area() -> re.Pattern[str]:
    """Return what finds the area or body that is meant as a whole (全县, 我局), and its `kind`."""
    return re.compile(f"[全我本该](?P<kind>{_KIND_OF_BODY})(?<!单位)(?<!机关)(?<!部门)")


@cache
def organ() -> re.Pattern[str]:
    """Return what finds, at the end of a body's name, what is no part of its area."""
    return re.compile("(?:人民政府)?(?:办公[室厅]|管委会|管理委员会|办事处)?$")


@cache
def own_organ() -> re.Pattern[str]:
    """Return what finds words that may mean the body without those below it."""
    return re.compile("[本我该](?:单位|机关|部门)|政府(?!信息|部门)")


@cache
def counted_beside() -> re.Pattern[str]:
    """Return what finds the bodies below it, counted behind it."""
    return re.compile(_COUNTED_BESIDE)


@cache
def office_counted() -> re.Pattern[str]:
    """Return what finds the office of a government counted by itself, beside all that its area counts."""
    return re.compile("(?:政府办公[室厅]|[本我]办|办公[室厅]机关)[^,。;0-9]{0,8}[0-9]")


@cache
def set_apart() -> re.Pattern[str]:
    """Return what finds words behind a count by which some of it are no requests of the table."""
    return re.compile(_SET_APART)


@cache
def outcome() -> re.Pattern[str]:
    """Return what finds what became of requests or cases."""
    return re.compile(_OUTCOME)


@cache
def unrelated() -> re.Pattern[str]:
    """Return what finds that a sentence is on something else than the disclosure of information."""
    return re.compile(_UNRELATED)


@cache
def elsewhere() -> re.Pattern[str]:
    """Return what finds another body or part of the year at the end of a stretch."""
    return re.compile(_ELSEWHERE)


@cache
def received_before() -> re.Pattern[str]:
    """Return what finds an earlier count of a sentence, of which what was then taken up (受理) is a part."""
    return re.compile(_RECEIVED_BEFORE)


@cache
def admitted() -> re.Pattern[str]:
    """Return what finds that those taken up (受理) are the ones that were not refused."""
    return re.compile(_ADMITTED)


@cache
def all_kinds() -> re.Pattern[str]:
    """Return what finds words by which a bare 申请 is any application, not only one for information."""
    return re.compile(_ALL_KINDS)


@cache
def with_carried_in() -> re.Pattern[str]:
    """Return what matches words behind a count that put the requests carried in into it."""
    return re.compile(_WITH_CARRIED_IN)


@cache
def dated() -> re.Pattern[str]:
    """Return what finds a year, or a span of one, in figures."""
    return late(_DATED)


@cache
def whole_year() -> re.Pattern[str]:
    """Return what finds words for the whole of the reporting year."""
    return re.compile(_WHOLE_YEAR)


@cache
def whole_body() -> re.Pattern[str]:
    """Return what finds the body as a whole."""
    return re.compile(_WHOLE_BODY)


@cache
def cause() -> re.Pattern[str]:
    """Return what finds that cases are about the disclosure of information."""
    return late(_CAUSE)


@cache
def from_last_year() -> re.Pattern[str]:
    """Return what finds the year before at the beginning of 由9件下降到4件, and in 加上年结转."""
    return late(f"[从由](?:上一?年度?|去年|20[0-9]{{2}}年度?)?的?\\Z|加上年度?(?=的?(?:{_CARRIED}))")


@cache
def asked_for() -> re.Pattern[str]:
    """Return what finds the words before 申请 that tell what it asks for: 要求公开收支账目的."""
    return late("(?<!按)(?<!照)要求(?:公开|提供|获取)(?!公开出版物)[^,。;:0-9]{1,20}?的(?=申请)")


@cache
def disclosure() -> re.Pattern[str]:
    """Return what finds words on the disclosure of information."""
    return re.compile(_DISCLOSURE)


@cache
def office() -> re.Pattern[str]:
    """Return what finds the office of a government or a committee, and the `kind` of its area."""
    return re.compile("(?P<kind>[省市县区州旗])(?:人民政府|政府|委)办(?:公室)?")


@cache
def as_reviewer() -> re.Pattern[str]:
    """Return what finds that the body decides on reviews, of which the form has those that it is asked to defend."""
    return re.compile("作为[^,。;]{0,8}复议(?:机关|机构)|复议(?:机关|机构)(?:共|累计|全年|共计)?(?:受理|收到|办理)")


@cache
def as_defendant() -> re.Pattern[str]:
    """Return what finds that the body itself is asked to defend what it decided."""
    return re.compile("[我本][^,。;]{1,4}为被申请人|被申请人[是为][我本]")


@cache
def disclosed_part() -> re.Pattern[str]:
    """Return what matches, behind a count of cases, that a part of them is about the disclosure of information."""
    beside = "(?:、[^,;:0-9]{0,12}[0-9,]{1,9}[件宗起])?"
    others = "(?:[^,;:0-9]{1,10}[0-9]{1,6}[件宗起][,、]){0,2}"
    part = f"(?:其中|包?含|涉及){others}[^,;:0-9]{{0,8}}?{_DISCLOSURE}"
    return re.compile(f"{beside}[^;:0-9]{{0,20}}?(?:[0-9.]+%)?,?{part}")


@cache
def own_office() -> re.Pattern[str]:
    """Return what finds the words by which an office speaks of itself."""
    return re.compile("[我本]办(?:公室)?|办公室")
