# How the program is called. Everything runs on this machine; nothing is sent anywhere.

# Where the program is: the option "entente.program", else the environment variable
# ENTENTE_PROGRAM, else entente on the PATH.
program_path <- function() {
  named <- getOption("entente.program", Sys.getenv("ENTENTE_PROGRAM"))
  if (nzchar(named)) {
    return(named)
  }
  found <- Sys.which("entente")
  if (!nzchar(found)) {
    stop(
      "The program entente was not found. Put it on the PATH, or set ENTENTE_PROGRAM to where it is.",
      call. = FALSE
    )
  }
  unname(found)
}

# Runs the program and returns its standard output as one string. Exit code 1 means "done, with
# findings" and is an answer where `findings` is TRUE. Any other code is an error with the
# program's own sentence, of class "entente_error" with the code in it.
run_program <- function(arguments, findings = FALSE) {
  program <- program_path()
  out <- tempfile("entente-out-")
  err <- tempfile("entente-err-")
  on.exit(unlink(c(out, err)))
  code <- suppressWarnings(
    system2(program, shQuote(c(arguments, "--quiet")), stdout = out, stderr = err)
  )
  accepted <- if (findings) c(0L, 1L) else 0L
  if (!code %in% accepted) {
    said <- paste(readLines(err, warn = FALSE, encoding = "UTF-8"), collapse = "\n")
    said <- sub("^entente: ", "", said)
    if (!nzchar(said)) {
      said <- sprintf("%s ended with exit code %d", program, code)
    }
    stop(structure(
      class = c("entente_error", "error", "condition"),
      list(message = said, call = NULL, code = code)
    ))
  }
  paste(readLines(out, warn = FALSE, encoding = "UTF-8"), collapse = "\n")
}

# Only empty cells are missing: "NA" is the code of Namibia.
read_table <- function(text = NULL, file = NULL) {
  if (is.null(file)) {
    if (!nzchar(text)) {
      return(data.frame())
    }
    connection <- textConnection(text, encoding = "UTF-8")
    on.exit(close(connection))
  } else {
    connection <- file
  }
  read.csv(
    connection,
    na.strings = "", check.names = FALSE, stringsAsFactors = FALSE, encoding = "UTF-8"
  )
}

joined <- function(values) paste(values, collapse = ",")

years_between <- function(start, end) {
  c(
    if (!is.null(start)) c("--from", format_year(start)),
    if (!is.null(end)) c("--to", format_year(end))
  )
}

format_year <- function(year) format(as.integer(year), scientific = FALSE)
