"""The words that say of whom, of when and of which requests a sentence speaks."""

import re
from functools import cache

# Words that narrow a sentence wherever they stand in it: an office, a channel, a part of the year.
_NARROWED = (
    "本级|我办|本办|办公室|政府办|委办|代表|其中|当面|窗口|信函|信件|邮寄|邮件|邮箱|传真|网络|网上|在线|线上|线下|现场|口头|通过[^,。;]{0,16}"
    "|上半年|下半年|[一二三四1-4]季度|[0-9]{1,2}月|截至|(?<!今年)(?<!本年)(?<!年初)以来"
)
# Words that narrow the clause they stand in: a kind of applicant, a share.
_SHARED = "自然人|公民(?!、|和|或|及)|企业|商业|科研|公益|法律服务|律师|个人|部分|包含|包括|涉及|含|书面|系统|行业"
_OTHER_SUBJECT = (
    "网民|留言|热线|12345|信访|提案|建议|议案|投诉|举报|复议|诉讼|咨询|许可|补贴|来信|来电|来访|工单|诉求|意见|求助|救助|信箱"
    "|低保|听证|仲裁|社会保险|贷款|登记|专利|商标|审批|证照|项目|职称|入学|住房|公租房|反馈|转办|交办|补正|撤回|引起|引发|因"
    "|将|拟|计划|力争|预计|目标|预期"
)
_TIME = (
    "(?P<year>20[0-9]{2})(?=年)|(?:上一?年|去年)(?!度?的?结转)|往年|同期|前年|历年|近[0-9一二三四五]年"
    "|明年|下一?年(?!度?的?(?:继续|办理|结转))"
)
_YEAR = "20[0-9]{2}年"
_WHOLE_YEAR = (
    rf"(?:自|从)?(?:{_YEAR})?1月1日(?:起)?(?:至|到|-|—|~)(?:{_YEAR})?12月31日(?:止|期间|间)?"
    rf"|(?:{_YEAR})?(?<![0-9])1月?(?:至|到|-|—|~)12月份?|截至(?:{_YEAR})?12月(?:31日|底)(?!.*累计)"
    rf"|{_YEAR}度?(?:全年)?(?:期间|内)?|(?:报告|统计)(?:期|年度)内?|全年度?|本年度?内?|今年|年内|当年|年度|一年来"
)
_KIND_OF_BODY = (
    "省|自治区|自治州|自治县|市|区|县|州|盟|旗|镇|乡|街道|局|委|厅|院|所|中心|单位|机关|部门"
    "|管委会|实验区|开发区|新区|示范区|高新区"
)
_AUTHORITIES = "行政机关|政府机关|机关单位|政府|机关|单位"
# One of these alone is a part of the body: 各乡镇 are not the departments.
_PARTS = "政府部门|部门|乡镇|镇街|街道|地区"
_WHOLE_BODY = (
    f"[全我本该](?:{_KIND_OF_BODY})(?:范围)?内?(?:{_AUTHORITIES})*"
    f"|(?:各级|各地)(?:各|{_AUTHORITIES}|{_PARTS}|、|和|及)*|各(?:{_AUTHORITIES})+"
    f"|各?(?:{_PARTS})(?:(?:各|、|和|及)+(?:{_PARTS}|{_AUTHORITIES}))+|人民政府"
)
_TOPIC = "在?(?:政府信息|信息)?(?:依申请公开|公开申请|申请公开)(?:政府信息|信息)?(?:方面|工作|情况|办理)?"
_MANNER = (
    "一共|总共|共计|共有|共|累计|合计|总计|实际|已|均|依法|依规|及时|规范|按规定|认真|并|且|也|还|在|中|里|有|来自|的|接|其|是"
    "|新|、|[一二三四五六]是"
)
_AND = "(?:、|和|或者?|及|以及)"
_EVERYBODY = f"公民{_AND}法人(?:{_AND}其[他它](?:社会)?组织)?"
_GENERAL = (
    f"{_EVERYBODY}|群众|社会公众|公众|社会各界|社会|各类|各种|各项|有效|有关|关于|相关|任何|提出|提交|申请人|要求|提供|获取"
    "|向本机关|向我局|向我区|各级|政府|政务|信息|公开|新|人|的|、"
)
# Words behind a count by which some of it are none of the requests of the table.
_SET_APART = (
    "不(?:属于|符合|构成)(?:政府|政务)?(?:信息公开|依申请|申请)|不予受理|不受理|属于(?:信访|咨询|投诉|举报)"
    "|剔除|扣除|合并|实际受理|有效申请|无效申请|未受理|未予受理|便民答复|咨询件|由|[转按]为?信访|其中(?:属于|涉及|有)?(?:(?:政府|政务)?信息公开的?申请|依申请公开)"
)
_COUNTED_BESIDE = "(?:下属|所属|下辖|直属|部门|乡镇|街道|镇街|单位)[^,。;]{0,8}[0-9]"
_RECEIVED_BEFORE = "(?:收到|接收|接到)[^;]*[0-9]"
_ALL_KINDS = "各类|各种|各项"
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
def other_subject() -> re.Pattern[str]:
    """Return what finds words by which a clause is about something else than requests for information, or a plan."""
    return re.compile(_OTHER_SUBJECT)


@cache
def requests_named() -> re.Pattern[str]:
    """Return what finds a passage on requests for information."""
    return re.compile(
        "依申请|信息公开的?申请|公开申请|申请公开|(?:获取|提供|公开)(?:相关|有关)?(?:政府|政务)?信息的?申请"
    )


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
def set_apart() -> re.Pattern[str]:
    """Return what finds words behind a count by which some of it are no requests of the table."""
    return re.compile(_SET_APART)


@cache
def received_before() -> re.Pattern[str]:
    """Return what finds an earlier count of a sentence, of which what was then taken up (受理) is a part."""
    return re.compile(_RECEIVED_BEFORE)


@cache
def all_kinds() -> re.Pattern[str]:
    """Return what finds words by which a bare 申请 is any application, not only one for information."""
    return re.compile(_ALL_KINDS)


@cache
def with_carried_in() -> re.Pattern[str]:
    """Return what matches words behind a count that put the requests carried in into it."""
    return re.compile(_WITH_CARRIED_IN)


@cache
def time() -> re.Pattern[str]:
    """Return what finds the years a sentence speaks of: a `year`, or one that is not the report's own."""
    return re.compile(_TIME)


@cache
def whole_year() -> re.Pattern[str]:
    """Return what finds words for the whole of the reporting year."""
    return re.compile(_WHOLE_YEAR)


@cache
def plain_subject() -> re.Pattern[str]:
    """Return what matches a beginning of a clause that speaks of the whole body and the whole year."""
    return re.compile(f"(?:{_WHOLE_YEAR}|{_WHOLE_BODY}|{_TOPIC}|{_MANNER})*+")


@cache
def plain_qualifier() -> re.Pattern[str]:
    """Return what matches words before 申请 that leave no request out."""
    return re.compile(f"(?:{_GENERAL})*+")
