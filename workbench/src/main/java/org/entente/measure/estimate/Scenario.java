package org.entente.measure.estimate;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change of one thing that trade goes with.
 *
 * @param driver what changes
 * @param change by how much: of an agreement or a distance in its own unit, of a product of GDPs as
 *     a factor, of trade agreements by one
 */
public record Scenario(Driver driver, double change) {
    private static final Pattern FORM = Pattern.compile("([a-z-]+)=([+-]?[0-9]+(?:\\.[0-9]+)?)(%?)");

    /** What can change. */
    public enum Driver {
        /** Share of equal votes in the General Assembly. */
        AGREEMENT,
        /** Distance of the published ideal points. */
        IDEAL_DISTANCE,
        /** GDP of one of the two. */
        GDP,
        /** A trade agreement in force between the two: one that begins, or the end of all. */
        TRADE_AGREEMENT;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Scenario {
        boolean sensible = Double.isFinite(change)
                && switch (driver) {
                    case GDP -> change > 0;
                    case AGREEMENT -> Math.abs(change) <= 1;
                    case TRADE_AGREEMENT -> Math.abs(change) == 1;
                    case IDEAL_DISTANCE -> true;
                };
        if (!sensible) {
            throw new IllegalArgumentException(driver.code() + " cannot change by " + change);
        }
    }

    /**
     * Reads {@code agreement=+0.1}, {@code ideal-distance=-0.5}, {@code gdp=+20%} or
     * {@code trade-agreement=yes}.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public static Scenario parse(String text) {
        if (text.strip().equals(Driver.TRADE_AGREEMENT.code() + "=yes")) {
            return new Scenario(Driver.TRADE_AGREEMENT, 1);
        }
        if (text.strip().equals(Driver.TRADE_AGREEMENT.code() + "=no")) {
            return new Scenario(Driver.TRADE_AGREEMENT, -1);
        }
        Matcher form = FORM.matcher(text.strip());
        if (form.matches()) {
            double number = Double.parseDouble(form.group(2));
            boolean percent = !form.group(3).isEmpty();
            for (Driver driver : Driver.values()) {
                if (driver != Driver.TRADE_AGREEMENT
                        && driver.code().equals(form.group(1))
                        && percent == (driver == Driver.GDP)) {
                    return new Scenario(driver, percent ? 1 + number / 100 : number);
                }
            }
        }
        throw new IllegalArgumentException("'" + text + "'");
    }

    /** Of a trade agreement whether there is one then, as it was asked for. */
    public String answer() {
        return change > 0 ? "yes" : "no";
    }

    /**
     * What is added to the regressor of the driver: the logarithm of a factor of GDP, else the
     * change itself.
     */
    double shift() {
        return driver == Driver.GDP ? Math.log(change) : change;
    }
}
