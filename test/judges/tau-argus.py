"""Asks tau-ARGUS (pytauargus) about the tables of a folder: does its audit find ours protected, and how much less would it hide?

Each <name>.jj is a table with its primary cells only, in the JJ format of tau-ARGUS (index, value, cost, status, bounds, lower,
upper and sliding protection level; then the sums). Each <name>.ours has the numbers of the cells that we hide besides. Writes one
line of JSON a table: ours and theirs as costs (theirs is null where its search finds nothing), and the cells that it
finds open with our pattern, and without any.
"""
import json
import os
import sys
from pathlib import Path

from pytauargus import HiTaSCtrl
from pytauargus.engine import audit_jj


def main(folder):
    os.chdir(folder)
    names = sorted(path.stem for path in Path(".").glob("*.jj"))
    for name in names:
        lines = Path(f"{name}.jj").read_text().splitlines()
        ours = {int(cell) for cell in Path(f"{name}.ours").read_text().split()}
        print("RESULT " + json.dumps(judge(name, lines, ours)), flush=True)


def judge(name, lines, ours):
    cells = [line.split() for line in lines[2 : 2 + int(lines[1])]]
    cost = {int(cell[0]): float(cell[2]) for cell in cells}
    hidden = list(lines)
    for at, cell in enumerate(cells):
        if int(cell[0]) in ours:
            hidden[2 + at] = " ".join(cell[:3] + ["m"] + cell[4:])
    Path(f"{name}.hidden").write_text("\n".join(hidden) + "\n")
    theirs = optimum(name)
    return {
        "name": name,
        "ours": sum(cost[cell] for cell in ours),
        "theirs": None if theirs is None else sum(cost[cell] for cell in theirs),
        "open": open_cells(f"{name}.hidden"),
        "openBefore": open_cells(f"{name}.jj"),
    }


def open_cells(file):
    return [row["cell"] for row in audit_jj(file) if row["status"] == "u" and row["unsafe"]]


def optimum(name):
    done = HiTaSCtrl().full_jj(in_file_jj=f"{name}.jj", out_file=f"{name}.theirs", max_time=1)
    if done > 1:
        return None
    return {int(line.split()[0]) for line in Path(f"{name}.theirs").read_text().splitlines() if line.strip()}


main(sys.argv[1])
