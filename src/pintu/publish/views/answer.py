"""The answer that an edition gives, in one sentence: whether neighbours, blocs and the coast talk alike."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from pintu.publish.computed import Computed
from pintu.publish.links import Here
from pintu.publish.shelf import Dossier

_PARTS = ("neighbours-talk-alike", "blocs-are-alike", "high-technology-is-of-the-coast")


def answer(dossiers: Sequence[Dossier], year: int, computed: Computed, here: Here) -> Markup | None:
    """Return the answer of an edition; None where it has none, or where digests would give it: they are too short."""
    found = {row["finding_id"]: row for row in computed.rows("answer", year=year)}
    is_told = all(name in found and found[name]["verdict"] != "unknown" for name in _PARTS)
    if not is_told or any(dossier.document.kind == "digest" for dossier in dossiers):
        return None
    neighbours, blocs, coast = (found[name] for name in _PARTS)
    figures = {figure["name"]: int(figure["value"]) for figure in blocs["figures"]}
    return here.locale.say(
        "answer.title",
        neighbours=here.locale.say(f"answer.neighbours_{neighbours['verdict']}"),
        blocs=here.locale.say("answer.blocs", found=figures["found"], total=figures["measured"]),
        coast=here.locale.say(f"answer.coast_{coast['verdict']}"),
    )
