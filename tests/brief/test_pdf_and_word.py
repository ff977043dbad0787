"""PDF and Word: they open, the Chinese and Korean stand in them whole, the footnotes are real, the bytes are the same."""

import re
import shutil
import subprocess
import sys
import zipfile
from io import BytesIO

import pytest

from brief.reading import paragraphs
from pintu.errors import PintuError
from pintu.publish.brief import typesetting
from pintu.publish.brief.pdf import render_pdf
from pintu.publish.brief.prose import plain
from pintu.publish.brief.word import render_word
from pintu.publish.languages import LANGUAGES

pytest.importorskip("typst", reason="the extra `brief` is not installed")
pytest.importorskip("pypandoc", reason="the extra `brief` is not installed")


@pytest.fixture(scope="module", autouse=True)
def fonts():
    try:
        typesetting.faces_for("ko", "pdf")
    except PintuError as error:
        pytest.skip(f"{error.what}: {error.fix}")


@pytest.fixture(scope="session")
def newest(data_of):
    from pintu.publish.brief import brief_of

    return {language: brief_of(data_of[2026], language) for language in LANGUAGES}


def run_together(text):
    """Return the text without what a setter may put in or take out at the end of lines."""
    return re.sub(r"[\s\u00ad\u200b‐-]+", "", text)


def quotes_in(brief):
    """Return the sentences that footnotes quote; one may run over a page, its first dozen letters do not."""
    texts = [
        [one.text for one in note.words if getattr(one, "lang", None) == "zh" or brief.language == "zh"]
        for note in brief.notes
        if note.fact.basis == "reported"
    ]
    quotes = [max(several, key=len) for several in texts]
    assert len(quotes) > 10
    return quotes


@pytest.fixture(scope="module")
def pdfs(newest):
    return {language: render_pdf(brief) for language, brief in newest.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_is_tagged_and_holds_the_words(newest, pdfs, language, tmp_path):
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed (Debian: poppler-utils)")
    file = tmp_path / "brief.pdf"
    file.write_bytes(pdfs[language])
    read = run_together(subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout)
    assert run_together(newest[language].title) in read
    for section in newest[language].sections:
        assert run_together(section.heading) in read
    assert [] == [quote for quote in quotes_in(newest[language]) if run_together(quote)[:12] not in read]
    assert b"pdfuaid" in pdfs[language]
    assert b"/MarkInfo" in pdfs[language]


def test_the_pdf_says_its_language(pdfs):
    for language, content in pdfs.items():
        assert re.search(rf"/Lang ?\({language}".encode(), content)


def test_the_same_brief_gives_the_same_bytes(newest, pdfs):
    assert pdfs["ko"] == render_pdf(newest["ko"])
    assert render_word(newest["zh"], year=2026) == render_word(newest["zh"], year=2026)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_word_document_has_real_footnotes_and_all_words(newest, language):
    brief = newest[language]
    with zipfile.ZipFile(BytesIO(render_word(brief, year=2026))) as archive:
        assert archive.testzip() is None
        body = archive.read("word/document.xml").decode()
        notes = archive.read("word/footnotes.xml").decode()
        pictures = [name for name in archive.namelist() if name.startswith("word/media/")]
    assert len(re.findall("<w:footnoteReference ", body)) == len(brief.notes)
    assert len(pictures) == 2
    text = re.sub("<[^>]+>", "", body)
    for paragraph in paragraphs(brief):
        opening = paragraph[:20].split("“")[0].replace("&", "&amp;").replace("’", "")
        assert opening in text.replace("’", "")
    noted = run_together(re.sub("<[^>]+>", "", notes).replace("&amp;", "&"))
    for note in brief.notes:
        assert run_together(plain(note.words))[:15] in noted


@pytest.mark.parametrize("language", LANGUAGES)
def test_libreoffice_opens_the_word_document_and_prints_its_words_and_footnotes(newest, language, tmp_path):
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None or shutil.which("pdftotext") is None:
        pytest.skip("LibreOffice or pdftotext is not installed (Debian: libreoffice-writer, poppler-utils)")
    brief = newest[language]
    file = tmp_path / "brief.docx"
    file.write_bytes(render_word(brief, year=2026))
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    subprocess.run(
        [office, home, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, file], check=True, timeout=120
    )
    printed = subprocess.run(["pdftotext", file.with_suffix(".pdf"), "-"], capture_output=True, text=True, check=True)
    read = run_together(printed.stdout)
    assert run_together(brief.title) in read
    for section in brief.sections:
        assert run_together(section.heading) in read
    assert [] == [quote for quote in quotes_in(brief) if run_together(quote)[:12] not in read]


@pytest.mark.parametrize(("library", "form"), [("typst", "pdf"), ("pypandoc", "docx")])
def test_what_is_not_installed_is_told(newest, monkeypatch, library, form):
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(PintuError, match="which is not installed") as told:
        render_pdf(newest["en"]) if form == "pdf" else render_word(newest["en"], year=2026)
    assert told.value.fix == "pip install 'pintu[brief]'"


def test_a_system_without_the_letters_is_told(newest, monkeypatch):
    class Nothing:
        class Fonts:
            def families(self):
                return ["Libertinus Serif"]

    monkeypatch.setattr(typesetting, "load_typst", lambda form: Nothing)
    with pytest.raises(PintuError, match="no font with Korean letters") as told:
        render_pdf(newest["ko"])
    assert "fonts-noto-cjk" in told.value.fix
