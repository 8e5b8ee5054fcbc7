package org.entente.measure.economy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.measure.model.Definition;
import org.entente.measure.model.QuestionException;
import org.jspecify.annotations.Nullable;

/**
 * What follows the colon in a figure of products: {@code SITC:1} for a scheme and its digits,
 * {@code to-CHN} for one market, both as {@code SITC:1+to-CHN}; a product {@code 7}, or with its
 * scheme {@code SITC:7}.
 *
 * @param scheme null for any
 * @param digits 0 for any
 * @param market COW number of the one market, 0 for the world
 * @param product code, or null
 */
record ProductArgument(
        @Nullable String scheme,
        int digits,
        int market,
        @Nullable String product) {
    /** What a measure that has no product understands. */
    static final String LEVEL =
            "products: scheme and digits such as SITC:1 or HS:6; the finest that the file has where none is given";

    /** What a measure of one product understands. */
    static final String PRODUCT = "product: a code such as 7, or with its scheme SITC:7";

    static final String MARKET = LEVEL + "; or one market such as to-CHN; or both, as SITC:1+to-CHN";

    private static final Pattern SCHEME_AND_DIGITS = Pattern.compile("([A-Za-z][A-Za-z0-9.]*):(\\d)");
    private static final Pattern TO = Pattern.compile("to-(.+)");
    private static final Pattern CODE = Pattern.compile("(?:([A-Za-z][A-Za-z0-9.]*):)?([A-Za-z0-9.]+)");

    /** Reads the argument of a measure over products. */
    static ProductArgument level(Definition definition, @Nullable String text) {
        ProductArgument read = new ProductArgument(null, 0, 0, null);
        if (text == null) {
            return read;
        }
        boolean takesMarket = definition.argument().equals(MARKET);
        for (String part : text.split("\\+", -1)) {
            Matcher level = SCHEME_AND_DIGITS.matcher(part);
            Matcher to = TO.matcher(part);
            if (level.matches()) {
                read = new ProductArgument(level.group(1), Integer.parseInt(level.group(2)), read.market(), null);
            } else if (takesMarket && to.matches()) {
                read = new ProductArgument(read.scheme(), read.digits(), state(definition, to.group(1)), null);
            } else {
                throw new QuestionException("%s does not understand \"%s\": it takes %s"
                        .formatted(definition.id(), part, definition.argument()));
            }
        }
        return read;
    }

    /** Reads the argument of a measure of one product. */
    static ProductArgument product(Definition definition, @Nullable String text) {
        Matcher code = CODE.matcher(text == null ? "" : text);
        if (!code.matches()) {
            throw new QuestionException("%s needs a product, as in %s:7 or %s:HS:090111"
                    .formatted(definition.id(), definition.id(), definition.id()));
        }
        return new ProductArgument(code.group(1), code.group(2).length(), 0, code.group(2));
    }

    private static int state(Definition definition, String code) {
        Optional<State> state = StateSystem.standard().findByCode(code);
        return state.orElseThrow(
                        () -> new QuestionException("%s: \"%s\" is no code of a state; write the market as to-CHN"
                                .formatted(definition.id(), code)))
                .cow();
    }

    /** The product; for use where the measure has one. */
    String getProduct() {
        if (product == null) {
            throw new IllegalStateException("no product was asked for");
        }
        return product;
    }
}
