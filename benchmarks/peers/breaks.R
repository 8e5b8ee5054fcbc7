# usage: Rscript breaks.R FILE    columns series,t,y; the same search as `entente breaks --model mean --trim 0.1 --max 5`
suppressMessages(library(strucchange))
d <- read.csv(commandArgs(TRUE)[1])
for (s in unique(d$series)) {
  y <- d$y[d$series == s]
  elapsed <- system.time(b <- breakpoints(y ~ 1, h = 0.1, breaks = 5))[["elapsed"]]
  cat(s, elapsed, paste(breakpoints(b)$breakpoints, collapse = " "), "\n")
}
