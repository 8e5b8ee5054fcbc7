package org.entente.paper;

import static org.entente.paper.PaperMessages.MESSAGES;

import java.util.Locale;
import java.util.Optional;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.MeasureRef;
import org.entente.casefile.model.Series;
import org.entente.claim.Auditor;
import org.entente.country.State;
import org.entente.paper.claims.PaperClaim;
import org.jspecify.annotations.Nullable;

/** How a claim was read, in words: "Russia’s share of India’s arms imports, 2018–2022: 45%". */
final class Reading {
    private Reading() {}

    static String of(PaperClaim claim, Auditor auditor) {
        String kind = claim.kind().word().replace('_', ' ');
        String what = series(claim, auditor);
        String years = claim.year() == null
                ? MESSAGES.fill("read.noyear")
                : claim.year() + (claim.until() == null ? "" : "–" + claim.until());
        return MESSAGES.fill(
                "read.claim", "what", what.isEmpty() ? kind : what, "years", years, "said", said(claim, kind));
    }

    private static String series(PaperClaim claim, Auditor auditor) {
        if (claim.measure().isEmpty()) {
            return "";
        }
        Series series = new Series(MeasureRef.parse(claim.measure()), code(claim.subject()), code(claim.object()));
        Optional<String> words = auditor.describe(series);
        return words.map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
                .orElseGet(() -> claim.measure() + " " + name(claim.subject()) + " " + name(claim.object()))
                .strip();
    }

    private static @Nullable String code(@Nullable State state) {
        return state == null ? null : state.code();
    }

    private static String name(@Nullable State state) {
        return state == null ? "" : state.name();
    }

    private static String said(PaperClaim claim, String kind) {
        Double value = claim.value();
        Integer rank = claim.rank();
        if (rank != null && claim.kind() == ClaimKind.RANK) {
            return MESSAGES.fill("read.rank", "rank", String.valueOf(rank));
        }
        String number = value == null ? rank == null ? "" : String.valueOf(rank) : number(value, claim.unit());
        if (claim.kind() == ClaimKind.CHANGE && "share".equals(claim.unit())) {
            return (value != null && value > 0 ? "+" : "") + number;
        }
        boolean plain = claim.kind() == ClaimKind.VALUE || claim.kind() == ClaimKind.SHARE;
        return plain ? number : (kind + " " + number).strip();
    }

    private static String number(double value, @Nullable String unit) {
        String of = unit == null ? "" : unit;
        if (of.equals("share")) {
            return plain(value * 100) + "%";
        }
        double size = Math.abs(value);
        String scaled = size >= 1e12
                ? plain(value / 1e12) + " trillion"
                : size >= 1e9
                        ? plain(value / 1e9) + " billion"
                        : size >= 1e6 ? plain(value / 1e6) + " million" : plain(value);
        return of.matches("[A-Z]{3}") ? (of.equals("USD") ? "US$" : of + " ") + scaled : (scaled + " " + of).strip();
    }

    private static String plain(double value) {
        String digits = String.format(Locale.ROOT, "%,.3f", value);
        return digits.replaceAll("\\.?0+$", "");
    }
}
