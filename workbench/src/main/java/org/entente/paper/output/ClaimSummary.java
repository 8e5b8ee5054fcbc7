package org.entente.paper.output;

import static org.entente.paper.PaperMessages.MESSAGES;

import java.util.Locale;
import org.entente.country.State;
import org.entente.paper.claims.PaperClaim;

/** How a claim was read, in one line: kind, measure, states, years, value. */
final class ClaimSummary {
    private ClaimSummary() {}

    static String of(PaperClaim claim) {
        State subject = claim.subject();
        State object = claim.object();
        String states = (subject == null ? "" : subject.code()) + (object == null ? "" : "–" + object.code());
        String years = claim.year() == null
                ? MESSAGES.fill("read.noyear")
                : claim.year() + (claim.until() == null ? "" : "–" + claim.until());
        Double value = claim.value();
        String unit = claim.unit();
        String said = value != null
                ? String.format(Locale.ROOT, "%,.4f", value).replaceAll("\\.?0+$", "") + " "
                        + (unit == null ? "" : unit)
                : claim.rank() == null ? "" : MESSAGES.fill("read.rank", "rank", String.valueOf(claim.rank()));
        return MESSAGES.fill(
                        "read.claim",
                        "kind",
                        claim.kind().word(),
                        "measure",
                        claim.measure(),
                        "states",
                        states,
                        "years",
                        years,
                        "value",
                        said)
                .strip();
    }
}
