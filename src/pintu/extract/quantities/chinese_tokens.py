"""What begins a quantity in Chinese text, and what begins like one and is none.

Each first character has its own pattern, tried where one search for first characters stops. Patterns without a group
match what is no quantity, so that its digits are not read: footnote marks and enumerators, dates, quoted and model
names, sums of names, ordinals.
"""

from __future__ import annotations

import re

from pintu.extract.numerals import LONGEST_NUMBER

SCALE = r"[十百千]?万亿|[十百千]亿|[十百千]万|[万亿千百]"
_YEAR = r"(?:19|20)\d\d"
_DIGIT = "一二两三四五六七八九"
# A run of numerals without a bound would be read anew from each of its characters.
_LONGEST_RUN = 16
_LONGEST_HAN = 40
_RUN = f"{{1,{_LONGEST_RUN}}}"
_AFTER_FEW = "[家座个条项所吨亩]|公[里斤顷]|平方"
_NOT_TENTHS = "[为立果员功都本熟长交人品效型套因像就规片林份]"  # 九成 is 90 %, 一成果 is none
AMOUNT = (
    rf"(?P<digits>\d+(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<more>[多余几])?(?P<scale>{SCALE})?(?P<more2>[多余])?"
)

_PATTERNS = {
    "［[〔【(（": rf"[［\[〔【(（][\d{_DIGIT}十]{{1,3}}[］\]〕】)）]",
    "“‘《": r"[“‘][^“”‘’，。；：！？]{1,16}[”’]|《[^《》]{1,60}》",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz": r"[A-Za-z][A-Za-z+.·_-]*(?:\d[A-Za-z\d.+-]*)?",
    "0123456789": "|".join(
        (
            rf"\d(?:,?\d){{{LONGEST_NUMBER},}}(?:\.\d+)?",
            r"0到1(?![\d.])|1到10(?![\d.])",
            rf"{_YEAR}年?(?:[—~至到-]|——)(?:(?:19|20)\d\d|\d\d)年?(?:\d{{1,2}}月)?",
            rf"{_YEAR}年(?:代|\d{{1,2}}月(?:\d{{1,2}}日)?)?",
            r"\d{1,2}月\d{1,2}日|\d{1,2}月(?!龄)|\d{1,2}日(?=[，、至起前在])",
            r"\d+(?:\.\d+)?(?:[+×xX*]\d+(?:\.\d+)?)+(?:[+×][NnXx])?|\d+[+×][NnXx]",
            r"\d+(?:届|周年|号|强)|\d+[:：]\d\d:\d\d",
            r"(?P<ratio>\d+(?:\.\d+)?)[:：∶](?P<one>\d+(?:\.\d+)?)(?:[:：∶][\d.]+)*",
            rf"(?P<below>\d+)分之(?P<above>\d+(?:\.\d+)?|[{_DIGIT}十]{_RUN})",
            r"(?P<numerator>\d{1,2})/(?P<denominator>\d{1,3})(?![\d/])",
            rf"(?P<tenths>\d(?:\.\d)?成(?P<half>半)?)(?!{_NOT_TENTHS})",
            AMOUNT,
        )
    ),
    "第": rf"第(?:[{_DIGIT}十百零]+|\d+)(?=[届批轮个次章条款项类代期场季座家例产方])"
    rf"|第(?P<rank>[{_DIGIT}十]+|\d+)[位名]?",
    "首榜": r"(?P<first>首位(?!度|产业|城市|经济)|榜首)",
    "前": rf"前(?P<top>[{_DIGIT}十]+|\d+)(?:[位名强](?![一-龥])|(?=[，。；、）)]|$|行列|之列))",
    "半": r"(?<=[过超近约])(?P<halfway>半)(?=[，。；、的以]|数)",
    "翻": rf"翻了?(?P<doublings>[{_DIGIT}\d])?番(?P<doubling>)",
    f"{_DIGIT}十百千万亿几": "|".join(
        (
            rf"[{_DIGIT}十]{_RUN}(?:届|中全会)",
            rf"(?P<below>[{_DIGIT}十百千万]{_RUN})分之(?P<above>[{_DIGIT}十百零]{_RUN}(?:点[{_DIGIT}零]{_RUN})?)",
            r"(?P<onehalf>一半)(?=[，。；、的以])",
            rf"(?P<tenths>[{_DIGIT}]成(?P<half>半)?)(?!{_NOT_TENTHS})",
            rf"(?P<fold>[{_DIGIT}十百]{_RUN}(?:点[{_DIGIT}零]{_RUN})?)倍(?!增|频|数)",
            rf"(?P<han>(?=[{_DIGIT}十零]{{0,{_LONGEST_RUN}}}(?:[百千万亿]|点[{_DIGIT}零]{_RUN}[十百千万亿]))"
            rf"[{_DIGIT}十百千万亿零]{{1,{_LONGEST_HAN}}}(?:点[{_DIGIT}零]{_RUN}(?:{SCALE})?)?)"
            r"(?P<hanmore>[多余])?(?=[^级以\s])",
            rf"(?<=连续)(?P<run>[{_DIGIT}十]{{1,3}})(?=年)",
            rf"(?P<few>[{_DIGIT}十]{_RUN})(?={_AFTER_FEW})",
        )
    ),
}
# Nearly every number is plainly an amount: nothing behind it makes a date, a fraction, a range or a name of it. Nothing
# is given back (++): in 3亿—5亿元 a scale given back would make a 3 of the 3亿.
PLAIN_AMOUNT = re.compile(
    rf"(?P<digits>\d{{1,12}}+(?:\.\d+)?+)(?P<more>[多余几])?+(?P<scale>{SCALE})?+(?P<more2>[多余])?+"
    r"(?![\d,.年月日号届强周分成/:：∶×+xX*—~至到-])"
)
# A line with what no quantity is without, from there to its end; two lines of three have none. It begins with one set,
# with what a doubtful character must stand beside behind it: `re` runs through a set, but tries alternatives at every
# character.
LINE_THAT_MAY_HOLD_QUANTITY = re.compile(
    rf"[0-9百千万亿成倍番半首第前分{_DIGIT}十](?:(?<=[0-9百千万亿])|(?<=[{_DIGIT}]成)|(?<=[{_DIGIT}十百零]倍)"
    rf"|(?<=[翻了{_DIGIT}]番)|(?<=[过超近约一成]半)|(?<=榜首)|(?<=首)位|(?<=[第前])[{_DIGIT}十百零]|(?<=分)之"
    rf"|(?<=[{_DIGIT}十])(?:{_AFTER_FEW})|(?<=连续[{_DIGIT}十])[{_DIGIT}十]{{0,2}}年).*"
)
FIRST_CHARACTER = re.compile("[" + re.escape("".join(_PATTERNS)) + "]")
TOKEN_OF = {
    character: token
    for characters, pattern in _PATTERNS.items()
    for token in (re.compile(pattern),)
    for character in characters
}
