"""`pintu fetch`: what it says of what came, what did not, and how to add it by hand; and that `build` reads on from there."""

import subprocess
import sys
import time

from cli.transcript import pintu
from spec.fetch.misbehaving import answer, in_turn, page, resumable, serving

REPORT = (
    "<html><head><title>2026年青海省政府工作报告</title></head><body><h1>2026年青海省政府工作报告</h1>"
    "<h2>一、2025年工作回顾</h2><p>去年，全省新开夜间公交线路19条，比上年增加6条。图书角增至300处。</p>"
    "<h2>二、2026年重点工作</h2><p>今年，青海图书角要增至400处以上，全省共办画展12场，新建步道80公里。</p></body></html>"
).encode()


def manifest(folder, *rows):
    (folder / "manifest.csv").write_text("\n".join(("region,year,url,kind,note", *rows, "")), encoding="utf-8")


def test_a_manifest_into_a_folder_and_on_into_a_store(tmp_path):
    with serving({"/qh": page(REPORT), "/xz": answer(404)}) as site:
        manifest(
            tmp_path,
            f"青海,2026,{site.url('/qh')},report,the gazette",
            f"西藏,2026,{site.url('/xz')},report,",
            f"浙江,2026,{site.url('/zj')},summary,",
        )
        arguments = ("fetch", "manifest.csv", "--pause", "0", "--allow-private")
        assert (
            1,
            "failed   浙江 2026: only a summary stands at its address\n"
            f"         address: {site.url('/zj')}\n"
            "         fix: find the whole report\n"
            f"fetched  青海 2026: {len(REPORT)} bytes (the gazette)  reports/青海-2026.html\n"
            "failed   西藏 2026: the server answers 404 Not Found\n"
            f"         address: {site.url('/xz')}\n"
            "         fix: look for the report by hand, and correct the address in the manifest\n"
            "1 fetched, 0 kept, 2 failed: reports\n"
            "\n"
            "to add a report by hand: open its address in a browser, save the page or the file into the folder,\n"
            "named like reports/西藏-2026.html (or .pdf, .docx, .txt), and it is kept from then on\n"
            "\n"
            "read them with: pintu build reports\n",
            "",
        ) == pintu(tmp_path, *arguments)
        (tmp_path / "reports" / "西藏-2026.txt").write_text("...", encoding="utf-8")
        status, said, _ = pintu(tmp_path, *arguments, "--region", "青海", "--region", "西藏")
    assert 0 == status
    assert said.startswith(
        "kept     青海 2026: fetched before  reports/青海-2026.html\n"
        "kept     西藏 2026: put there by hand  reports/西藏-2026.txt\n"
        "0 fetched, 2 kept, 0 failed: reports\n"
    )
    (tmp_path / "reports" / "西藏-2026.txt").unlink()
    status, said, _ = pintu(tmp_path, "build", "reports", "--strict")
    assert (0, True) == (status, said.startswith("read     青海 2026 report: "))
    assert "skipped" not in said  # the ledger is no document and is not told of


def test_a_run_that_is_killed_is_gone_on_with(tmp_path):
    body = REPORT.replace(b"</body>", b" " * 400_000 + b"</body>")
    half = len(body) // 2

    def hang(handler, _):
        told = {"Content_Length": str(len(body)), "ETag": '"v1"'}
        handler.reply(200, body[:half], Content_Type="text/html", **told)
        handler.wfile.flush()
        time.sleep(20)

    with serving({"/": in_turn(hang, resumable('"v1"', body=body))}) as site:
        manifest(tmp_path, f"青海,2026,{site.url('/')},,")
        options = ["fetch", "manifest.csv", "--pause", "0", "--allow-private"]
        run = [sys.executable, "-c", "from pintu.cli import main; main()", *options]
        part = tmp_path / "reports" / ".青海-2026.part"
        with subprocess.Popen(run, cwd=tmp_path, stdout=subprocess.DEVNULL) as running:
            deadline = time.monotonic() + 20
            while not (part.exists() and part.stat().st_size > half // 2) and time.monotonic() < deadline:
                time.sleep(0.05)
            running.kill()
        kept = part.stat().st_size
        assert 0 == pintu(tmp_path, *options)[0]
        assert f"bytes={kept}-" == site.asked("/")[1].headers["range"]
    assert body == (tmp_path / "reports" / "青海-2026.html").read_bytes()


def test_nothing_came(tmp_path):
    with serving({}) as site:
        manifest(tmp_path, f"青海,2026,{site.url('/')},,")
        status, said, _ = pintu(tmp_path, "fetch", "manifest.csv")
    assert 2 == status
    assert said.startswith("failed   青海 2026: 127.0.0.1 is 127.0.0.1, which is not of the public network\n")
    assert "read them with" not in said


def test_what_a_server_says_does_not_steer_the_terminal(tmp_path):
    with serving({"/": page(b"...", Content_Type="image/\x1b[31mred")}) as site:
        manifest(tmp_path, f"青海\x1b[2J,2026,{site.url('/')},,")
        said = pintu(tmp_path, "fetch", "manifest.csv", "--pause", "0", "--allow-private")[1]
    assert "\x1b" not in said
    assert "青海\\x1b[2J 2026" in said


def test_a_manifest_that_is_not_there(tmp_path):
    assert (
        2,
        "",
        "error  the manifest cannot be read: No such file or directory\n"
        "  where: nowhere.csv\n  fix:   look at how it is spelt\n",
    ) == pintu(tmp_path, "fetch", "nowhere.csv")


def test_a_region_that_no_row_has(tmp_path):
    status, said, complained = pintu(tmp_path, "fetch", "--region", "Atlantis")
    assert (2, "") == (status, said)
    assert complained.startswith("error  the manifest has no Atlantis\n")


def test_a_folder_that_cannot_be_made(tmp_path):
    (tmp_path / "reports").write_text("a file")
    manifest(tmp_path, "青海,2026,http://nowhere.invalid/,,")
    assert pintu(tmp_path, "fetch", "manifest.csv", "--out", "reports/2026")[2].startswith("error  the folder cannot")


def test_without_what_it_needs(tmp_path):
    code = "import sys; sys.modules['httpx2'] = None; from pintu.cli import main; sys.argv[1:] = ['fetch']; main()"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (
        2,
        "error  this command needs httpx2, which is not installed\n"
        "  where: pintu fetch\n  fix:   pip install 'pintu[fetch]'\n",
    ) == (done.returncode, done.stderr)
