package org.entente.web.dossier;

import java.util.Arrays;
import java.util.List;
import org.entente.casefile.model.CaseFile;
import org.entente.claim.Caution;
import org.entente.claim.ClaimResult;
import org.entente.claim.Needed;
import org.entente.claim.Verdict;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.Numbers;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureIds;
import org.entente.provenance.Origin;
import org.entente.web.http.Address;
import org.entente.web.http.PageRequest;

/**
 * What the page of a case's claims shows.
 *
 * @param path of the page
 * @param pair address of the pair's page
 * @param counts of each verdict, with the address that shows it only
 * @param all address that shows all
 * @param claims those that are shown
 * @param total how many there are
 */
public record CaseView(String path, String pair, List<Count> counts, String all, List<Claim> claims, int total) {
    private static final int FIGURES = 6;

    /** A verdict and how many claims have it. */
    public record Count(String code, long count, String address, boolean chosen) {}

    /**
     * A claim.
     *
     * @param where locator in the text, and file and line of the case
     * @param needed what would settle it; empty when it is settled
     * @param figures that were looked at; of many the first
     * @param more how many others there are
     */
    public record Claim(
            String id,
            String verdict,
            int importance,
            String says,
            String where,
            String reason,
            String needed,
            List<String> cautions,
            List<Shown> figures,
            int more) {}

    /** A figure as people read it. */
    public record Shown(String period, String value, String address) {}

    static CaseView of(
            CaseFile file, List<ClaimResult> all, List<ClaimResult> shown, String verdict, PageRequest request) {
        Numbers numbers = new Numbers(DossierTexts.of(request.language()));
        return new CaseView(
                request.address().path(),
                "/pair/" + String.join("/", file.header().states()),
                Arrays.stream(Verdict.values())
                        .map(v -> new Count(
                                v.code(),
                                all.stream().filter(r -> r.verdict() == v).count(),
                                request.address().with("verdict", v.code()),
                                v.code().equals(verdict)))
                        .toList(),
                request.address().with("verdict", ""),
                shown.stream().map(r -> claim(r, numbers)).toList(),
                all.size());
    }

    private static Claim claim(ClaimResult result, Numbers numbers) {
        String locator = result.claim().locator();
        List<Shown> figures =
                result.figures().stream().map(f -> shown(f, numbers)).distinct().toList();
        return new Claim(
                result.claim().id(),
                result.verdict().code(),
                result.claim().importance(),
                result.claim().says(),
                (locator == null ? "" : locator + " · ") + result.claim().where(),
                result.sentence(),
                result.findNeededBeyondSentence().map(Needed::text).orElse(""),
                result.cautions().stream().map(Caution::text).toList(),
                figures.stream().limit(FIGURES).toList(),
                Math.max(0, figures.size() - FIGURES));
    }

    /**
     * Of which states, when and by which snapshot: the same figure of two vintages are two, and
     * each address leads to the one shown.
     */
    private static Shown shown(Figure figure, Numbers numbers) {
        boolean live = figure.origin() == Origin.COMPUTED && !figure.snapshot().isEmpty();
        FigureId id = live ? figure.pinned().id() : figure.id();
        String written = FigureIds.write(id.withVintage(null)).replace('/', ' ');
        return new Shown(
                figure.snapshot().isEmpty() ? written : written + " (" + figure.snapshot() + ")",
                figure.value() == null ? figure.status().code() : numbers.value(figure.getValue(), figure.unit()),
                "/figure/" + Address.encodePath(FigureIds.write(id)));
    }
}
