"""Running one function over many items: on this machine, or on many.

An executor yields the results in the order of the items, whoever made them, and stays open for the next function.
Items, functions and results are sent by pickle; what is large stands in files that all can reach.
"""

from pintu.execute.executor import EXECUTORS, Executor, open_executor

__all__ = ["EXECUTORS", "Executor", "open_executor"]
