"""Promises: last year's targets against what the next report says of them."""

from pintu.analyse.promises.ledger import promises
from pintu.analyse.promises.promise import Promise, promise_rows

__all__ = ["Promise", "promise_rows", "promises"]
