# Against the real program, on the starter edition in a home of its own.

skip_without_program <- function() {
  found <- tryCatch(entente:::program_path(), error = function(e) "")
  skip_if(!nzchar(found), "the program entente is not on this machine (set ENTENTE_PROGRAM)")
}

home <- tempfile("entente-home-")
dir.create(home)
old <- Sys.getenv("ENTENTE_HOME", NA)
Sys.setenv(ENTENTE_HOME = Sys.getenv("ENTENTE_CLIENT_HOME", home))
withr_restore <- function() if (is.na(old)) Sys.unsetenv("ENTENTE_HOME") else Sys.setenv(ENTENTE_HOME = old)

test_that("figures have status and source", {
  skip_without_program()
  table <- ent_measure("un.agreement", "Greece", "Turkey", start = 2015, end = 2019)
  expect_equal(table$year, 2015:2019)
  expect_equal(unique(table$status), "observed")
  expect_true(all(startsWith(table$snapshot, "un-votes:")))
  expect_true(all(table$value >= 0 & table$value <= 1))
})

test_that("an absence is missing and says why", {
  skip_without_program()
  table <- ent_measure("un.agreement", "SSD", "TUR", start = 2005, end = 2005)
  expect_true(all(is.na(table$value)))
  expect_equal(unique(table$status), "not_a_state")
})

test_that("a mistake is the program's own sentence", {
  skip_without_program()
  mistake <- tryCatch(ent_measure("un.agreement", "TUR", "Atlantis"), error = identity)
  expect_s3_class(mistake, "entente_error")
  expect_equal(mistake$code, 2L)
  expect_match(conditionMessage(mistake), "Atlantis")
})

test_that("columns are added to dyad-years in any order", {
  skip_without_program()
  dyads <- data.frame(
    ccode1 = c(640, 350, 2), ccode2 = c(350, 640, 200), year = c(2015, 2016, 2015)
  )
  joined <- add_entente(dyads, "un.s", status = TRUE)
  expect_equal(joined[names(dyads)], dyads)
  single <- ent_measure("un.s", "GRC", "TUR", start = 2015, end = 2016)
  expect_equal(joined$un.s[1:2], single$value, tolerance = 1e-15)
  expect_equal(joined$un.s.status, rep("observed", 3))
  expect_error(add_entente(data.frame(year = 2015), "un.s"), "no column ccode1, ccode2")
})

test_that("a trace names its source", {
  skip_without_program()
  expect_match(ent_trace("un.agreement/GRC-TUR/2019"), "un-votes")
  expect_match(ent_trace("un.agreement/GRC-TUR/1900"), "out_of_coverage")
})

test_that("a brief is written, and its works are cited", {
  skip_without_program()
  folder <- tempfile("entente-brief-")
  files <- ent_brief("GRC", "TUR", output = folder, formats = c("md", "json"))
  expect_setequal(tools::file_ext(files), c("md", "json"))
  expect_gt(nrow(jsonlite::fromJSON(files[tools::file_ext(files) == "json"])$figures), 100)
  expect_match(ent_cite("GRC", "TUR"), "Voeten")
  votes <- ent_cite("GRC", "TUR", "un.agreement")
  expect_match(votes, "@misc{voeten-strezhnev-bailey2009", fixed = TRUE)
  expect_no_match(votes, "UNHCR")
})

test_that("a text is checked", {
  skip_without_program()
  read <- ent_audit("In the UN General Assembly, Greece and Turkey voted the same way in 30 per cent of votes in 2019.")
  expect_equal(nrow(read), 1L)
  expect_equal(read$verdict, "contradicted")
})

withr_restore()
