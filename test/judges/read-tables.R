# The same as read-tables.py, by R: reads the tables of a folder as their README says.
setwd(commandArgs(trailingOnly = TRUE)[1])
options(encoding = "UTF-8")
readme <- readLines("README.txt", encoding = "UTF-8")
eval(parse(text = readme[(which(readme == "R") + 1):length(readme)], encoding = "UTF-8"))

line <- function(...) {
  cells <- lapply(list(...), function(cell) ifelse(is.na(cell), "", enc2utf8(as.character(cell))))
  writeLines(do.call(paste, c(cells, sep = "\t")), useBytes = TRUE)
}

told <- read("answers")
line("count", told$unit_id, told$question_id, told$answer_key, told$told, told$low, told$high)
line("label", told$answer)
stopifnot(all(is.na(told$value) | (told$told == "exact" & told$value == told$low & told$low == told$high)))

questions <- read("questions")
sided <- questions[!is.na(questions$positive_low), ]
number <- ifelse(sided$positive_low == sided$positive_high, sided$positive_low,
                 ifelse(sided$positive_low > 0, paste("minst", sided$positive_low), "h\u00f6gst tv\u00e5"))
line("words", sided$unit_id, sided$question, paste(number, "av", sided$base))

counted <- told[told$answer_kind %in% c("step", "side") & !told$is_non_answer & !told$is_part, ]
sums <- aggregate(cbind(low, high, base) ~ unit_id + question_id, data = counted, FUN = sum)
rows <- aggregate(low ~ unit_id + question_id, data = counted, FUN = length)
base <- sums$base / rows$low
stopifnot(all(sums$low <= base & base <= sums$high))

readable <- read.csv2("readable.csv", fileEncoding = "UTF-8-BOM", colClasses = "character", na.strings = NULL, check.names = FALSE)
asked <- readable[readable[["Rad om"]] == "Fr\u00e5ga", ]
line("readable", asked[["Verksamhet"]], asked[["Versionens m\u00e4rke"]], asked[["Nyckel"]],
     sub("^[\t']", "", asked[["Svar"]]), asked[["Minst"]], asked[["H\u00f6gst"]])
