package org.entente.measure.economy;

import java.util.List;
import java.util.Locale;
import org.entente.provenance.Citation;

/** What the measures over products say about themselves. */
final class ProductTexts {
    /** In the order in which the first that covers a cell answers. */
    static final List<String> SOURCES = List.of("unctad-trade", "baci", "comtrade");

    static final Citation MICHAELY = new Citation(
            "michaely1996",
            "Michaely, Michael",
            "Trade Preferential Agreements in Latin America: An Ex-Ante Assessment",
            "World Bank Policy Research Working Paper 1583",
            1996,
            null);

    static final Citation FINGER = new Citation(
            "finger1979",
            "Finger, J. Michael and Kreinin, Mordechai E.",
            "A Measure of 'Export Similarity' and Its Possible Uses",
            "Economic Journal 89(356): 905–912",
            1979,
            "doi:10.2307/2231506");

    static final Citation GRUBEL = new Citation(
            "grubel1975",
            "Grubel, Herbert G. and Lloyd, Peter J.",
            "Intra-Industry Trade: The Theory and Measurement of International Trade in Differentiated Products",
            "London: Macmillan",
            1975,
            null);

    static final Citation BALASSA = new Citation(
            "balassa1965",
            "Balassa, Bela",
            "Trade Liberalisation and \"Revealed\" Comparative Advantage",
            "The Manchester School 33(2): 99–123",
            1965,
            "doi:10.1111/j.1467-9957.1965.tb00050.x");

    static final Citation HIRSCHMAN = new Citation(
            "hirschman1964",
            "Hirschman, Albert O.",
            "The Paternity of an Index",
            "American Economic Review 54(5): 761",
            1964,
            null);

    static final String LEVELS =
            "Rises or falls with the number of digits: compare figures of one scheme and level only; the note names both.";
    static final String LISTED =
            "Shares are of the trade that the file lists by product; a product without a row adds nothing, a state without"
                    + " any row has no figure.";
    static final String YEARS =
            "The product files at hand hold single years (1995, 2005, 2015) or few exporters; what all buy"
                    + " from a state's view is known only where the file has the sales of nine tenths of all states.";

    /** How many terms a worked formula shows before it only counts them. */
    private static final int SHOWN = 12;

    private ProductTexts() {}

    static String share(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    static String percent(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** The terms of a sum, or how many there are. */
    static String terms(List<String> terms, String level) {
        return terms.size() > SHOWN
                ? "%d products of %s".formatted(terms.size(), level)
                : level + " " + String.join(", ", terms);
    }
}
