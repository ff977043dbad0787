"""East data, west computing: the computing chain of an edition, from green power to those who use the computing."""

from pintu.analyse.computing.figures import ComputingFigure
from pintu.analyse.computing.shares import ComputingShare
from pintu.analyse.computing.ties import ComputingTie
from pintu.analyse.computing.view import (
    ComputingRole,
    ComputingView,
    Role,
    computing_roles,
    computing_rows,
    computing_view,
)

__all__ = [
    "ComputingFigure",
    "ComputingRole",
    "ComputingShare",
    "ComputingTie",
    "ComputingView",
    "Role",
    "computing_roles",
    "computing_rows",
    "computing_view",
]
