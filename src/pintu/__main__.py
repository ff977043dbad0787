"""``python -m pintu``: the command line where no script of it is on the path."""

from pintu.cli import main

main()
