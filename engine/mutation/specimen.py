"""Reports by chance that are right in every way: figures that agree, words that say them, all that must be there."""

from random import Random

from gouji.engine.form import Form
from gouji.engine.mutation.figures import Cells, Measure, consistent
from gouji.engine.mutation.layout import document

_TITLE = "云河县人民政府{year}年政府信息公开工作年度报告"
_OVERVIEW = """\
{year}年，云河县认真落实《中华人民共和国政府信息公开条例》，各项工作有序推进。

（一）主动公开。通过县政府门户网站及时发布政府信息，对群众关心的政策同步发布解读材料。{documents}

（二）依申请公开。全县行政机关新收政府信息公开申请{requests.received.total}件，其中自然人申请\
{requests.received.natural_person}件；上年结转{requests.carried_in.total}件。全年共办结{requests.concluded.total}件，\
结转下年度继续办理{requests.carried_out.total}件。因政府信息公开工作被申请行政复议{review.total}件。

（三）政府信息管理。建立政府信息制作、审核、发布、归档的全流程台账，公文拟制时一并确定公开属性。

（四）政府信息公开平台建设。改版门户网站信息公开专栏，留言由专人当日转办。

（五）监督保障。将政府信息公开纳入年度综合考核，委托第三方开展社会评议，没有发生被责任追究的情形。"""
_DOCUMENTS = {
    "ogi-2021": "全年制发行政规范性文件{normative_documents.made}件，废止{normative_documents.repealed}件。"
    "作出行政许可决定{permits.decisions}件，行政处罚决定{penalties.decisions}件。",
}
_PROBLEMS = """\
{year}年，全县政府信息公开工作仍存在不足：一是部分单位公开内容偏重动态消息；二是少数答复文书说理不够充分。

针对上述问题，下一步将采取以下改进措施：一是编制公开事项清单，明确更新时限；二是开展答复文书评阅，加强培训。"""
_OTHER = "收取信息处理费情况：{year}年，全县各行政机关未收取政府信息公开信息处理费。"


def specimen(form: Form, year: int, measure: Measure, random: Random) -> str:
    """Return the text of a report for `year` in an edition of the form that has the six sections."""
    cells = consistent(form, measure, random)
    overview = _OVERVIEW.replace("{documents}", _DOCUMENTS.get(form.name, ""))
    words = {1: overview, 5: _PROBLEMS, 6: _OTHER}
    filled = {number: _filled(text, cells, year) for number, text in words.items()}
    return document(_TITLE.format(year=year), form, cells, filled)


def _filled(text: str, cells: Cells, year: int) -> str:
    """Put figures in place of their keys; a key is no field of `str.format`, for it has dots."""
    for key, value in {**cells, "year": year}.items():
        text = text.replace(f"{{{key}}}", str(value))
    return text
