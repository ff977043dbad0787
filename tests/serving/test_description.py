"""The API against its own description: whatever is asked, the answer is of a kind that is described."""

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.generation.modes import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

CHECKS = [
    schemathesis.checks.not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    negative_data_rejection,
    unsupported_method,
]


# Which rows are asked for differs from route to route; each is tried with what it describes and with what it does not.
@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["as described", "otherwise"])
def test_every_answer_is_as_described(app, mode):
    described = schemathesis.openapi.from_asgi("/api/openapi.json", app)
    operations = [found.ok() for found in described.get_all_operations()]
    assert len(operations) > 30
    for operation in operations:
        if mode is GenerationMode.NEGATIVE and not (operation.query or operation.path_parameters or operation.body):
            continue

        @given(case=operation.as_strategy(generation_mode=mode))
        @settings(max_examples=8, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
        def check(case):
            case.call_and_validate(checks=CHECKS)

        check()


def test_every_route_has_examples(app):
    told = app.openapi()
    for path, methods in told["paths"].items():
        for method, route in methods.items():
            for parameter in route.get("parameters", ()):
                if parameter["in"] == "query":
                    assert (
                        parameter.get("examples") or parameter["schema"].get("examples") or parameter["name"] == "name"
                    ), (path, method, parameter["name"])
    for table in ("documents", "sentences", "claims", "mentions", "ties", "headline"):
        content = told["paths"][f"/api/tables/{table}"]["get"]["responses"]["200"]["content"]["application/json"]
        assert content["example"]["rows"]
