package org.entente.measure.catalogue;

import org.entente.measure.CanonicalRows;

/**
 * Rows typed by hand on which every measure is worked by hand: twelve roll calls of 2010, the trade
 * of a few states in 2010, deals of 2007 to 2023, and the ties of {@link TypedTies}. Türkiye 640,
 * Pakistan 770, United States 2, China 710, Germany 255, Georgia 372.
 */
final class GoldenRows {
    private static final int[] VOTERS = {640, 770};

    /**
     * Choices of Türkiye and Pakistan: 1 yes, 2 abstain, 3 no. Table yy 5, ya 2, yn 1, ay 1, aa 1,
     * nn 2.
     */
    private static final int[][] CHOICES = {
        {1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 2}, {1, 2}, {1, 3}, {2, 1}, {2, 2}, {3, 3}, {3, 3}
    };

    private GoldenRows() {}

    static CanonicalRows create() {
        CanonicalRows rows = new CanonicalRows()
                .snapshot("un-votes", "2020-01-31", 2009, 2011, "un_roll_call", "un_vote", "un_issue")
                .member(640, "Turkey")
                .member(770, "Pakistan");
        for (int i = 0; i < CHOICES.length; i++) {
            rows.rollCall(i + 1, 65, "2010-12-%02d".formatted(i + 1), "R/65/" + (i + 1));
            rows.votes(i + 1, VOTERS, CHOICES[i]);
        }
        rows.rollCall(90, 64, "2009-12-01", "R/64/1").votes(90, VOTERS, 1, 1);
        rows.rollCall(91, 66, "2011-12-01", "R/66/1").votes(91, VOTERS, 8, 1);
        rows.issue(1, "me").issue(8, "me");
        rows.snapshot("cow-trade", "4.0", 1950, 2014, "trade_flow")
                .flow(2010, 640, 770, 248)
                .flow(2010, 770, 640, 750)
                .flow(2010, 640, 2, 4000)
                .flow(2010, 2, 640, 12000)
                .flow(2010, 2, 770, 1000)
                .flow(2010, 770, 2, 3500);
        TypedEstimates.flows(rows);
        TypedEstimates.outcomes(rows);
        rows.snapshot("wits-trade", "2009", 2015, 2015, "trade_flow")
                .flow(2015, 640, 770, "importer", 160)
                .flow(2015, 640, 770, "exporter", 128)
                .flow(2015, 770, 640, "importer", 200)
                .flow(2015, 640, 2, "exporter", 300)
                .flow(2015, 2, 640, "importer", 600)
                .flow(2015, 640, 630, "exporter", 72);
        rows.snapshot("unctad-trade", "2015", 2015, 2015, "trade_flow")
                .product(2015, 640, 770, "SITC", "0", 10e6)
                .product(2015, 640, 770, "SITC", "7", 30e6)
                .product(2015, 640, 2, "SITC", "0", 20e6)
                .product(2015, 640, 2, "SITC", "7", 40e6)
                .product(2015, 770, 640, "SITC", "0", 20e6)
                .product(2015, 770, 640, "SITC", "6", 20e6)
                .product(2015, 770, 2, "SITC", "6", 60e6)
                .product(2015, 2, 640, "SITC", "7", 100e6)
                .product(2015, 2, 770, "SITC", "0", 40e6)
                .product(2015, 2, 770, "SITC", "7", 60e6);
        rows.snapshot("sipri-transfers", "2024-10-13", 1950, 2023, "arms_deal")
                .deal(640, 770, 2006, "MRTP-33", 2, 25.1, 2007, 2008)
                .deal(2, 770, 2006, "ship engine", 2, 2.5, 2007, 2008)
                .deal(255, 770, 2006, "ship engine", 4, 1.2, 2007, 2008)
                .deal(640, 372, 2006, "Cobra", 10, 0.5, 2007)
                .deal(640, 770, 2018, "MilGem", 4, 1, 205.0, 205.0, 2023);
        rows.snapshot("sipri-tiv", "2024-10-13", 1950, 2023)
                .covers("arms_total", "recipient", 1950, 2023)
                .covers("arms_total", "supplier", 1950, 2023)
                .armsTotal("recipient", 770, 2006, 50)
                .armsTotal("recipient", 770, 2007, 40)
                .armsTotal("supplier", 640, 2006, 16)
                .armsTotal("supplier", 640, 2007, 32)
                .armsTotal("supplier", 2, 2007, 500)
                .armsTotal("supplier", 255, 2007, 300)
                .row("arms_total", "supplier", null, "Total world", 2007, 1000.0, 999.5, 1000.5);
        TypedSystem.add(rows);
        TypedEstimates.leaders(rows);
        TypedEvents.add(rows);
        TypedLinks.add(rows);
        TypedTies.add(rows);
        return rows;
    }
}
