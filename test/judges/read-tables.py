"""Reads the tables of a folder with pandas, as their README says, and writes what they say as lines for the judge.

The tidy tables are the files by name; readable.csv is the table for a Swedish spreadsheet.
"""
import os
import sys

os.chdir(sys.argv[1])
readme = open("README.txt", encoding="utf-8").read()
exec(readme[readme.index("import pandas") : readme.index("\nR\n")])


def line(*cells):
    print("\t".join("" if pd.isna(cell) else str(cell) for cell in cells))


def words(row):
    if row.positive_low == row.positive_high:
        return f"{row.positive_low} av {row.base}"
    if row.positive_low > 0:
        return f"minst {row.positive_low} av {row.base}"
    return f"högst två av {row.base}"


for row in read("answers").itertuples():
    line("count", row.unit_id, row.question_id, row.answer_key, row.told, row.low, row.high)
    line("label", row.answer)
    assert pd.isna(row.value) or (row.told == "exact" and row.value == row.low == row.high)
questions = read("questions")
for row in questions[questions["positive_low"].notna()].itertuples():
    line("words", row.unit_id, row.question, words(row))

# Where every step is told, their sum over a question is who answered it: nobody is counted twice.
exact = answers[(answers["answer_kind"].isin(["step", "side"])) & ~answers["is_non_answer"] & ~answers["is_part"]]
sums = exact.groupby(["unit_id", "question_id"]).agg(low=("low", "sum"), high=("high", "sum"), base=("base", "first"))
assert ((sums["low"] <= sums["base"]) & (sums["base"] <= sums["high"])).all()

readable = pd.read_csv("readable.csv", sep=";", decimal=",", encoding="utf-8-sig", dtype=str, keep_default_na=False)
for row in readable[readable["Rad om"] == "Fråga"].to_dict("records"):
    line("readable", row["Verksamhet"], row["Versionens märke"], row["Nyckel"], row["Svar"].removeprefix("\t").removeprefix("'"), row["Minst"], row["Högst"])
