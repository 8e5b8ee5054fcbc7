ent_version <- function() run_program("--version")

ent_measure <- function(measures, first, second = NULL, start = NULL, end = NULL,
                        percentile = FALSE, source = NULL, vintage = NULL) {
  read_table(run_program(
    c(
      "measure", joined(measures), first, second, years_between(start, end),
      if (percentile) "--percentile",
      if (!is.null(source)) c("--source", source),
      if (!is.null(vintage)) c("--vintage", vintage),
      "--format", "csv"
    ),
    findings = TRUE
  ))
}

ent_measures <- function() read_table(run_program(c("measures", "--format", "csv")))

ent_sources <- function() read_table(run_program(c("sources", "--format", "csv"), findings = TRUE))

ent_panel <- function(measures, unit = c("dyad-year", "directed-dyad-year", "state-year"),
                      states = "all", start = NULL, end = NULL, status = FALSE) {
  unit <- match.arg(unit)
  folder <- tempfile("entente-panel-")
  dir.create(folder)
  on.exit(unlink(folder, recursive = TRUE))
  target <- file.path(folder, "panel.csv")
  run_program(c(
    "panel", "--unit", unit, "--measures", joined(measures), "--states", joined(states),
    years_between(start, end), if (status) "--status", "-o", target
  ))
  read_table(file = target)
}

add_entente <- function(data, measures, directed = FALSE, status = FALSE,
                        ccode1 = "ccode1", ccode2 = "ccode2", year = "year") {
  absent <- setdiff(c(ccode1, ccode2, year), names(data))
  if (length(absent) > 0) {
    stop("The data frame has no column ", paste(absent, collapse = ", "), ".", call. = FALSE)
  }
  years <- data[[year]]
  if (all(is.na(years))) {
    stop("The column ", year, " has no years.", call. = FALSE)
  }
  wanted <- ent_panel(
    measures,
    unit = if (directed) "directed-dyad-year" else "dyad-year",
    start = min(years, na.rm = TRUE), end = max(years, na.rm = TRUE), status = status
  )
  from <- data[[ccode1]]
  to <- data[[ccode2]]
  if (!directed) {
    # The panel has each pair once, the lower number first.
    lower <- pmin(from, to)
    to <- pmax(from, to)
    from <- lower
  }
  row <- match(
    paste(from, to, years),
    paste(wanted$cow_from, wanted$cow_to, wanted$year)
  )
  added <- setdiff(names(wanted), c("year", "from", "to", "cow_from", "cow_to"))
  for (column in added) {
    data[[column]] <- wanted[[column]][row]
  }
  data
}

ent_brief <- function(first, second, output = ".", formats = c("html", "md", "json", "bib")) {
  dir.create(output, showWarnings = FALSE, recursive = TRUE)
  before <- file.info(list.files(output, full.names = TRUE))
  run_program(
    c("brief", first, second, "--format", joined(formats), "-o", output),
    findings = TRUE
  )
  after <- file.info(list.files(output, full.names = TRUE))
  same <- match(rownames(after), rownames(before))
  written <- is.na(same) | after$mtime != before$mtime[same]
  normalizePath(rownames(after)[written])
}

ent_trace <- function(id) {
  structure(run_program(c("trace", id), findings = TRUE), class = "ent_trace")
}

print.ent_trace <- function(x, ...) {
  cat(x, "\n", sep = "")
  invisible(x)
}

ent_audit <- function(paper) {
  if (length(paper) != 1 || !file.exists(paper)) {
    # Not a file: the text itself.
    written <- tempfile("entente-text-", fileext = ".txt")
    on.exit(unlink(written))
    connection <- file(written, "w", encoding = "UTF-8")
    writeLines(enc2utf8(paper), connection, useBytes = TRUE)
    close(connection)
    paper <- written
  }
  read_table(run_program(c("audit", paper, "--format", "csv"), findings = TRUE))
}

ent_cite <- function(first, second, measures = NULL) {
  folder <- tempfile("entente-cite-")
  dir.create(folder)
  on.exit(unlink(folder, recursive = TRUE))
  if (is.null(measures)) {
    run_program(c("brief", first, second, "--format", "bib", "-o", folder), findings = TRUE)
  } else {
    # A panel has the works of its own columns only.
    run_program(c(
      "panel", "--unit", "dyad-year", "--measures", joined(measures),
      "--states", joined(c(first, second)), "-o", file.path(folder, "panel.csv")
    ))
  }
  lines <- unlist(lapply(
    list.files(folder, pattern = "[.]bib$", full.names = TRUE),
    readLines, warn = FALSE, encoding = "UTF-8"
  ))
  paste(lines, collapse = "\n")
}
