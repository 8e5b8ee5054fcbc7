* Do states that trade more vote more alike? All pairs of states, 1992 to 2016.
*
* The data, in a terminal, in the folder in which Stata runs:
*   entente panel --unit dyad-year --measures un.agreement,trade.total --from 1992 --to 2016 --status -o panel.dta

version 14
use panel.dta, clear

* What the file says of itself: labels, definitions, sources with their releases and licences, what to cite.
describe
notes

* The variables are what this file takes them for.
assert "`: variable label un_agreement'" == "Voting agreement [share]"
assert "`: variable label trade_total'" == "Total trade [US$]"
assert "`: value label trade_total_status'" == "status"

* Why cells are empty. An absent value is missing, never zero: 1 observed, 2 zero, 3 to 6 absent.
tabulate un_agreement_status
tabulate trade_total_status
assert missing(trade_total) == (trade_total_status > 2)
assert trade_total == 0 if trade_total_status == 2

* A pair is a panel; a year in which the two had no trade has no logarithm and is left out.
egen pair = group(cow_from cow_to)
xtset pair year
generate ln_trade = ln(trade_total) if trade_total > 0
label variable ln_trade "Total trade, logarithm of US$"

* Effects of pairs and years, standard errors clustered by pair.
xtreg un_agreement ln_trade i.year, fe vce(cluster pair)

* A table for a paper, with the number of pair-years.
estimates store agreement
estimates table agreement, keep(ln_trade) b(%9.4f) se(%9.4f) stats(N N_g)
