"""Reports written for the tests of the store and the command line; their places are real, what they tell is not."""

from pathlib import Path

from pintu.pipeline import build

REGIONS = {"江苏": "江苏省", "甘肃": "甘肃省", "重庆": "重庆市"}


def digest(region="江苏", year=2026, *, kind="digest", review="新开夜间公交线路19条，比上年增加6条。"):
    """Return a Markdown text with two claims, a theme and a place of its own region."""
    return (
        f"---\ntitle: {year}年{REGIONS[region]}政府工作报告摘要\nregion: {region}\nyear: {year}\nkind: {kind}\n---\n\n"
        f"# 一、{year - 1}年工作回顾\n\n{year - 1}年，{region}{review}无人机送信到了山村。\n\n"
        f"# 二、{year}年重点工作\n\n{year}年图书角要增至300处以上，与上海共办画展。\n"
    )


def folder_of(path: Path, **texts: str) -> Path:
    """Return a folder with the texts, each in a Markdown file of its name."""
    path.mkdir(exist_ok=True)
    for name, text in texts.items():
        (path / f"{name}.md").write_text(text, encoding="utf-8")
    return path


def built(tmp_path, **texts):
    """Return the store of a folder with the texts, and the report of its building."""
    folder = folder_of(tmp_path / "reports", **texts)
    report = build([folder], tmp_path / "mosaic.duckdb", workers=1)
    return report.mosaic, report
