package org.entente.source.intake;

import org.jspecify.annotations.Nullable;

/**
 * One flow of goods as a file reports it.
 *
 * @param reporter {@link #IMPORTER}, {@link #EXPORTER} or {@link #RECONCILED}
 * @param usd value in US$, null where the file lists the flow without a value
 */
public record ReportedFlow(
        int year,
        TradeParty exporter,
        TradeParty importer,
        String reporter,
        TradeProduct product,
        @Nullable Double usd) {
    public static final String IMPORTER = "importer";
    public static final String EXPORTER = "exporter";
    public static final String RECONCILED = "reconciled";

    public ReportedFlow {
        if (usd != null && (Double.isNaN(usd) || usd < 0)) {
            throw new IllegalArgumentException("no flow of trade is worth " + usd);
        }
    }

    /** Whether goods only move within one party. */
    boolean isDomestic() {
        return exporter.identity().equals(importer.identity());
    }

    /** Whether a party is a sum over others. */
    boolean isAggregate() {
        return exporter.group() || importer.group();
    }
}
