"""A report in which everything that it may hold is written to hurt whoever shows it."""

from spec.store.reports import folder_of

MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>\"onload='alert(3)'{{7*7}}&lt;b&gt;"
SCHEME = "javascript:alert(4)"
RICH = "[red]红[/red][link=https://example.org]链[/link][/]"
ANSI = "\x1b[31m\x1b]0;owned\x07\x9b2J\x08\x08"
TURNED = "\u202e\u2066\u200f"
PAYLOAD = MARKUP + SCHEME + RICH + ANSI + TURNED
STEERING = set("\x1b\x07\x9b\x08\u202e\u2066\u200f")
HARMLESS = "河边的步道又长了三里，"
# Each sign that steers a terminal may be one in five hundred characters, or the file is no text.
PADDING = "\n".join([f"{HARMLESS * 50}路灯也亮了。"] * 90)


def nasty_text(payload=PAYLOAD):
    """Return the digest of a region whose title, headings, sentences and metadata hold a payload, and padding."""
    return (
        f"---\ntitle: 2026年江苏省政府工作报告{payload}\nregion: 江苏\nyear: 2026{payload}\nkind: digest\n"
        f"source: {SCHEME if payload == PAYLOAD else 'a book'}\npublished: {payload}\nlevel: {payload}\n---\n\n"
        f"# 一、2025年{payload}工作回顾\n\n2025年，江苏新开{payload}夜间公交线路19条，比上年增加6条。"
        f"“{payload}”无人机{payload}送信{payload}到了山村。\n\n"
        f"# 二、2026年{payload}重点工作\n\n2026年{payload}图书角要增至300处以上，与上海{payload}共办画展。\n\n{PADDING}\n"
    )


NAME = f"a{MARKUP.replace('/', '⁄')}{RICH.replace('/', '⁄')}{ANSI}{TURNED}\nread     甘肃 2026"


def nasty_folder(path, payload=PAYLOAD):
    """Return a folder with the report under a name of the same kind, and a file that is skipped under another."""
    folder = folder_of(path)
    (folder / f"{NAME}.md").write_text(nasty_text(payload), encoding="utf-8")
    (folder / f"{NAME}.xlsx").write_text("")
    return folder
