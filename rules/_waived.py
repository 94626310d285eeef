"""What the rules on waivers share: what they rest on, and the report of their examples."""

BASIS = "gouji 的约定：每个例外都有理由，有人批准，到期重审（docs/living.md）"

_REPORT = """云河县2021年政府信息公开工作年度报告
四、政府信息公开行政复议、行政诉讼情况
行政复议 行政诉讼
未经复议直接起诉 复议后起诉
结果维持 结果纠正 其他结果 尚未审结 总计
结果维持 结果纠正 其他结果 尚未审结 总计
结果维持 结果纠正 其他结果 尚未审结 总计
1 1 0 0 {total} 0 0 0 0 0 0 0 0 0 0 <!-- gouji: {waiver} -->
"""


def report_with(
    waiver: str = "waive GJ304 review: 与原件核对一致；批准：王某；到期：2026-12-31", *, total: int = 3
) -> str:
    """Return a report of 2 reviews with that total and that waiver; as it is by itself, the waiver is needed."""
    return _REPORT.format(total=total, waiver=waiver)
