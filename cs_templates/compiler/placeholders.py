"""Placeholders of other tools, which a customer would read as they stand."""

from __future__ import annotations

import re

from cs_templates.compiler.scope import LinkScope, Stretch
from cs_templates.syntax import tree

_FOREIGN = re.compile(
    r"\$?[{｛]+ *[^\W\d][\w.]*(?: *\|[^{}｛｝]*)? *[}｝]+"  # {name} { order.number } ${name} ｛｛ name ｝｝
    r"|%\(\w+\)[sd]|%(?:\d\$)?[sd](?![a-zA-Z])|%[A-Z][A-Z_]+%"
    r"|\(\( *[a-z]\w*\.[\w.]+ *\)\)|\[\[[^\]\n]+\]\]|<< *\w[\w.]* *>>"  # (( order.number )) [[ name ]]
    r"|\*\|\w+\|\*|#[A-Z][A-Z_]+#|!![A-Z][A-Z_]+!!|@[A-Z][A-Z_]+@|\$[A-Z][A-Z_]+\b"  # *|NAME|* #NAME# $NAME
    r"|\[[A-Z][A-Z_ ]+\]|<[A-Z][A-Z_ ]+>"
    r"|<(?!/|(?:an?|address|br|div|em|font|h\d|hr|img|li|ol|span|strong|table|title|ul)\b)[^\W\d_][\w ]{2,40}>"
    r"|《(?:您的|客户)?(?:时间|日期|姓名|名字|名称|订单号|单号|金额|价格|数量|天数|地址|链接|商品(?:名称?)?|原因|电话|店名)》"
    r"|[{}｛｝]"
)


def check_literal(node: tree.Literal, scope: LinkScope) -> None:
    """Report what looks like a variable and would be printed as it stands."""
    for found in _FOREIGN.finditer(node.text):
        first, last = (node.source.locate(node.start + offset) for offset in found.span())
        message = f"{found[0]} would reach the customer as it stands"
        scope.complain(
            "foreign-placeholder", Stretch(first, last), message, "a variable is written {{ order.number }}"
        )
